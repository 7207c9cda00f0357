import { makeExtract } from '../pocket/make-extract.ts'
import { importFiling } from './import-filing.ts'
import { importLines } from './import-lines.ts'
import { importRollFile } from './import-roll-file.ts'
import { importSheetForm } from './import-sheet-form.ts'
import { importSignatures } from './import-signatures.ts'
import { importTurnIns } from './import-turn-ins.ts'
import { matchAll } from './match-all.ts'
import { printMailers } from './print-mailers.ts'
import { printSheets } from './print-sheets.ts'
import { readFilingScans } from './read-filing-scans.ts'
import { readScans } from './read-scans.ts'
import { recount } from './recount.ts'
import type { JobKind, Work } from './work.ts'

/** What each kind of job does. */
export const works: Readonly<Record<JobKind, Work>> = {
  'import-roll': importRollFile,
  'import-lines': importLines,
  'import-turn-ins': importTurnIns,
  'import-filing': importFiling,
  'read-filing-scans': readFilingScans,
  'import-sheet-form': importSheetForm,
  'import-signatures': importSignatures,
  match: matchAll,
  recount,
  'clipboard-extract': makeExtract,
  'print-sheets': printSheets,
  'print-mailers': printMailers,
  'read-scans': readScans,
}
