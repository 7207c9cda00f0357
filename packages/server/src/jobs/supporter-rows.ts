import { err, ok, type Result } from '@groundswell/basics'
import { supporterKey } from '@groundswell/petition'
import { countyName, type PetitionRules } from '../records/petition-rules.ts'
import { type MailerBatchWish, type MailerWish, mailerWish } from '../wire/packet.ts'
import type { ProblemTally } from './file-problems.ts'
import type { SmallCsv } from './read-small-csv.ts'

/** The columns of a list of supporters, and how they are called on the screen. */
export const supporterColumns = [
  ['name', 'Name, as registered'],
  ['address', 'Residence address'],
  ['city', 'City'],
  ['county', 'County of the signer'],
] as const

type Column = (typeof supporterColumns)[number][0]

/** A row that can be printed, and where it stands in the file. */
export interface SupporterRow {
  readonly line: number
  readonly wish: MailerWish
}

/**
 * The sheets that a list asks for. A row that cannot be printed, or that names a county which
 * the rules do not know, is reported with its line and left out, and so is whoever stands in
 * the list twice; what a row says is not repeated.
 * The error is a sentence about the whole file.
 */
export function supporterRows(
  { header, rows }: SmallCsv,
  about: {
    readonly wish: MailerBatchWish
    readonly rules: PetitionRules
    readonly problems: ProblemTally
  },
): Result<readonly SupporterRow[], string> {
  const names = header.map((name) => name.trim().toLowerCase())
  const missing = supporterColumns.filter(([column]) => !names.includes(column))
  if (missing.length > 0) {
    return err(
      `Missing columns: ${missing.map(([column]) => column).join(', ')}. The list must have name, address, city, county.`,
    )
  }
  const seen = new Set<string>()
  const sheets = rows.flatMap(({ line, cells }): SupporterRow[] => {
    const text = (column: Column) => cells[names.indexOf(column)] ?? ''
    const read = mailerWish.safeParse({
      ...about.wish,
      name: text('name'),
      address: text('address'),
      city: text('city'),
      county: text('county'),
    })
    if (!read.success) {
      const issue = read.error.issues[0]
      about.problems.reject({
        line,
        column: String(issue?.path[0] ?? ''),
        reason: 'cannot-be-printed',
        sentence: 'Empty, too long, or with a character that the sheet’s type lacks.',
      })
      return []
    }
    const county = countyName(about.rules, read.data.county)
    if (county === undefined) {
      about.problems.reject({
        line,
        column: 'county',
        reason: 'unknown-county',
        sentence: 'The rules know no such county.',
      })
      return []
    }
    const key = supporterKey(read.data, county)
    if (seen.has(key)) {
      about.problems.reject({
        line,
        reason: 'twice-in-the-list',
        sentence: 'The same supporter stands on an earlier line; one sheet is made.',
      })
      return []
    }
    seen.add(key)
    return [{ line, wish: { ...read.data, county } }]
  })
  return ok(sheets)
}
