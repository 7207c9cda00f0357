import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { currentPetition } from '../records/current-petition.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Me } from '../wire/account.ts'
import type { PocketHome, PocketPacket } from '../wire/pocket.ts'
import { extractsFor } from './extracts.ts'

/** Everything that one phone shows and may keep: one person's own, nothing of anybody else. */
export async function pocketHome(
  office: Pick<Office, 'records' | 'clock'>,
  me: Me,
): Promise<PocketHome> {
  const { records, clock } = office
  const circulator = await circulatorOf(records, me)
  const packets = await packetsOf(records, circulator)
  const petition = await currentPetition(office)
  return {
    name: me.name,
    circulator,
    petition: petition?.title ?? '',
    packets,
    tallies: await talliesOf(records, me),
    extracts: [...(await extractsFor(office, await countiesOf(records, me)))],
    at: clock().toISOString(),
  }
}

/** The code under which an account carries packets; null when it is tied to none. */
export async function circulatorOf(records: RecordStore, me: Me): Promise<string | null> {
  const row = await records
    .selectFrom('circulator_account')
    .select('circulator')
    .where('staff_id', '=', me.id)
    .executeTakeFirst()
  return row?.circulator ?? null
}

/** The counties whose voters somebody may look up: their own, and those of their packets. */
export async function countiesOf(
  records: RecordStore,
  me: Me,
): Promise<ReadonlySet<string>> {
  const own = await records
    .selectFrom('pocket_county')
    .select('county')
    .where('staff_id', '=', me.id)
    .execute()
  const packets = await packetsOf(records, await circulatorOf(records, me))
  return new Set([...own, ...packets].map(({ county }) => county))
}

/** The packets of which a circulator holds sheets today, the longest out first. */
export async function packetsOf(
  records: RecordStore,
  circulator: string | null,
): Promise<PocketPacket[]> {
  if (circulator === null) return []
  const { rows } = await sql<PocketPacket>`
    select p.id, p.county, count(*)::int as sheets, (count(*) * f.rows)::int as lines,
      min(t.since)::text as since
    from sheet_standing t
    join sheet s on s.id = t.sheet_id
    join packet p on p.id = s.packet_id
    join sheet_form f on f.version = p.form_version
    where t.state = 'out' and t.holder = ${circulator}
    group by p.id, p.county, p.seq, f.rows
    order by min(t.since), p.seq
  `.execute(records)
  return rows
}

async function talliesOf(records: RecordStore, me: Me): Promise<PocketHome['tallies']> {
  const { rows } = await sql<PocketHome['tallies'][number]>`
    select e.packet, sum(e.lines)::int as lines
    from pocket_event e
    where e.staff_id = ${me.id} and e.kind = 'tally'
      and not exists (select 1 from pocket_event u where u.undoes = e.id)
    group by e.packet order by e.packet
  `.execute(records)
  return rows
}
