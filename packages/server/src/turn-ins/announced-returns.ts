import { sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'
import type { AnnouncedReturn } from '../wire/turn-in.ts'

/**
 * What circulators' phones announced that they hand in, the last word for each packet, until a
 * later turn-in of that circulator is recorded or the packet has no sheet out any more.
 */
export async function announcedReturns(records: RecordStore): Promise<AnnouncedReturn[]> {
  const { rows } = await sql<Omit<AnnouncedReturn, 'at'> & { at: Date }>`
    select * from (
      select distinct on (e.staff_id, e.packet)
        e.id, e.circulator, e.packet, p.county, p.channel, e.lines, e.at
      from pocket_event e
      left join packet p on p.id = e.packet
      where e.kind = 'return'
        and not exists (select 1 from pocket_event u where u.undoes = e.id)
        and not exists (select 1 from turn_in t
          where t.circulator = e.circulator and t.recorded_at > e.received_at)
        and (p.id is null or exists (select 1 from sheet s
          join sheet_standing w on w.sheet_id = s.id
          where s.packet_id = p.id and w.state = 'out'))
      order by e.staff_id, e.packet, e.received_at desc, e.at desc, e.id
    ) newest order by at desc, circulator, packet, id limit 50
  `.execute(records)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
