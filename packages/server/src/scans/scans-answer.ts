import { printedSheetId, type SheetId } from '@groundswell/petition'
import { sql } from 'kysely'
import { reconciliation } from '../count/reconciliation.ts'
import type { Office } from '../office.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { OpenPage, RuledPage, Scans } from '../wire/scan.ts'
import { pageReasonSentence } from './page-reasons.ts'

/** The scanning desk: files, pages that wait for a person, and what was counted by hand. */
export async function scansAnswer({ records }: Pick<Office, 'records'>): Promise<Scans> {
  return {
    files: await filesOf(records),
    open: await openPages(records),
    ruled: await ruledPages(records),
    rows: await rowTotals(records),
    reconciliation: (await reconciliation(records)).toReversed().slice(0, 100),
  }
}

/** How many pages wait for a person. */
export async function countOpenPages(records: RecordStore): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from scan_page p
    join scan_file f on f.sha256 = p.file_sha256 and f.finished_at is not null
    where p.state = 'person'
      and not exists (select 1 from scan_ruling_in_force g where g.page_id = p.id)
  `.execute(records)
  return rows[0]?.n ?? 0
}

async function filesOf(records: RecordStore): Promise<Scans['files']> {
  const { rows } = await sql<{
    file_name: string
    pages: number
    registered: number
    for_person: number
    finished_at: Date
    by_name: string
  }>`
    select f.file_name, coalesce(f.pages, 0) as pages, f.finished_at, f.by_name,
      (select count(*)::int from scan_page p
        where p.file_sha256 = f.sha256 and p.state = 'registered') as registered,
      (select count(*)::int from scan_page p
        where p.file_sha256 = f.sha256 and p.state = 'person') as for_person
    from scan_file f where f.finished_at is not null
    order by f.finished_at desc, f.file_name, f.sha256 limit 50
  `.execute(records)
  return rows.map((row) => ({
    fileName: row.file_name,
    pages: row.pages,
    registered: row.registered,
    forPerson: row.for_person,
    at: row.finished_at.toISOString(),
    by: row.by_name,
  }))
}

async function openPages(records: RecordStore): Promise<OpenPage[]> {
  const { rows } = await sql<{
    id: number
    file_name: string
    page: number
    state: 'person' | 'foreign'
    reason: string | null
    sheet_id: string | null
    image: string | null
    at: Date
  }>`
    select p.id, f.file_name, p.page, p.state, p.reason, p.sheet_id, p.image, p.at from scan_page p
    join scan_file f on f.sha256 = p.file_sha256 and f.finished_at is not null
    where p.state in ('person', 'foreign')
      and not exists (select 1 from scan_ruling_in_force g where g.page_id = p.id)
    order by p.state desc, p.id limit 200
  `.execute(records)
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    page: row.page,
    state: row.state,
    reason: row.reason ?? 'unreadable',
    sentence: pageReasonSentence(row.reason ?? ''),
    guess: row.sheet_id === null ? null : printedSheetId(row.sheet_id as SheetId),
    image: row.image,
    at: row.at.toISOString(),
  }))
}

async function ruledPages(records: RecordStore): Promise<RuledPage[]> {
  const rows = await records
    .selectFrom('scan_ruling_in_force as g')
    .innerJoin('scan_page as p', 'p.id', 'g.page_id')
    .innerJoin('scan_file as f', 'f.sha256', 'p.file_sha256')
    .select(['g.id', 'g.page_id', 'g.ruling', 'g.sheet_id', 'g.by_name', 'g.at'])
    .select(['f.file_name', 'p.page'])
    .orderBy('g.id', 'desc')
    .limit(20)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    pageId: row.page_id,
    fileName: row.file_name,
    page: row.page,
    ruling: row.ruling === 'undo' ? 'blank' : row.ruling,
    sheet: row.sheet_id,
    printedId: row.sheet_id === null ? null : printedSheetId(row.sheet_id as SheetId),
    by: row.by_name,
    at: row.at.toISOString(),
  }))
}

async function rowTotals(records: RecordStore): Promise<Scans['rows']> {
  const { rows } = await sql<Scans['rows']>`
    select coalesce(sum(used), 0)::int as used, coalesce(sum(unsure), 0)::int as unsure,
      coalesce(sum(empty), 0)::int as empty from sheet_rows
  `.execute(records)
  return rows[0] ?? { used: 0, unsure: 0, empty: 0 }
}
