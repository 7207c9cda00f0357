import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { keptRow } from '../scans/kept-row.ts'
import type { PageReading } from '../scans/page-reading.ts'
import { keepImage } from '../scans/sealed-images.ts'
import { dropUnusedImages } from '../scans/unused-images.ts'

/** Begins a file of a filing's scans, or goes on; answers the pages that were kept before. */
export async function openFilingScan(
  { records, clock }: Pick<Office, 'records' | 'clock'>,
  file: {
    readonly sha256: string
    readonly fileName: string
    readonly county: string
    readonly by: string
  },
): Promise<ReadonlySet<number>> {
  await records
    .insertInto('filing_scan')
    .values({
      sha256: file.sha256,
      file_name: file.fileName,
      county: file.county,
      pages: null,
      began_at: clock(),
      finished_at: null,
      by_name: file.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const pages = await records
    .selectFrom('filing_page')
    .select('page')
    .where('file_sha256', '=', file.sha256)
    .execute()
  return new Set(pages.map(({ page }) => page))
}

/** Keeps what was read on one page; the office has no list of sheets to hold it against. */
export async function keepFilingPage(
  office: Pick<Office, 'records' | 'folder' | 'keys' | 'clock'>,
  sha256: string,
  reading: PageReading,
): Promise<void> {
  const { page, outcome } = reading
  const image = reading.image === null ? null : await keepImage(office, reading.image)
  const rows = outcome.state === 'registered' ? outcome.rows : []
  const kept = await Promise.all(rows.map((row) => keptRow(office, row)))
  await office.records.transaction().execute(async (records) => {
    const made = await records
      .insertInto('filing_page')
      .values({
        file_sha256: sha256,
        page,
        state: outcome.state,
        reason: 'reason' in outcome ? outcome.reason : null,
        sheet: outcome.state === 'registered' ? outcome.sheet : null,
        image,
        at: office.clock(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made === undefined || outcome.state !== 'registered' || kept.length === 0) return
    await records
      .insertInto('filing_row')
      .values(kept.map((row) => ({ ...row, page_id: made.id, sheet: outcome.sheet })))
      .execute()
  })
}

/** Closes a file: from now on its rows count. */
export async function finishFilingScan(
  { records, clock }: Pick<Office, 'records' | 'clock'>,
  sha256: string,
): Promise<void> {
  await sql`
    update filing_scan set finished_at = ${clock()},
      pages = (select count(*) from filing_page where file_sha256 = ${sha256})
    where sha256 = ${sha256}
  `.execute(records)
}

/** Leaves nothing of an unfinished file: its pages go, and images that nothing else shows. */
export async function dropFilingScan(
  office: Pick<Office, 'records' | 'folder'>,
  sha256: string,
): Promise<void> {
  const { records } = office
  const { rows } = await sql<{ name: string | null }>`
    select p.image as name from filing_page p where p.file_sha256 = ${sha256}
    union select r.crop from filing_row r join filing_page p on p.id = r.page_id
      where p.file_sha256 = ${sha256}
    union select f.value from filing_row r join filing_page p on p.id = r.page_id
      cross join lateral jsonb_each_text(r.fields) f where p.file_sha256 = ${sha256}
  `.execute(records)
  await records
    .deleteFrom('filing_scan')
    .where('sha256', '=', sha256)
    .where('finished_at', 'is', null)
    .execute()
  await dropUnusedImages(
    office,
    rows.flatMap(({ name }) => name ?? []),
  )
}
