import type { SheetId } from '@groundswell/petition'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { sheetSeries } from '../packets/sheet-series.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { CustodyEvent, SheetPage } from '../wire/sheet.ts'
import { livesOf } from './custody-log.ts'
import { sheetSummaries } from './sheet-summary.ts'

/** Everything about one sheet: its life, its rows, its scans; null when there is none. */
export async function sheetPageById(
  office: Pick<Office, 'records' | 'keys'>,
  id: string,
): Promise<SheetPage | null> {
  const { records } = office
  const [summary] = await sheetSummaries(records, sql`s.id = ${id}`, 1)
  if (summary === undefined) return null
  const sheet = await records
    .selectFrom('sheet')
    .select(['form_version', 'text_hash'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const series = await sheetSeries(office)
  const life = (await livesOf(records, [id as SheetId])).get(id as SheetId)
  return {
    ...summary,
    formVersion: sheet.form_version,
    textHash: sheet.text_hash,
    isFrozenText: series?.textHash === sheet.text_hash,
    events: await eventsOf(records, id),
    problems: (life?.problems ?? []).map(({ kind, seq, on }) => ({ kind, seq, on })),
    sheetRows: await rowsOf(records, id),
    scans: await scansOf(records, id),
    turnIn: await turnInOf(records, id),
  }
}

async function eventsOf(records: RecordStore, id: string): Promise<CustodyEvent[]> {
  const rows = await records
    .selectFrom('custody_event')
    .selectAll()
    .where('sheet_id', '=', id)
    .orderBy('seq')
    .execute()
  const takenBack = new Set(rows.map(({ takes_back }) => takes_back))
  return rows.map((row) => ({
    seq: row.seq,
    kind: row.kind as CustodyEvent['kind'],
    on: row.on_day,
    holder: row.holder,
    place: row.place,
    why: row.why,
    odd: row.odd,
    takesBack: row.takes_back,
    isTakenBack: takenBack.has(row.seq),
    batch: row.batch,
    by: row.by_name,
    at: row.at.toISOString(),
  }))
}

async function rowsOf(records: RecordStore, id: string): Promise<SheetPage['sheetRows']> {
  const rows = await records
    .selectFrom('scan_row_in_force')
    .select(['row_number', 'state', 'crop', 'fields', 'image'])
    .where('sheet_id', '=', id)
    .orderBy('row_number')
    .execute()
  return rows.map((row) => ({
    row: row.row_number,
    state: row.state,
    crops: Object.entries(Object(row.fields)).map(([field, image]) => ({
      field,
      image: String(image),
    })),
    whole: row.crop,
    page: row.image,
  }))
}

async function scansOf(records: RecordStore, id: string): Promise<SheetPage['scans']> {
  const rows = await records
    .selectFrom('scan_page as p')
    .innerJoin('scan_file as f', 'f.sha256', 'p.file_sha256')
    .leftJoin('scan_ruling_in_force as g', 'g.page_id', 'p.id')
    .select(['p.page', 'p.form_page', 'g.form_page as ruled_page', 'p.image', 'p.at'])
    .select('f.file_name')
    .where('f.finished_at', 'is not', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('p.sheet_id', '=', id), eb('p.state', '=', 'registered')]),
        eb('g.sheet_id', '=', id),
      ]),
    )
    .orderBy('p.id', 'desc')
    .limit(20)
    .execute()
  return rows.map((row) => ({
    page: row.page,
    formPage: row.ruled_page ?? row.form_page,
    fileName: row.file_name,
    image: row.image,
    at: row.at.toISOString(),
  }))
}

async function turnInOf(records: RecordStore, id: string): Promise<SheetPage['turnIn']> {
  const row = await records
    .selectFrom('turn_in_sheet as s')
    .innerJoin('turn_in_in_force as t', 't.id', 's.turn_in_id')
    .select(['t.lines', 't.sheets', 't.date'])
    .where('s.sheet_id', '=', id)
    .orderBy('t.id', 'desc')
    .executeTakeFirst()
  return row === undefined ? null : { lines: row.lines, sheets: row.sheets, on: row.date }
}
