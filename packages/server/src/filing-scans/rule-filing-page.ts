import { err, ok, type Result } from '@groundswell/basics'
import type { Office } from '../office.ts'
import { officeStanding } from '../official/office-standing.ts'
import { officialBook } from '../official/official-book.ts'
import type { Me } from '../wire/account.ts'
import type { FilingRulingInput } from '../wire/filing-scan.ts'

/** No sheet has more lines than this; a larger number is a slip of the keys. */
const mostLines = 100

/**
 * Puts on record what a person sees where the reader was unsure: whether a row holds a line,
 * or which sheet a page shows and how many lines are on it. A later ruling takes the place of
 * an earlier one until the list of lines is committed to.
 */
export async function ruleFilingPage(
  office: Pick<Office, 'records' | 'clock'>,
  wish: { readonly by: Me; readonly pageId: number; readonly input: FilingRulingInput },
): Promise<
  Result<
    null,
    {
      readonly code: 'no-such-record' | 'not-the-turn' | 'bad-input'
      readonly field?: string
      readonly sentence?: string
    }
  >
> {
  const { by, pageId, input } = wish
  const standing = officeStanding(await officialBook(office.records))
  if (standing.seed !== undefined || standing.opened.size > 0) {
    const sentence = 'The check has begun. The list cannot change any more.'
    return err({ code: 'not-the-turn', sentence })
  }
  const page = await office.records
    .selectFrom('filing_page')
    .select('state')
    .where('id', '=', pageId)
    .executeTakeFirst()
  if (page === undefined) return err({ code: 'no-such-record' })
  const isWhole = input.ruling === 'lines' || input.ruling === 'no-lines'
  if (isWhole === (page.state === 'registered')) return err({ code: 'no-such-record' })
  if (input.row !== undefined && !(await isRow(office, pageId, input.row))) {
    return err({ code: 'no-such-record' })
  }
  const lines = input.ruling === 'lines' ? (input.lines ?? 0) : null
  const sheet = input.ruling === 'lines' ? (input.sheet?.trim() ?? '') : null
  if (lines !== null && (lines < 1 || lines > mostLines)) {
    return err({ code: 'bad-input', field: 'lines' })
  }
  if (sheet !== null && !/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(sheet)) {
    const sentence = 'A sheet is named by letters, digits, points and hyphens.'
    return err({ code: 'bad-input', field: 'sheet', sentence })
  }
  await office.records
    .insertInto('filing_ruling')
    .values({
      page_id: pageId,
      row_number: isWhole ? null : (input.row ?? null),
      ruling: input.ruling,
      sheet,
      lines,
      by_id: by.id,
      by_name: by.name,
      at: office.clock(),
    })
    .execute()
  return ok(null)
}

async function isRow({ records }: Pick<Office, 'records'>, page: number, row: number) {
  const found = await records
    .selectFrom('filing_row')
    .select('row_number')
    .where('page_id', '=', page)
    .where('row_number', '=', row)
    .executeTakeFirst()
  return found !== undefined
}
