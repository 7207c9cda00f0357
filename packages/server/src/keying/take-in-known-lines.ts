import { lineTicket } from '@groundswell/petition'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import { keyingSeed } from './keying-seed.ts'

/** A line that is known to be there: on a list of lines, or in a scan. */
export interface KnownLine {
  readonly id: string
  readonly sheet: string
  readonly row: number
  readonly county: string
  readonly channel: string
  readonly circulator: string
  readonly weekOf: string
  /** The row and its fields as pictures, by hash; absent where there is only the paper. */
  readonly crop?: string
  readonly fieldCrops?: Readonly<Record<string, string>>
}

const linesAtOnce = 500

/**
 * Lines are drawn from together when they share county and channel: within these every line
 * has the same chance, whatever finer groups the count is made from later.
 */
export function drawStratum(line: {
  readonly county: string
  readonly channel: string
}): string {
  return `${line.county}|${line.channel}`
}

/**
 * Makes lines known, each with its ticket in the draw, in short commits: whoever is killed on
 * the way goes on with the rest. Lines that are known or keyed already stay as they are; one
 * that only a list still coming in has named comes in here and now. Answers how many are new.
 */
export async function takeInKnownLines(
  office: Office,
  batch: string,
  lines: readonly KnownLine[],
): Promise<number> {
  let fresh = 0
  for (let at = 0; at < lines.length; at += linesAtOnce) {
    const part = lines.slice(at, at + linesAtOnce)
    fresh += await office.records.transaction().execute(async (records) => {
      await takeFromComingList(records, part)
      return insertKnownLines({ ...office, records }, batch, part)
    })
  }
  return fresh
}

/** A row that is hidden must not stand in the way of one that everybody is to see. */
async function takeFromComingList(
  records: RecordStore,
  part: readonly KnownLine[],
): Promise<void> {
  await sql`
    delete from known_line_row k
    using unnest(${part.map((each) => each.id)}::text[],
      ${part.map((each) => each.sheet)}::text[],
      ${part.map((each) => each.row)}::int[]) as w (id, sheet, row_number)
    where k.batch = (select c.batch from coming_list c)
      and (k.id = w.id or (k.sheet = w.sheet and k.row_number = w.row_number))
  `.execute(records)
}

/** Writes lines that are neither known nor keyed, each with its ticket; answers how many. */
export async function insertKnownLines(
  office: Pick<Office, 'records' | 'clock' | 'dice'>,
  batch: string,
  part: readonly KnownLine[],
): Promise<number> {
  const seed = await keyingSeed(office)
  const column = <T>(of: (line: KnownLine) => T) => part.map(of)
  const { rows } = await sql`
    insert into known_line_row (id, sheet, row_number, county, channel, circulator, week_of,
      stratum, ticket, crop, field_crops, batch, came_at)
    select w.id, w.sheet, w.row_number, w.county, w.channel, w.circulator, w.week_of, w.stratum,
      w.ticket, w.crop, w.field_crops::jsonb, ${batch}::text, ${office.clock()}::timestamptz
    from unnest(
      ${column((each) => each.id)}::text[],
      ${column((each) => each.sheet)}::text[],
      ${column((each) => each.row)}::int[],
      ${column((each) => each.county)}::text[],
      ${column((each) => each.channel)}::text[],
      ${column((each) => each.circulator)}::text[],
      ${column((each) => each.weekOf)}::date[],
      ${column(drawStratum)}::text[],
      ${column((each) => lineTicket(seed, each.id))}::bigint[],
      ${column((each) => each.crop ?? null)}::text[],
      ${column((each) => (each.fieldCrops ? JSON.stringify(each.fieldCrops) : null))}::text[]
    ) as w (id, sheet, row_number, county, channel, circulator, week_of, stratum, ticket, crop,
      field_crops)
    where not exists (select 1 from line l
      where l.id = w.id or (l.sheet = w.sheet and l.row_number = w.row_number))
    on conflict do nothing
    returning id
  `.execute(office.records)
  return rows.length
}
