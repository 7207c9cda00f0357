import { sql } from 'kysely'
import { layRechecks, takeInRechecks } from '../rechecks/note-rechecks.ts'
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
/** Moving takes longer a line than laying aside, and others wait for a part to end. */
const movedAtOnce = 500

/** A run of the matcher under one roll, and the newest decision when it was laid aside. */
export interface LaidRun {
  readonly run: string
  readonly snapshotSeq: number
  readonly newestDecision: number
}

/** Lays the matches of a run aside, a part at a time; `onPart` may throw to stop. */
export async function layMatchesAside(
  records: RecordStore,
  about: Pick<LaidRun, 'run' | 'snapshotSeq'>,
  matches: readonly FoundMatch[],
  onPart: (done: number) => void = () => {},
): Promise<LaidRun> {
  const newest = await records
    .selectFrom('decision')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst()
  const laid = { ...about, newestDecision: newest?.id ?? 0 }
  for (let at = 0; at < matches.length; at += matchesAtOnce) {
    const part = matches.slice(at, at + matchesAtOnce)
    const column = <T>(of: (match: FoundMatch) => T) => part.map(of)
    const lineIds = column((each) => each.lineId)
    await sql`
      insert into incoming_match (run, line_id, voter_id, voter_county, person_key,
        probability, weight, zone, reason)
      select ${about.run}::text, * from unnest(
        ${lineIds}::text[],
        ${column((each) => each.voterId)}::text[],
        ${column((each) => each.voterCounty)}::text[],
        ${column((each) => each.personKey)}::text[],
        ${column((each) => each.probability)}::float8[],
        ${column((each) => each.weight)}::float8[],
        ${column((each) => each.zone)}::text[],
        ${column((each) => each.reason)}::text[])
    `.execute(records)
    await layRechecks(records, laid, sql`i.line_id = any(${lineIds}::text[])`)
    onPart(at)
  }
  return laid
}

/**
 * Makes the matches of a run the ones in force: by one short transaction, after which they
 * are moved to the others part by part while everybody is answered from where they lie.
 */
export async function takeInMatches(
  records: RecordStore,
  laid: LaidRun,
  now: Date,
): Promise<void> {
  await records.transaction().execute(async (inside) => {
    await takeInRechecks(inside, laid, now)
    const { run, snapshotSeq } = laid
    await inside
      .insertInto('match_flip')
      .values({ run, snapshot_seq: snapshotSeq })
      .execute()
  })
  await moveMatches(records)
}

/**
 * Moves matches that have come into force to the others, until none is left. Each part is a
 * transaction of its own, so a crash between two leaves the answers as they are.
 */
export async function moveMatches(records: RecordStore): Promise<void> {
  const flip = await records.selectFrom('match_flip').selectAll().executeTakeFirst()
  if (flip === undefined) return
  let moved = movedAtOnce
  while (moved === movedAtOnce) {
    const { rows } = await sql<{ moved: number }>`
      with part as (
        delete from incoming_match where run = ${flip.run} and line_id in (
          select line_id from incoming_match where run = ${flip.run}
          order by line_id limit ${movedAtOnce})
        returning *),
      kept as (
        insert into match_row (line_id, snapshot_seq, run, voter_id, voter_county, person_key,
          probability, weight, zone, reason)
        select line_id, ${flip.snapshot_seq}::bigint, run, voter_id, voter_county, person_key,
          probability, weight, zone, reason
        from part where exists (select 1 from line_row l where l.id = part.line_id)
        on conflict (line_id) do update set
          snapshot_seq = excluded.snapshot_seq, run = excluded.run,
          voter_id = excluded.voter_id, voter_county = excluded.voter_county,
          person_key = excluded.person_key, probability = excluded.probability,
          weight = excluded.weight, zone = excluded.zone, reason = excluded.reason)
      select count(*)::int as moved from part
    `.execute(records)
    moved = rows[0]?.moved ?? 0
  }
  await records.deleteFrom('match_flip').execute()
}

/** Forgets matches of a run that did not end; those in force are moved to the others first. */
export async function forgetIncomingMatches(records: RecordStore): Promise<void> {
  await moveMatches(records)
  await sql`truncate incoming_match, incoming_recheck`.execute(records)
}
