import { err, ok, type Result } from '@groundswell/basics'
import type { LineResult } from '@groundswell/petition/draw'
import { type Row, readDelimitedFile } from './delimited-file.ts'
import type { Refusal } from './refusal.ts'

/** What became of the drawn lines, and where each row stands in the file. */
export interface ResultsFile {
  readonly results: readonly LineResult[]
  readonly lineOf: (row: number) => number
}

/**
 * Reads `line_id,result` (`valid`, `pending` or a reason code), or the findings that an office
 * publishes: `line_id,finding,reason` with `valid`, `invalid` and `unchecked`.
 */
export function readResultsFile(path: string): Result<ResultsFile, Refusal> {
  const results: LineResult[] = []
  const at: number[] = []
  const columns = { required: ['line_id'], optional: ['result', 'finding', 'reason'] }
  const read = readDelimitedFile(path, columns, (row) => {
    const result = resultOf(row)
    if (result === '') {
      const sentence = 'The row has neither a result nor a finding.'
      return { code: 'no-result', sentence, file: path, line: row.line }
    }
    results.push({ line: row.cell('line_id'), result })
    at.push(row.line)
    return undefined
  })
  if (!read.ok) return err(read.error)
  return ok({ results, lineOf: (row) => at[row - 1] ?? 0 })
}

function resultOf({ cell }: Row): string {
  const word = (cell('result') || cell('finding')).toLowerCase()
  if (word === 'valid' || word === 'pending' || word === '') return word
  if (word === 'unchecked') return 'pending'
  return (word === 'invalid' ? cell('reason') : cell('result')).toUpperCase()
}
