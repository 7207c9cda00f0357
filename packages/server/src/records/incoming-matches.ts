import { sql } from 'kysely'
import { noteRechecks } from '../rechecks/note-rechecks.ts'
import type { RecordStore } from '../storage/open-storage.ts'

export interface FoundMatch {
  readonly lineId: string
  readonly voterId: string | null
  readonly voterCounty: string | null
  readonly personKey: string | null
  readonly probability: number
  readonly weight: number
  readonly zone: 'accept' | 'review' | 'none'
  readonly reason: string
}

const matchesAtOnce = 2000

/** Lays the matches of a run aside, a part at a time; `onPart` may throw to stop. */
export async function layMatchesAside(
  records: RecordStore,
  run: string,
  matches: readonly FoundMatch[],
  onPart: (done: number) => void,
): Promise<void> {
  for (let at = 0; at < matches.length; at += matchesAtOnce) {
    const part = matches.slice(at, at + matchesAtOnce)
    const column = <T>(of: (match: FoundMatch) => T) => part.map(of)
    await sql`
      insert into incoming_match (run, line_id, voter_id, voter_county, person_key,
        probability, weight, zone, reason)
      select ${run}::text, * from unnest(
        ${column((each) => each.lineId)}::text[],
        ${column((each) => each.voterId)}::text[],
        ${column((each) => each.voterCounty)}::text[],
        ${column((each) => each.personKey)}::text[],
        ${column((each) => each.probability)}::float8[],
        ${column((each) => each.weight)}::float8[],
        ${column((each) => each.zone)}::text[],
        ${column((each) => each.reason)}::text[])
    `.execute(records)
    onPart(at)
  }
}

/** Makes the matches of a run the ones in force, all at once. */
export async function takeInMatches(
  records: RecordStore,
  run: string,
  snapshotSeq: number,
  now: Date,
): Promise<void> {
  await records.transaction().execute(async (inside) => {
    await noteRechecks(inside, { id: run, snapshotSeq, now })
    await sql`
      insert into match (line_id, snapshot_seq, run, voter_id, voter_county, person_key,
        probability, weight, zone, reason)
      select line_id, ${snapshotSeq}::bigint, run, voter_id, voter_county, person_key,
        probability, weight, zone, reason
      from incoming_match i where run = ${run}
        and exists (select 1 from line l where l.id = i.line_id)
      on conflict (line_id) do update set
        snapshot_seq = excluded.snapshot_seq, run = excluded.run, voter_id = excluded.voter_id,
        voter_county = excluded.voter_county, person_key = excluded.person_key,
        probability = excluded.probability, weight = excluded.weight, zone = excluded.zone,
        reason = excluded.reason
    `.execute(inside)
    await forgetIncomingMatches(inside)
  })
}

/** Forgets matches of a run that did not end. */
export async function forgetIncomingMatches(records: RecordStore): Promise<void> {
  await sql`delete from incoming_match`.execute(records)
}
