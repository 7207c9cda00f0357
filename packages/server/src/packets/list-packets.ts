import { addDays } from '@groundswell/basics'
import { type RawBuilder, sql } from 'kysely'
import type { Office } from '../office.ts'
import { petitionDay } from '../sheets/petition-day.ts'
import { sheetSummaries } from '../sheets/sheet-summary.ts'
import type { Me } from '../wire/account.ts'
import type { PacketList, PacketPage } from '../wire/packet.ts'
import { packetSummaries } from './packet-standings.ts'

/** Sheets that are out for longer than this want a call. */
export const patienceDays = 14

/** The packets that `me` may see: all of them, or a circulator's own. */
export async function listPackets(
  office: Pick<Office, 'records' | 'clock'>,
  me: Me,
): Promise<PacketList> {
  const { records } = office
  const packets = await packetSummaries(office, visibleTo(me), sheetVisibleTo(me))
  const outLongest = packets
    .filter(({ out }) => out > 0)
    .sort((a, b) => b.daysOut - a.daysOut || (a.id < b.id ? -1 : 1))
  const series = await records
    .selectFrom('sheet_series')
    .select('text_hash')
    .executeTakeFirst()
  const measure = await records.selectFrom('measure_text').select('id').executeTakeFirst()
  return {
    packets: [...packets],
    outLongest,
    outOver14Days: await sheetsOutOver(office, me),
    frozenText: series?.text_hash ?? null,
    hasMeasure: measure !== undefined,
  }
}

/** One packet with its sheets; null when there is none, or it is not for `me`. */
export async function packetPageById(
  office: Pick<Office, 'records' | 'clock'>,
  me: Me,
  id: string,
): Promise<PacketPage | null> {
  const [summary] = await packetSummaries(
    office,
    sql`p.id = ${id} and ${visibleTo(me)}`,
    sheetVisibleTo(me),
  )
  if (summary === undefined) return null
  const sheets = await sheetSummaries(
    office.records,
    sql`s.packet_id = ${id} and ${sheetVisibleTo(me)}`,
    1000,
  )
  return { ...summary, sheetList: [...sheets] }
}

async function sheetsOutOver(
  office: Pick<Office, 'records' | 'clock'>,
  me: Me,
): Promise<number> {
  const since = addDays(await petitionDay(office), -patienceDays)
  const { rows } = await sql<{ sheets: number }>`
    select count(*)::int as sheets from sheet_standing t
    where t.state = 'out' and t.since < ${since} and ${sheetVisibleTo(me)}
  `.execute(office.records)
  return rows[0]?.sheets ?? 0
}

/** A circulator sees packets of which they hold a sheet; `p` is the packet. */
function visibleTo(me: Me): RawBuilder<unknown> {
  if (me.role !== 'circulator') return sql`true`
  return sql`exists (
    select 1 from sheet o join sheet_standing h on h.sheet_id = o.id
    join circulator_account a on a.circulator = h.holder
    where o.packet_id = p.id and a.staff_id = ${me.id})`
}

/** Of a packet that is with several people each sees their own sheets; `t` is a standing. */
function sheetVisibleTo(me: Me): RawBuilder<unknown> {
  if (me.role !== 'circulator') return sql`true`
  return sql`exists (select 1 from circulator_account a
    where a.circulator = t.holder and a.staff_id = ${me.id})`
}

/** How many sheets each circulator has had out for longer than the drive is patient. */
export async function outTooLongByHolder(
  office: Pick<Office, 'records' | 'clock'>,
): Promise<ReadonlyMap<string, number>> {
  const since = addDays(await petitionDay(office), -patienceDays)
  const { rows } = await sql<{ holder: string; sheets: number }>`
    select holder, count(*)::int as sheets from sheet_standing
    where state = 'out' and since < ${since} group by holder
  `.execute(office.records)
  return new Map(rows.map(({ holder, sheets }) => [holder, sheets]))
}
