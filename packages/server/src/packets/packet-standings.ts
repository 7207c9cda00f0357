import { calendarDate } from '@groundswell/basics'
import {
  type PacketStanding,
  packetStanding,
  type SheetId,
  type SheetLife,
  type SheetState,
} from '@groundswell/petition'
import { type RawBuilder, sql } from 'kysely'
import type { Office } from '../office.ts'
import { petitionDay } from '../sheets/petition-day.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { PacketSummary } from '../wire/packet.ts'

interface StandingRow {
  readonly packet_id: string
  readonly sheet_id: string
  readonly state: string
  readonly since: string
  readonly holder: string | null
  readonly last_holder: string | null
  readonly place: string | null
}

/**
 * Packets that fit `where` (about `p`, the packet), newest first, as they stand today. Only
 * sheets that fit `sheets` (about `t`, their standing) are looked at: whoever may see part of
 * a packet learns nothing of the rest.
 */
export async function packetSummaries(
  office: Pick<Office, 'records' | 'clock'>,
  where: RawBuilder<unknown>,
  sheets: RawBuilder<unknown> = sql`true`,
): Promise<readonly PacketSummary[]> {
  const { records } = office
  const { rows: packets } = await sql<PacketRow>`
    select p.id, p.county, p.channel, p.pdf, p.made_at, p.made_by,
      exists (select 1 from home_sheet h join sheet s on s.id = h.sheet_id
        where s.packet_id = p.id) as home from packet p
    where ${where} order by p.seq desc
  `.execute(records)
  const byPacket = await livesByPacket(records, sql`${where} and ${sheets}`)
  const today = await petitionDay(office)
  return packets.map((row) => {
    const lives = byPacket.get(row.id) ?? new Map<SheetId, SheetLife>()
    const packet = { id: row.id, sheets: [...lives.keys()] }
    return summaryOf(row, packetStanding(packet, lives, today))
  })
}

interface PacketRow {
  readonly id: string
  readonly county: string
  readonly channel: string
  readonly pdf: string | null
  readonly home: boolean
  readonly made_at: Date
  readonly made_by: string
}

/** The standings as the lives they were written from, without their events. */
async function livesByPacket(
  records: RecordStore,
  where: RawBuilder<unknown>,
): Promise<ReadonlyMap<string, Map<SheetId, SheetLife>>> {
  const { rows } = await sql<StandingRow>`
    select s.packet_id, t.sheet_id, t.state, t.since, t.holder, t.last_holder, t.place
    from packet p join sheet s on s.packet_id = p.id
    join sheet_standing t on t.sheet_id = s.id
    where ${where} order by s.serial
  `.execute(records)
  const byPacket = new Map<string, Map<SheetId, SheetLife>>()
  for (const row of rows) {
    const lives = byPacket.get(row.packet_id) ?? new Map<SheetId, SheetLife>()
    const sheet = row.sheet_id as SheetId
    lives.set(sheet, {
      sheet,
      state: row.state as SheetState,
      since: calendarDate(row.since),
      holder: row.holder,
      lastHolder: row.last_holder,
      place: row.place,
      inForce: [],
    })
    byPacket.set(row.packet_id, lives)
  }
  return byPacket
}

function summaryOf(row: PacketRow, standing: PacketStanding): PacketSummary {
  return {
    id: row.id,
    county: row.county,
    channel: row.channel,
    sheets: Object.values(standing.counts).reduce((sum, sheets) => sum + sheets, 0),
    counts: Object.entries(standing.counts)
      .filter(([, sheets]) => sheets > 0)
      .map(([state, sheets]) => ({ state: state as SheetState, sheets })),
    out: standing.out,
    holders: [...standing.holders],
    outSince: standing.outSince,
    daysOut: standing.daysOut,
    hasPdf: row.pdf !== null || row.home,
    madeOn: row.made_at.toISOString(),
    madeBy: row.made_by,
  }
}
