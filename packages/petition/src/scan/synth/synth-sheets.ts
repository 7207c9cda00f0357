import { availableParallelism } from 'node:os'
import type { SynthFile, SynthSetup } from './synth-thread.ts'
import { synthThreads } from './synth-threads.ts'

/** Sheets that are invented, by how many threads (as many as cores unless told). */
interface SynthRequest extends SynthSetup {
  readonly threads?: number | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * Invents filled and captured sheets. Each file is a function of the seed, the form and the
 * sheet's number; the order in which they come is not.
 */
export async function* synthSheets(request: SynthRequest): AsyncGenerator<SynthFile> {
  const { threads = availableParallelism(), signal, ...setup } = request
  const { sheets } = setup
  const inventing = synthThreads(setup, Math.min(threads, sheets))
  try {
    yield* inventing.invent({ from: 0, count: sheets, signal })
  } finally {
    await inventing.close()
  }
}
