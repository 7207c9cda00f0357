import { ok, type Result } from '@groundswell/basics'
import type { StateCount } from '@groundswell/rules'
import { countIn, notANumber } from './county-file.ts'
import { readDelimitedFile } from './delimited-file.ts'
import type { Refusal } from './refusal.ts'

/** Reads `state,signatories`, the numbers that member states certified. */
export function readStateFile(path: string): Result<readonly StateCount[], Refusal> {
  const counts: StateCount[] = []
  const columns = { required: ['state', 'signatories'] }
  const read = readDelimitedFile(path, columns, (row) => {
    const signatories = countIn(row, 'signatories')
    if (Number.isNaN(signatories)) return notANumber(path, row, 'signatories')
    counts.push({ state: row.cell('state'), signatories })
    return undefined
  })
  return read.ok ? ok(counts) : read
}
