import { type CalendarDate, calendarDate } from '@groundswell/basics'
import { isTakenIn } from '../records/note-upload.ts'
import { petitionRules } from '../records/petition-rules.ts'
import { ProblemTally } from './file-problems.ts'
import { hashFile } from './hash-file.ts'
import { readSmallCsv } from './read-small-csv.ts'
import {
  type TurnInColumn,
  type TurnInRow,
  turnInColumns,
  turnInRow,
} from './turn-in-row.ts'
import type { Work } from './work.ts'

const mostRows = 200_000
const rowsAtOnce = 1000

/**
 * Takes in a turn-in file (date, county, channel, circulator, sheets, lines) as a whole or
 * not at all: a file that came in half would be sent again, and half of it counted twice.
 */
export const importTurnIns: Work = async ({ office, input, by, signal, progress }) => {
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
  const file = await readSmallCsv(input.path, mostRows)
  if (!file.ok) return refused(`Line ${file.error.line}: ${file.error.sentence}`)
  const columns = columnsOf(file.value.header, input.map)
  if (typeof columns === 'string') return refused(columns)
  if (file.value.rows.length === 0) return refused('The file has a header and no rows.')

  const today: CalendarDate = calendarDate(
    rules.asOf ?? office.clock().toISOString().slice(0, 10),
  )
  const problems = new ProblemTally()
  const rows: TurnInRow[] = []
  for (const { line, cells } of file.value.rows) {
    const read = turnInRow(textOf(cells, columns), line, { rules, today })
    if (read.ok) rows.push(read.value)
    else problems.reject(read.error)
  }
  const report = problems.report(file.value.rows.length)
  if (problems.rejected > 0) {
    return {
      kind: 'refused',
      sentence: `${problems.rejected} of ${file.value.rows.length} rows cannot be read, so nothing was taken in. Mend them and upload the file again.`,
      report,
    }
  }
  await office.records.transaction().execute(async (records) => {
    for (let at = 0; at < rows.length; at += rowsAtOnce) {
      signal.throwIfAborted()
      await records
        .insertInto('turn_in')
        .values(
          rows.slice(at, at + rowsAtOnce).map((row) => ({
            date: row.date,
            week_of: row.weekOf,
            county: row.county,
            channel: row.channel,
            circulator: row.circulator,
            sheets: row.sheets,
            lines: row.lines,
            corrects: null,
            batch,
            recorded_at: office.clock(),
            recorded_by: by,
          })),
        )
        .execute()
      progress({ step: 'Recording turn-ins', done: at, total: rows.length, unit: 'rows' })
    }
  })
  const lines = rows.reduce((sum, row) => sum + row.lines, 0)
  return {
    kind: 'done',
    summary: `${rows.length} turn-ins with ${lines} lines taken in.`,
    report,
    next: ['recount'],
  }
}

/** Where each column stands, or a sentence that says what is missing. */
function columnsOf(
  header: readonly string[],
  map: string | undefined,
): ReadonlyMap<TurnInColumn, number> | string {
  const names = header.map((name) => name.trim().toLowerCase())
  const wanted = namesInMap(map ?? '')
  const found = new Map<TurnInColumn, number>()
  for (const column of turnInColumns) {
    const name = (wanted.get(column) ?? column).toLowerCase()
    const at = names.indexOf(name)
    if (at !== names.lastIndexOf(name)) return `The column "${name}" is there twice.`
    if (at >= 0) found.set(column, at)
  }
  const missing = turnInColumns.filter((each) => each !== 'sheets' && !found.has(each))
  if (missing.length === 0) return found
  return `Missing columns: ${missing.join(', ')}. The file must have date, county, channel, circulator, sheets, lines.`
}

/** `date=DAY,lines="LINES, ALL"`: a column with a comma stands in double quotes. */
function namesInMap(map: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const entry of map.match(/(?:"[^"]*"|[^,"])+/g) ?? []) {
    const equals = entry.indexOf('=')
    const column = entry
      .slice(equals + 1)
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim()
    if (equals > 0) names.set(entry.slice(0, equals).trim().toLowerCase(), column)
  }
  return names
}

function textOf(
  cells: readonly string[],
  columns: ReadonlyMap<TurnInColumn, number>,
): Readonly<Record<TurnInColumn, string>> {
  const text = (column: TurnInColumn) => cells[columns.get(column) ?? -1] ?? ''
  return {
    date: text('date'),
    county: text('county'),
    channel: text('channel'),
    circulator: text('circulator'),
    sheets: text('sheets'),
    lines: text('lines'),
  }
}
