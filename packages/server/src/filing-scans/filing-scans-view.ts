import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { officeStanding } from '../official/office-standing.ts'
import { officialBook } from '../official/official-book.ts'
import { pageReasonSentence } from '../scans/page-reasons.ts'
import type { FilingScans } from '../wire/filing-scan.ts'
import { openScanQuestions } from './open-scan-questions.ts'

const most = 50

/** What was read of a filing's scans, what waits for a person, and hand counts beside it. */
export async function filingScansView(
  office: Pick<Office, 'records'>,
): Promise<FilingScans> {
  const { records } = office
  const files = await records
    .selectFrom('filing_scan')
    .selectAll()
    .where('finished_at', 'is not', null)
    .orderBy('finished_at', 'desc')
    .orderBy('file_name')
    .orderBy('sha256')
    .execute()
  const unsure = await records
    .selectFrom('filing_row_read')
    .select(['page_id', 'sheet', 'row_number', 'county', 'crop', 'image'])
    .where('state', '=', 'unsure')
    .orderBy('sheet')
    .orderBy('row_number')
    .orderBy('page_id')
    .limit(most)
    .execute()
  const left = await records
    .selectFrom('filing_page_left')
    .selectAll()
    .where('ruling', 'is', null)
    .orderBy('id')
    .limit(most)
    .execute()
  const forms = await records
    .selectFrom('sheet_form')
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirst()
  const counties = await reconciled(office)
  return {
    formsKnown: Number(forms?.n ?? 0),
    files: files.map((file) => ({
      fileName: file.file_name,
      county: file.county,
      pages: file.pages ?? 0,
      at: file.began_at.toISOString(),
      by: file.by_name,
    })),
    unsureRows: unsure.map((row) => ({
      pageId: row.page_id,
      sheet: row.sheet,
      row: row.row_number,
      county: row.county,
      crop: row.crop ?? row.image,
    })),
    pagesLeft: left.map((page) => ({
      pageId: page.id,
      fileName: page.file_name,
      page: page.page,
      county: page.county,
      sentence: pageReasonSentence(page.reason ?? 'unreadable'),
      image: page.image,
    })),
    open: await openScanQuestions(records),
    lines: counties.reduce((sum, { linesRead }) => sum + linesRead, 0),
    counties,
  }
}

/** Per office: what the filer said, what was counted by hand, and what was read. */
async function reconciled({
  records,
}: Pick<Office, 'records'>): Promise<FilingScans['counties']> {
  const standing = officeStanding(await officialBook(records))
  const { rows } = await sql<{
    county: string
    sheets: number
    lines: number
    unsure: number
    left: number
  }>`
    select county, sum(sheets)::int as sheets, sum(lines)::int as lines,
      sum(unsure)::int as unsure, sum(pages)::int as left
    from (
      select county, count(distinct sheet) as sheets, count(*) as lines, 0 as unsure, 0 as pages
        from filing_scan_line group by county
      union all
      select county, 0, 0, count(*), 0 from filing_row_read where state = 'unsure' group by county
      union all
      select county, 0, 0, 0, count(*) from filing_page_left where ruling is null group by county
      union all
      select distinct county, 0, 0, 0, 0 from filing_scan where finished_at is not null
    ) t
    group by county order by county
  `.execute(records)
  return rows.map(({ county, sheets, lines, unsure, left }) => {
    const filings = standing.filings.filter(({ act }) => act.county === county)
    const said = (of: 'sheets' | 'lines') =>
      filings.length === 0 ? null : filings.reduce((sum, { act }) => sum + act[of], 0)
    const rawCount = standing.rawCounts.get(county)?.act.lines ?? null
    return {
      county,
      sheetsFiled: said('sheets'),
      sheetsRead: sheets,
      linesSaid: said('lines'),
      rawCount,
      linesRead: lines,
      unsure,
      pagesLeft: left,
      verdict: verdictOf(lines, rawCount, unsure + left),
    }
  })
}

function verdictOf(
  read: number,
  counted: number | null,
  open: number,
): FilingScans['counties'][number]['verdict'] {
  if (open > 0) return 'open'
  if (counted === null) return 'not-counted'
  if (read === counted) return 'agrees'
  return read < counted ? 'read-fewer' : 'read-more'
}
