import { err, ok, type Result } from '@groundswell/basics'
import type { Office } from '../office.ts'
import { type PetitionRules, petitionRules } from '../records/petition-rules.ts'
import type { MailerBatchWish } from '../wire/packet.ts'
import {
  type KnownQuestion,
  type KnownRow,
  knownQuestion,
  rowsWithSheets,
} from './chosen-supporters.ts'
import { ProblemTally } from './file-problems.ts'
import { readSmallCsv } from './read-small-csv.ts'
import { supporterRows } from './supporter-rows.ts'

/** More supporters are several lists: a PDF of this many is what one desk prints in a day. */
const mostSupporters = 2000

/** A list of supporters as read, with the sheets that they have; the error is a sentence. */
export async function supporterList(
  office: Pick<Office, 'records' | 'keys'>,
  path: string,
  about: {
    readonly wish: MailerBatchWish
    readonly rules: PetitionRules
    readonly problems: ProblemTally
  },
): Promise<
  Result<{ readonly rows: readonly KnownRow[]; readonly rowsRead: number }, string>
> {
  const file = await readSmallCsv(path, mostSupporters)
  if (!file.ok) return err(`Line ${file.error.line}: ${file.error.sentence}`)
  const rows = supporterRows(file.value, about)
  if (!rows.ok) return rows
  return ok({
    rows: await rowsWithSheets(office, rows.value),
    rowsRead: file.value.rows.length,
  })
}

/**
 * What must be asked before a list is printed: how many on it have a sheet, and which of the
 * choices would print anything. Undefined where
 * nobody has one, and for a list that cannot be read, of which the work itself tells.
 */
export async function askAboutKnown(
  office: Pick<Office, 'records' | 'keys'>,
  path: string,
  wish: MailerBatchWish,
): Promise<KnownQuestion | undefined> {
  const rules = await petitionRules(office.records)
  if (rules === null) return undefined
  const problems = new ProblemTally()
  const list = await supporterList(office, path, { wish, rules, problems })
  return list.ok ? knownQuestion(list.value.rows, wish) : undefined
}
