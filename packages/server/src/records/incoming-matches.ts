import { type RawBuilder, sql } from 'kysely'
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

const matchesAtOnce = 500

/** A run of the matcher under one roll, and the newest decision when it was laid aside. */
export interface LaidRun {
  readonly run: string
  readonly snapshotSeq: number
  readonly newestDecision: number
}

/**
 * Lays the matches of a run aside, a part at a time: they lie where matches lie, and nobody
 * sees them while their run is coming. `onPart` may throw to stop.
 */
export async function layMatchesAside(
  records: RecordStore,
  about: Pick<LaidRun, 'run' | 'snapshotSeq'>,
  matches: Iterable<FoundMatch>,
  onPart: (done: number) => void = () => {},
): Promise<LaidRun> {
  const newest = await records
    .selectFrom('decision')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst()
  const laid = { ...about, newestDecision: newest?.id ?? 0 }
  await records.insertInto('match_coming').values({ run: about.run }).execute()
  let done = 0
  for (const part of inParts(matches, matchesAtOnce)) {
    const column = <T>(of: (match: FoundMatch) => T) => part.map(of)
    const lineIds = column((each) => each.lineId)
    await sql`
      insert into match_row (run, snapshot_seq, line_id, voter_id, voter_county, person_key,
        probability, weight, zone, reason)
      select ${about.run}::text, ${about.snapshotSeq}::bigint, w.* from unnest(
        ${lineIds}::text[],
        ${column((each) => each.voterId)}::text[],
        ${column((each) => each.voterCounty)}::text[],
        ${column((each) => each.personKey)}::text[],
        ${column((each) => each.probability)}::float8[],
        ${column((each) => each.weight)}::float8[],
        ${column((each) => each.zone)}::text[],
        ${column((each) => each.reason)}::text[]) as w (line_id)
      where exists (select 1 from line_row l where l.id = w.line_id)
    `.execute(records)
    await layRechecks(records, laid, sql`i.line_id = any(${lineIds}::text[])`)
    done += part.length
    onPart(done)
  }
  return laid
}

function* inParts<T>(all: Iterable<T>, most: number): Generator<readonly T[]> {
  let part: T[] = []
  for (const each of all) {
    part.push(each)
    if (part.length < most) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}

/**
 * Makes the matches of a run the ones in force, by one short transaction; those that they take
 * the place of are then deleted part by part.
 */
export async function takeInMatches(
  records: RecordStore,
  laid: LaidRun,
  now: Date,
): Promise<void> {
  await records.transaction().execute(async (inside) => {
    await takeInRechecks(inside, laid, now)
    await inside.deleteFrom('match_coming').execute()
    await inside.insertInto('match_flip').values({ run: laid.run }).execute()
  })
  await deleteReplaced(records)
}

/**
 * Deletes matches in whose place others have come into force, until none is left. Each part is
 * a transaction of its own, and nobody sees a difference between two.
 */
export async function deleteReplaced(records: RecordStore): Promise<void> {
  const flip = await records.selectFrom('match_flip').select('run').executeTakeFirst()
  if (flip === undefined) return
  await deleteByPages(records, flip.run, sql`d.run <> ${flip.run}`)
  await records.deleteFrom('match_flip').execute()
}

/** Forgets matches of a run that did not end, and ends what a run in force has left over. */
export async function forgetIncomingMatches(records: RecordStore): Promise<void> {
  await deleteReplaced(records)
  await sql`truncate incoming_recheck`.execute(records)
  const coming = await records.selectFrom('match_coming').select('run').executeTakeFirst()
  if (coming === undefined) return
  await deleteByPages(records, coming.run, sql`d.run = ${coming.run}`)
  await records.deleteFrom('match_coming').execute()
}

/** Of the lines that have a match of a run deletes those matches that fit `which`, about `d`. */
async function deleteByPages(
  records: RecordStore,
  run: string,
  which: RawBuilder<unknown>,
): Promise<void> {
  let after: string | null = ''
  while (after !== null) {
    const { rows }: { rows: readonly { readonly last: string | null }[] } = await sql<{
      last: string | null
    }>`
      with page as materialized (
        select line_id from match_row where line_id > ${after} and run = ${run}
        order by line_id limit ${matchesAtOnce}),
      gone as (
        delete from match_row d using page
        where d.line_id = page.line_id and ${which})
      select max(line_id) as last from page
    `.execute(records)
    after = rows[0]?.last ?? null
  }
}
