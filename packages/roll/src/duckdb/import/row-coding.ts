import { Worker } from 'node:worker_threads'
import type { RecordBatch } from './record-batch.ts'
import type { NewTexts, TextCounts } from './row-coder.ts'
import type { RowPlan } from './row-plan.ts'

/** A thread that turns records into rows of numbers while the next records are read. */
export interface RowCoding {
  /** Hands a batch over; waits while the thread has enough to do. */
  readonly take: (batch: RecordBatch) => Promise<void>
  /** Waits until every row is written and the file is complete. */
  readonly end: () => Promise<readonly TextCounts[]>
  /** Ends the thread at once; the file is then worth nothing. */
  readonly stop: () => Promise<void>
}

/** What the thread says: the new texts of a batch, or at the end how often every text came. */
type Word =
  | { readonly texts: readonly NewTexts[] }
  | { readonly counts: readonly TextCounts[] }

/** More batches than this wait in memory for nothing. */
const mostWaiting = 4

/** Starts the thread; `onTexts` hears every new text of every field, in order. */
export function rowCoding(
  plan: RowPlan,
  onTexts: (texts: readonly NewTexts[]) => void,
): RowCoding {
  const thread = new Worker(new URL('./code-rows-thread.ts', import.meta.url), {
    workerData: plan,
    // Flags of the program that imports, such as --input-type, are none of the thread's.
    execArgv: [],
  })
  let waiting = 0
  let failure: unknown
  let hasEnded = false
  let wake = () => {}
  const news = () => new Promise<void>((resolve) => (wake = resolve))
  let counts: readonly TextCounts[] = []
  thread.on('message', (word: Word) => {
    if ('counts' in word) counts = word.counts
    else {
      waiting--
      onTexts(word.texts)
    }
    wake()
  })
  thread.on('error', (error) => {
    failure = error
    wake()
  })
  thread.on('exit', () => {
    hasEnded = true
    wake()
  })

  async function until(isReached: () => boolean): Promise<void> {
    while (failure === undefined && !hasEnded && !isReached()) await news()
    if (failure !== undefined) throw failure
  }

  return {
    take: async (batch) => {
      await until(() => waiting < mostWaiting)
      if (hasEnded) throw new Error('the thread that codes rows has ended early')
      waiting++
      const { bytes, starts, ends, lines } = batch
      thread.postMessage(batch, [bytes.buffer, starts.buffer, ends.buffer, lines.buffer])
    },
    end: async () => {
      thread.postMessage('end')
      await until(() => false)
      if (waiting > 0) throw new Error('the thread that codes rows has lost a batch')
      return counts
    },
    stop: async () => {
      await thread.terminate()
    },
  }
}
