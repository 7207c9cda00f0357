import type { Office } from '../office.ts'
import type { Job, ProblemReport } from '../wire/job.ts'
import type { JobInput } from './job-input.ts'

export type JobKind = Job['kind']

/** How a job ended. A refusal is a sentence for the person who asked. */
export type WorkEnd =
  | {
      readonly kind: 'done'
      readonly summary: string
      readonly report?: ProblemReport
      /** Work that follows from this one, such as a recount after an import. */
      readonly next?: readonly JobKind[]
    }
  | {
      readonly kind: 'refused'
      readonly sentence: string
      readonly report?: ProblemReport
    }

export interface Progress {
  readonly step: string
  readonly done: number
  readonly total: number | null
  readonly unit: string
}

export interface WorkSpace {
  readonly office: Office
  readonly jobId: string
  readonly by: string
  readonly input: JobInput
  readonly signal: AbortSignal
  readonly progress: (progress: Progress) => void
}

/**
 * What a kind of job does. It leaves nothing behind unless it ends as `done`; when the
 * signal aborts it stops by throwing the signal's reason.
 */
export type Work = (space: WorkSpace) => Promise<WorkEnd>
