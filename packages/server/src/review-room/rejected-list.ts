import type { Office } from '../office.ts'
import { officeStanding, stageUnderCheck } from '../official/office-standing.ts'
import type { Stage } from '../official/official-act.ts'
import { officialBook } from '../official/official-book.ts'
import type { PetitionRules } from '../records/petition-rules.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import { fillRejectedList, type RejectedTally } from './fill-rejected-list.ts'

/** The list of rejected lines as it was last made from the findings. */
export interface RejectedList {
  readonly id: number
  readonly madeAt: Date
  /** How many lines of each ground and county. */
  readonly tallies: readonly RejectedTally[]
}

/** While verifiers are at work a long list may be so old; a short one is always made anew. */
const mostAgeMs = 5 * 60_000
const longFrom = 5000

/** One list is made at a time; whoever asks meanwhile waits for the same. */
const making = new WeakMap<RecordStore, Promise<void>>()

/**
 * The rejected lines of the check that the certificate rests on, made anew when findings have
 * come since; null before any line is under check. Making it takes many short queries, so that
 * others have their turns; then each page of it is read by an index.
 */
export async function rejectedList(
  office: Pick<Office, 'records' | 'clock'>,
  rules: PetitionRules,
): Promise<RejectedList | null> {
  const { records } = office
  const standing = officeStanding(await officialBook(records))
  const stage = stageUnderCheck(standing)
  const frame = standing.frame?.act.frame
  if (stage === null || frame === undefined) return null
  for (;;) {
    const known = await listInForce(records)
    const wanted = await madeFrom(records, stage, frame)
    if (known !== null && known.madeFrom === wanted) return known
    const isFinal = standing.certificate !== undefined
    if (known !== null && !isFinal && isStill(office, known, `${stage} ${frame} `)) {
      return known
    }
    const under = making.get(records) ?? make(office, { wanted, stage, frame, rules })
    making.set(records, under)
    await under.finally(() => making.delete(records))
  }
}

function isStill(
  { clock }: Pick<Office, 'clock'>,
  list: RejectedList & { readonly madeFrom: string },
  sameCheck: string,
): boolean {
  const lines = list.tallies.reduce((sum, each) => sum + each.lines, 0)
  const age = clock().getTime() - list.madeAt.getTime()
  return lines >= longFrom && age < mostAgeMs && list.madeFrom.startsWith(sameCheck)
}

/** What a list made now would rest on: the check, its frame and the newest finding. */
async function madeFrom(
  records: RecordStore,
  stage: Stage,
  frame: number,
): Promise<string> {
  const newest = await records
    .selectFrom('finding')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst()
  return `${stage} ${frame} ${newest?.id ?? 0}`
}

async function listInForce(
  records: RecordStore,
): Promise<(RejectedList & { readonly madeFrom: string }) | null> {
  const list = await records
    .selectFrom('rejected_list')
    .select(['id', 'made_from', 'made_at'])
    .where('in_force', '=', true)
    .executeTakeFirst()
  if (list === undefined || list.made_at === null) return null
  const tallies = await records
    .selectFrom('rejected_tally')
    .select(['ground', 'county', 'lines'])
    .where('list_id', '=', list.id)
    .orderBy('county')
    .orderBy('ground')
    .execute()
  return { id: list.id, madeAt: list.made_at, madeFrom: list.made_from, tallies }
}

/** Makes a list beside the one in force and puts it in its place by one short transaction. */
async function make(
  office: Pick<Office, 'records' | 'clock'>,
  check: {
    readonly wanted: string
    readonly stage: Stage
    readonly frame: number
    readonly rules: PetitionRules
  },
): Promise<void> {
  const { records } = office
  // What a crash left half made.
  await dropLists(records)
  const { id } = await records
    .insertInto('rejected_list')
    .values({ made_from: check.wanted })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { stage, frame } = check
  const rule = check.rules.pack.secondReviewer
  const tallies = await fillRejectedList(records, id, { stage, frame, rule })
  await records.transaction().execute(async (inside) => {
    if (tallies.length > 0) {
      const rows = tallies.map((tally) => ({ ...tally, list_id: id }))
      await inside.insertInto('rejected_tally').values(rows).execute()
    }
    await inside
      .updateTable('rejected_list')
      .set({ in_force: false })
      .where('in_force', '=', true)
      .execute()
    await inside
      .updateTable('rejected_list')
      .set({ in_force: true, made_at: office.clock() })
      .where('id', '=', id)
      .execute()
  })
  await dropLists(records)
}

const droppedAtOnce = 1000

/** Drops lists that are not in force, a part at a time. */
async function dropLists(records: RecordStore): Promise<void> {
  const old = await records
    .selectFrom('rejected_list as l')
    .leftJoin('rejected_line as r', 'r.list_id', 'l.id')
    .select(({ fn }) => ['l.id', fn.max('r.place').as('last')])
    .where('l.in_force', '=', false)
    .groupBy('l.id')
    .execute()
  for (const { id, last } of old) {
    for (
      let upTo = droppedAtOnce;
      upTo < (last ?? 0) + droppedAtOnce;
      upTo += droppedAtOnce
    ) {
      await records
        .deleteFrom('rejected_line')
        .where('list_id', '=', id)
        .where('place', '<=', upTo)
        .execute()
    }
    await records.deleteFrom('rejected_list').where('id', '=', id).execute()
  }
}
