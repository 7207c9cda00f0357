import { Worker } from 'node:worker_threads'
import type { SynthFile, SynthSetup } from './synth-thread.ts'

/** Threads that invent sheets, as many runs of them as wanted. */
export interface SynthThreads {
  /**
   * Invents `count` sheets from the one numbered `from` (from 0) on. One run at a time: the next
   * begins when this one has ended, was aborted or was left.
   */
  readonly invent: (run: {
    readonly from: number
    readonly count: number
    readonly signal?: AbortSignal | undefined
  }) => AsyncGenerator<SynthFile>
  readonly close: () => Promise<void>
}

/** What a thread answers with: nothing when it has started, then the files of a sheet. */
interface Answer {
  readonly run: number
  readonly files: readonly SynthFile[]
}

/** Starts threads. They rest between runs, so that whoever reads what they made has the cores. */
export function synthThreads(setup: SynthSetup, threads: number): SynthThreads {
  let failure: unknown
  let wake: () => void = () => {}
  let onAnswer: (worker: Worker, answer: Answer) => void = () => {}
  const idle = new Set<Worker>()
  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(new URL('./synth-thread.ts', import.meta.url), {
      workerData: setup,
    })
    worker.on('message', (answer: Answer) => {
      idle.add(worker)
      onAnswer(worker, answer)
      wake()
    })
    worker.on('error', (error) => {
      failure = error
      wake()
    })
    return worker
  })
  let runs = 0

  async function* invent({
    from,
    count,
    signal,
  }: Parameters<SynthThreads['invent']>[0]): AsyncGenerator<SynthFile> {
    runs += 1
    const run = runs
    const ready: SynthFile[] = []
    let next = 0
    let left = count
    const start = (worker: Worker) => {
      if (next >= count || signal?.aborted === true) return
      idle.delete(worker)
      worker.postMessage({ run, sheet: from + next })
      next += 1
    }
    onAnswer = (worker, answer) => {
      // A thread may still come with a sheet of a run that was left.
      if (answer.run === run) {
        left -= 1
        ready.push(...answer.files)
      }
      start(worker)
    }
    const stop = () => wake()
    signal?.addEventListener('abort', stop)
    for (const worker of idle) start(worker)
    try {
      while (left > 0 || ready.length > 0) {
        if (failure !== undefined) throw failure
        if (signal?.aborted === true) return
        const file = ready.shift()
        if (file !== undefined) yield file
        else {
          await new Promise<void>((resolve) => {
            wake = resolve
          })
        }
      }
    } finally {
      signal?.removeEventListener('abort', stop)
      onAnswer = () => {}
    }
  }

  return {
    invent,
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
