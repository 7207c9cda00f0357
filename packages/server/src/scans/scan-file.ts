import { calendarDate } from '@groundswell/basics'
import type { SheetId } from '@groundswell/petition'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { recordCustody } from '../sheets/custody-log.ts'
import { petitionDay } from '../sheets/petition-day.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import { keptRow } from './kept-row.ts'
import type { PageReading } from './page-reading.ts'
import { keepImage } from './sealed-images.ts'
import { dropUnusedImages } from './unused-images.ts'

/** A file of scans that is being read. */
export interface OpenScanFile {
  readonly sha256: string
  /** Pages that an earlier, interrupted reading has kept. */
  readonly done: ReadonlySet<number>
}

/** Begins a file, or goes on with one that a stop interrupted. */
export async function openScanFile(
  { records, clock }: Pick<Office, 'records' | 'clock'>,
  file: {
    readonly sha256: string
    readonly fileName: string
    readonly jobId: string
    readonly by: { readonly id: string; readonly name: string }
  },
): Promise<OpenScanFile> {
  await records
    .insertInto('scan_file')
    .values({
      sha256: file.sha256,
      file_name: file.fileName,
      job_id: file.jobId,
      pages: null,
      began_at: clock(),
      finished_at: null,
      by_id: file.by.id,
      by_name: file.by.name,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const pages = await records
    .selectFrom('scan_page')
    .select('page')
    .where('file_sha256', '=', file.sha256)
    .execute()
  return { sha256: file.sha256, done: new Set(pages.map(({ page }) => page)) }
}

/**
 * Keeps what was read on one page. A code of ours on a sheet that is not registered, or on a
 * form of another version, is no sheet of this drive and goes to a person.
 */
export async function keepPage(
  office: Pick<Office, 'records' | 'folder' | 'keys' | 'clock'>,
  file: OpenScanFile,
  reading: PageReading,
): Promise<{ readonly state: string; readonly reason: string | null }> {
  const { page } = reading
  const outcome = await checkedOutcome(office.records, reading)
  const image = reading.image === null ? null : await keepImage(office, reading.image)
  const rows = outcome.state === 'registered' ? outcome.rows : []
  const kept = await Promise.all(
    rows.map(async (row) => ({ ...(await keptRow(office, row)), ink: row.ink })),
  )
  const reason = 'reason' in outcome ? outcome.reason : null
  await office.records.transaction().execute(async (records) => {
    const made = await records
      .insertInto('scan_page')
      .values({
        file_sha256: file.sha256,
        page,
        state: outcome.state,
        reason,
        // Of a page that goes to a person the sheet is a guess.
        sheet_id: 'sheet' in outcome ? outcome.sheet : null,
        form_version: outcome.state === 'registered' ? outcome.formVersion : null,
        form_page: outcome.state === 'registered' ? outcome.formPage : null,
        image,
        at: office.clock(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made === undefined || outcome.state !== 'registered' || kept.length === 0) return
    await records
      .insertInto('scan_row')
      .values(
        kept.map((row) => ({
          ...row,
          page_id: made.id,
          ruling_id: null,
          sheet_id: outcome.sheet,
        })),
      )
      .execute()
  })
  return { state: outcome.state, reason }
}

async function checkedOutcome(
  records: RecordStore,
  { outcome }: PageReading,
): Promise<PageReading['outcome']> {
  if (!('sheet' in outcome) || outcome.sheet === undefined) return outcome
  const sheet = await records
    .selectFrom('sheet')
    .select('form_version')
    .where('id', '=', outcome.sheet)
    .executeTakeFirst()
  if (outcome.state === 'person') {
    return sheet === undefined ? { state: 'person', reason: outcome.reason } : outcome
  }
  if (sheet === undefined) return { state: 'person', reason: 'unknown-sheet' }
  return sheet.form_version === outcome.formVersion
    ? outcome
    : { state: 'person', reason: 'other-form-version' }
}

/** Closes a file: from now on its pages count, and its sheets have been scanned. */
export async function finishScanFile(
  office: Pick<Office, 'records' | 'clock'>,
  file: {
    readonly sha256: string
    readonly by: { readonly id: string; readonly name: string }
  },
): Promise<{ readonly sheets: readonly SheetId[] }> {
  const on = calendarDate(await petitionDay(office))
  return office.records.transaction().execute(async (records) => {
    const pages = await records
      .selectFrom('scan_page')
      .select(['page', 'sheet_id', 'state'])
      .where('file_sha256', '=', file.sha256)
      .execute()
    await records
      .updateTable('scan_file')
      .set({ finished_at: office.clock(), pages: pages.length })
      .where('sha256', '=', file.sha256)
      .execute()
    const sheets = new Set(
      pages.flatMap(({ sheet_id, state }) =>
        sheet_id !== null && state === 'registered' ? [sheet_id as SheetId] : [],
      ),
    )
    await recordCustody(records, {
      kind: 'scanned',
      sheets: [...sheets].sort(),
      on,
      batch: `scan:${file.sha256}`,
      by: file.by,
      at: office.clock(),
    })
    return { sheets: [...sheets].sort() }
  })
}

/** Leaves nothing of an unfinished file: its pages go, and images that no other page shows. */
export async function dropScanFile(
  office: Pick<Office, 'records' | 'folder'>,
  sha256: string,
): Promise<void> {
  const { records } = office
  const { rows } = await sql<{ name: string | null }>`
    select p.image as name from scan_page p where p.file_sha256 = ${sha256}
    union select r.crop from scan_row r join scan_page p on p.id = r.page_id
      where p.file_sha256 = ${sha256}
    union select f.value from scan_row r join scan_page p on p.id = r.page_id
      cross join lateral jsonb_each_text(r.fields) f where p.file_sha256 = ${sha256}
  `.execute(records)
  await records
    .deleteFrom('scan_file')
    .where('sha256', '=', sha256)
    .where('finished_at', 'is', null)
    .execute()
  await dropUnusedImages(
    office,
    rows.flatMap(({ name }) => name ?? []),
  )
}
