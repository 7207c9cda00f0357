import { ok, type Result } from '@groundswell/basics'
import type { LineResult } from '@groundswell/petition/draw'
import { readDelimitedFile } from './delimited-file.ts'
import type { Refusal } from './refusal.ts'

/** What became of the drawn lines, and where each row stands in the file. */
export interface ResultsFile {
  readonly results: readonly LineResult[]
  readonly lineOf: (row: number) => number
}

/** Reads `line_id,result`: `valid`, `pending`, or a reason code of the pack. */
export function readResultsFile(path: string): Result<ResultsFile, Refusal> {
  const results: LineResult[] = []
  const at: number[] = []
  const columns = { required: ['line_id', 'result'] }
  const read = readDelimitedFile(path, columns, ({ cell, line }) => {
    const result = cell('result')
    const word = result.toLowerCase()
    const plain = word === 'valid' || word === 'pending'
    results.push({ line: cell('line_id'), result: plain ? word : result.toUpperCase() })
    at.push(line)
    return undefined
  })
  return read.ok ? ok({ results, lineOf: (row) => at[row - 1] ?? 0 }) : read
}
