import { join } from 'node:path'
import {
  type FiledLine,
  filedLine,
  forgetFiledLines,
  layFiledLines,
} from '../official/filed-line.ts'
import { petitionRules } from '../records/petition-rules.ts'
import { openTable } from '../roll/open-table.ts'
import { ProblemTally } from './file-problems.ts'
import type { Work } from './work.ts'

const rowsAtOnce = 2000

/**
 * Reads the list of lines that were filed, for the office's frame. A list with a hole is no
 * frame, so one bad row refuses the whole file; every problem is named with its line. The
 * file replaces one that was read before, unless that one has been committed to.
 */
export const importFiling: Work = async (space) => {
  const { office, jobId, input, signal, progress } = space
  const refused = (sentence: string) => ({ kind: 'refused' as const, sentence })
  if (input.path === undefined) return refused('The file is gone. Upload it again.')
  const rules = await petitionRules(office.records)
  if (rules === null) return refused('Set up the petition first.')
  progress({ step: 'Reading the file', done: 0, total: null, unit: 'lines' })
  const opened = await openTable(input.path, {
    map: input.map,
    scratch: join(office.folder.work, `${jobId}.duckdb`),
    signal,
  })
  if (!opened.ok) return refused(opened.error)
  const table = opened.value
  try {
    const named =
      table.fields.has('line_id') ||
      (table.fields.has('sheet') && table.fields.has('row'))
    if (!named || !table.fields.has('county')) {
      return refused(
        `A filing needs the county of each line, and its id or sheet and row. The file has: ${table.columns.join(', ')}. Say which is which with a map.`,
      )
    }
    const problems = new ProblemTally()
    for (const problem of table.problems) problems.note(problem)
    const seen = new Set<string>()
    const lines: FiledLine[] = []
    for await (const page of table.pages(rowsAtOnce)) {
      signal.throwIfAborted()
      for (const { line, text } of page) {
        const row = filedLine(text, line, rules)
        if (!row.ok) problems.reject(row.error)
        else if (seen.has(row.value.id)) {
          problems.reject({
            line,
            column: 'line_id',
            reason: 'line-twice',
            sentence: 'The same line stands in the file before.',
          })
        } else {
          seen.add(row.value.id)
          lines.push(row.value)
        }
      }
      progress({
        step: 'Reading the file',
        done: lines.length,
        total: table.rows,
        unit: 'lines',
      })
    }
    const report = problems.report(table.rows + table.rejected, table.rejected)
    if (report.rowsRejected > 0) {
      const sentence = `${report.rowsRejected} rows cannot be read. A list with holes is no frame, so nothing was taken in.`
      return { ...refused(sentence), report }
    }
    if (lines.length === 0) return { ...refused('The file has no rows.'), report }
    await office.records.transaction().execute(async (inside) => {
      await forgetFiledLines(inside)
      for (let at = 0; at < lines.length; at += rowsAtOnce) {
        signal.throwIfAborted()
        await layFiledLines(office, inside, at + 1, lines.slice(at, at + rowsAtOnce))
        progress({
          step: 'Keeping the list',
          done: at,
          total: lines.length,
          unit: 'lines',
        })
      }
    })
    const counties = new Set(lines.map((line) => line.county)).size
    return {
      kind: 'done',
      summary: `${lines.length} lines of ${counties} counties are ready to be committed to.`,
      report,
    }
  } finally {
    await table.close()
  }
}
