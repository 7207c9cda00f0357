import type { Auth } from './accounts/auth.ts'
import type { DataFolder } from './data-folder.ts'
import type { JobDesk } from './jobs/job-desk.ts'
import type { RollDesk } from './roll/roll-desk.ts'
import type { KeyRing } from './secrecy/key-ring.ts'
import type { RecordStore } from './storage/open-storage.ts'

/** What routes and jobs work with. The clock comes in from outside, also here. */
export interface Office {
  readonly records: RecordStore
  readonly keys: KeyRing
  readonly folder: DataFolder
  readonly clock: () => Date
  readonly log: (entry: LogEntry) => void
  readonly roll: RollDesk
}

/** An office with its doors open: accounts and the desk that takes jobs. */
export interface OpenOffice extends Office {
  readonly auth: Auth
  readonly jobs: JobDesk
  /** Says that a decision was made: a recount starts when no more come for a while. */
  readonly settle: () => void
}

/** One line of the log. Nothing personal: ids of records and requests, codes, durations. */
export interface LogEntry {
  readonly event: string
  readonly [key: string]: string | number | boolean | null | undefined
}
