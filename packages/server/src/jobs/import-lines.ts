import { join } from 'node:path'
import {
  forgetComingList,
  layKnownAside,
  takeInKnownList,
} from '../keying/incoming-known-lines.ts'
import {
  forgetIncomingLines,
  layAside,
  linesThere,
  takeInLines,
} from '../records/incoming-lines.ts'
import { isTakenIn } from '../records/note-upload.ts'
import { petitionRules } from '../records/petition-rules.ts'
import { openTable } from '../roll/open-table.ts'
import { ProblemTally } from './file-problems.ts'
import { hashFile } from './hash-file.ts'
import { type LineRecord, lineRow } from './line-row.ts'
import type { Work } from './work.ts'

const rowsAtOnce = 500
/** A file with none of these is a list of lines that are still to be keyed. */
const writing = ['first', 'last', 'name', 'house', 'street', 'address', 'city', 'zip']

/**
 * Takes in a file of keyed lines. Rows that cannot be read, or whose line is in the records
 * already, are reported with their line numbers and left out, so a mended file can be sent
 * again whole; all others come in together at the end, or none when it is cancelled. A file
 * without names and addresses is a list of lines: they are known from then on, and a draw may
 * have them keyed.
 */
export const importLines: Work = async (space) => {
  const { office, jobId, input, signal, progress } = space
  const refused = (sentence: string) => ({ kind: 'refused' as const, sentence })
  if (input.path === undefined) return refused('The file is gone. Upload it again.')
  const rules = await petitionRules(office.records)
  if (rules === null) return refused('Set up the petition first.')
  const batch = await hashFile(input.path)
  if (await isTakenIn(office.records, batch)) {
    return refused(
      'This very file was taken in before; taking it twice would count it twice.',
    )
  }
  await forgetIncomingLines(office.records)
  await forgetComingList(office.records)
  progress({ step: 'Reading the file', done: 0, total: null, unit: 'lines' })
  const opened = await openTable(input.path, {
    map: input.map,
    scratch: join(office.folder.work, `${jobId}.duckdb`),
    signal,
  })
  if (!opened.ok) return refused(opened.error)
  const table = opened.value
  const problems = new ProblemTally()
  for (const problem of table.problems) problems.note(problem)
  const hasWriting = writing.some((field) => table.fields.has(field))
  const missing = ['sheet', 'row', 'county'].filter((field) => !table.fields.has(field))
  if (missing.length > 0) {
    await table.close()
    return refused(
      `No column for ${missing.join(', ')}. The file has: ${table.columns.join(', ')}. Say which is which with a map.`,
    )
  }
  const seen = new Set<string>()
  let [read, kept] = [0, 0]
  try {
    for await (const page of table.pages(rowsAtOnce)) {
      signal.throwIfAborted()
      const good: { line: number; record: LineRecord }[] = []
      for (const { line, text } of page) {
        read += 1
        const row = lineRow(text, line, rules)
        if (!row.ok) {
          problems.reject(row.error)
          continue
        }
        const place = `${row.value.sheet}\n${row.value.row}`
        if (seen.has(row.value.id) || seen.has(place)) {
          problems.reject({
            line,
            column: 'line_id',
            reason: 'line-twice',
            sentence:
              'The same line, or the same row of the sheet, stands in the file before.',
          })
          continue
        }
        seen.add(row.value.id).add(place)
        good.push({ line, record: row.value })
      }
      const there = await linesThere(
        office.records,
        good.map(({ record }) => record),
      )
      for (const { line, record } of good) {
        if (!there.has(record.id)) continue
        problems.reject({
          line,
          column: 'line_id',
          reason: 'line-there-already',
          sentence: 'This line, or this row of the sheet, is in the records already.',
        })
      }
      const fresh = good.map(({ record }) => record).filter(({ id }) => !there.has(id))
      if (hasWriting) await layAside(office, batch, fresh)
      else await layKnownAside(office, batch, fresh)
      kept += fresh.length
      progress({
        step: hasWriting ? 'Sealing names and addresses' : 'Laying lines aside',
        done: read,
        total: table.rows,
        unit: 'lines',
      })
    }
    const report = problems.report(read + table.rejected, table.rejected)
    if (kept === 0) {
      return {
        kind: 'refused',
        sentence:
          read === 0 ? 'The file has no rows.' : 'No row of the file can be taken in.',
        report,
      }
    }
    signal.throwIfAborted()
    const left =
      report.rowsRejected > 0 ? ` ${report.rowsRejected} rows were left out.` : ''
    if (!hasWriting) {
      const known = await takeInKnownList(office.records, batch)
      return {
        kind: 'done',
        summary: `${known} lines are known now and can be drawn for keying; the file has no names.${left}`,
        report,
      }
    }
    await takeInLines(office.records, batch)
    return {
      kind: 'done',
      summary: `${kept} lines taken in.${left}`,
      report,
      next: ['match', 'recount'],
    }
  } finally {
    await table.close()
    await forgetIncomingLines(office.records)
    await forgetComingList(office.records)
  }
}
