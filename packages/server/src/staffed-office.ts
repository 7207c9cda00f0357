import type { Auth } from './accounts/auth.ts'
import type { JobDesk } from './jobs/job-desk.ts'
import type { Office } from './office.ts'

/** An office with its doors open: accounts and the desk that takes jobs. */
export interface StaffedOffice extends Office {
  readonly auth: Auth
  readonly jobs: JobDesk
  /** Says that a decision was made: a recount starts when no more come for a while. */
  readonly settle: () => void
}
