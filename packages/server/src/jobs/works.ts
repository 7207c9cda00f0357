import { importFiling } from './import-filing.ts'
import { importLines } from './import-lines.ts'
import { importRollFile } from './import-roll-file.ts'
import { importTurnIns } from './import-turn-ins.ts'
import { matchAll } from './match-all.ts'
import { recount } from './recount.ts'
import type { JobKind, Work } from './work.ts'

/** What each kind of job does. */
export const works: Readonly<Record<JobKind, Work>> = {
  'import-roll': importRollFile,
  'import-lines': importLines,
  'import-turn-ins': importTurnIns,
  'import-filing': importFiling,
  match: matchAll,
  recount,
}
