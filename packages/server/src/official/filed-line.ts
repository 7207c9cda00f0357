import { err, ok, type Result } from '@groundswell/basics'
import { sql } from 'kysely'
import type { RowProblem } from '../jobs/file-problems.ts'
import type { RowText } from '../jobs/line-row.ts'
import type { Office } from '../office.ts'
import { countyName, type PetitionRules } from '../records/petition-rules.ts'
import { seal } from '../secrecy/sealed-text.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import { filedPlace } from './filed-place.ts'

/** One line of a filing: its id, the county of its section, and what is written, if keyed. */
export interface FiledLine {
  readonly id: string
  readonly county: string
  readonly sheet: string | null
  readonly row: number | null
  readonly claim: Readonly<Record<string, string>> | null
}

const claimFields = [
  'first',
  'middle',
  'last',
  'suffix',
  'house',
  'street',
  'unit',
  'city',
  'zip',
] as const

/** One row of a filing file. The id is `line_id`, or sheet and row joined by a hyphen. */
export function filedLine(
  text: RowText,
  fileLine: number,
  rules: PetitionRules,
): Result<FiledLine, RowProblem> {
  const bad = (column: string, reason: string, sentence: string) =>
    err({ line: fileLine, column, reason, sentence })
  const [sheet, row] = [text('sheet'), text('row')]
  if (row !== '' && !/^[1-9]\d{0,5}$/.test(row)) {
    return bad('row', 'not-a-row', 'The row is not a whole number from 1.')
  }
  const id = text('line_id') || (sheet && row ? `${sheet}-${row}` : '')
  if (id === '') {
    return bad('line_id', 'no-line', 'The line has neither an id nor sheet and row.')
  }
  const county = countyName(rules, text('county'))
  if (county === undefined) {
    return bad('county', 'unknown-county', 'The rules know no such county.')
  }
  const place = filedPlace(rules, { county, district: text('district') })
  if (!place.ok) {
    return bad(place.error.field, 'unknown-district', place.error.sentence)
  }
  const written = Object.fromEntries(claimFields.map((field) => [field, text(field)]))
  const name = text('name')
  const address = text('address')
  const whole = {
    ...(name === '' ? {} : { name }),
    ...(address === '' ? {} : { address }),
  }
  const isKeyed = [...Object.values(written), name, address].some((value) => value !== '')
  return ok({
    id,
    // Where one office counts everything the county of a line is told all the same.
    county: place.value || county,
    sheet: sheet || null,
    row: row === '' ? null : Number(row),
    claim: isKeyed ? { ...written, ...whole } : null,
  })
}

/** Adds lines to those laid aside, from place `first` on; their claims are sealed. */
export async function layFiledLines(
  office: Office,
  records: RecordStore,
  first: number,
  lines: readonly FiledLine[],
): Promise<void> {
  const sealed = lines.map((line) =>
    line.claim === null ? null : seal(office.keys, JSON.stringify(line.claim), line.id),
  )
  await sql`
    insert into filed_line (place, line_id, county, sheet, row_number, claim, key_id)
    select place, line_id, county, sheet, row_number, decode(claim, 'base64'), key_id
    from unnest(
      ${lines.map((_, i) => first + i)}::int[],
      ${lines.map((line) => line.id)}::text[],
      ${lines.map((line) => line.county)}::text[],
      ${lines.map((line) => line.sheet)}::text[],
      ${lines.map((line) => line.row)}::int[],
      ${sealed.map((each) => each?.bytes.toString('base64') ?? null)}::text[],
      ${sealed.map((each) => each?.keyId ?? null)}::text[]
    ) as w (place, line_id, county, sheet, row_number, claim, key_id)
  `.execute(records)
}

/** Forgets the lines laid aside. */
export async function forgetFiledLines(records: RecordStore): Promise<void> {
  await records.deleteFrom('filed_line').execute()
}
