import { sql } from 'kysely'
import type { LineRecord } from '../jobs/line-row.ts'
import type { Office } from '../office.ts'
import { seal } from '../secrecy/sealed-text.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import { forgetBatches } from './forget-batches.ts'

/** Which of the lines are in the records already, by id or by sheet and row. */
export async function linesThere(
  records: RecordStore,
  lines: readonly LineRecord[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select w.id
    from unnest(${lines.map((each) => each.id)}::text[], ${lines.map((each) => each.sheet)}::text[],
      ${lines.map((each) => each.row)}::int[]) as w (id, sheet, row_number)
    where exists (select 1 from line l where l.id = w.id)
      or exists (select 1 from line l where l.sheet = w.sheet and l.row_number = w.row_number)
  `.execute(records)
  return new Set(rows.map((row) => row.id))
}

/**
 * Lays lines aside, their claims sealed, until the whole file has been read: they lie where
 * lines lie, but nobody sees them while their batch is coming.
 */
export async function layAside(
  office: Office,
  batch: string,
  lines: readonly LineRecord[],
): Promise<void> {
  if (lines.length === 0) return
  const sealed = lines.map((each) =>
    seal(office.keys, JSON.stringify(each.claim), each.id),
  )
  const column = <T>(of: (line: LineRecord) => T) => lines.map(of)
  // Of two files at once the second fails here: one is taken in after the other.
  await sql`
    insert into coming_batch (batch) select ${batch}::text
    where not exists (select 1 from coming_batch c where c.batch = ${batch})
  `.execute(office.records)
  // One array a column: the statement stays the same for any number of lines.
  await sql`
    insert into line_row (id, sheet, row_number, county, channel, circulator, week_of,
      drawn, claim, key_id, batch, keyed_at)
    select id, sheet, row_number, county, channel, circulator, week_of, drawn,
      decode(claim, 'base64'), key_id, ${batch}::text, ${office.clock()}::timestamptz
    from unnest(
      ${column((each) => each.id)}::text[],
      ${column((each) => each.sheet)}::text[],
      ${column((each) => each.row)}::int[],
      ${column((each) => each.county)}::text[],
      ${column((each) => each.channel)}::text[],
      ${column((each) => each.circulator)}::text[],
      ${column((each) => each.weekOf)}::date[],
      ${column((each) => each.drawn)}::boolean[],
      ${sealed.map(({ bytes }) => bytes.toString('base64'))}::text[],
      ${sealed.map(({ keyId }) => keyId)}::text[]
    ) as w (id, sheet, row_number, county, channel, circulator, week_of, drawn, claim, key_id)
  `.execute(office.records)
}

/** Makes the lines laid aside lines in hand, all at once: their batch is coming no longer. */
export async function takeInLines(records: RecordStore, batch: string): Promise<void> {
  await records.deleteFrom('coming_batch').where('batch', '=', batch).execute()
}

/** Forgets lines laid aside by a file that did not come in, a part at a time. */
export function forgetIncomingLines(records: RecordStore): Promise<void> {
  return forgetBatches(records, 'coming_batch', 'line_row')
}
