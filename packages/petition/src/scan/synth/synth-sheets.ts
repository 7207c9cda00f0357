import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { SynthFile, SynthSetup } from './synth-thread.ts'

/** How many sheets are invented, and by how many threads (as many as cores unless told). */
export interface SynthRequest extends SynthSetup {
  readonly sheets: number
  readonly threads?: number | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Invents filled and captured sheets. Each file is a function of the seed, the form and the
 * sheet's number; the order in which they come is not.
 */
export async function* synthSheets(request: SynthRequest): AsyncGenerator<SynthFile> {
  const { sheets, threads = availableParallelism(), signal, ...setup } = request
  const ready: SynthFile[] = []
  let next = 0
  let left = sheets
  let failure: unknown
  let wake: () => void = () => {}
  const workers = Array.from({ length: Math.min(threads, sheets) }, () => {
    const worker = new Worker(new URL('./synth-thread.ts', import.meta.url), {
      workerData: setup,
    })
    let started = false
    worker.on('message', (files: readonly SynthFile[]) => {
      if (started) left -= 1
      started = true
      ready.push(...files)
      if (next < sheets) {
        worker.postMessage(next)
        next += 1
      }
      wake()
    })
    worker.on('error', (error) => {
      failure = error
      wake()
    })
    return worker
  })
  const stop = () => wake()
  signal?.addEventListener('abort', stop)
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
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}
