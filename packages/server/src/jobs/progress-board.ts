import type { Progress } from './work.ts'

export interface LiveProgress extends Progress {
  /** When this step began, in milliseconds; rates are per step. */
  readonly stepSince: number
}

/** Where the progress of running jobs can be read. */
export interface ProgressBoard {
  readonly progressOf: (id: string) => LiveProgress | undefined
}
