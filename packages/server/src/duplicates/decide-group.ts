import { randomUUID } from 'node:crypto'
import { err, ok, type Result } from '@groundswell/basics'
import type { Office } from '../office.ts'
import {
  type CannotDecide,
  type PreparedDecision,
  prepareDecision,
  writeDecision,
} from '../review/decide-line.ts'
import { undoDecision } from '../review/undo-decision.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Me } from '../wire/account.ts'
import type { DecideInput, Decision } from '../wire/review.ts'
import type { GroupDecided, GroupDecision } from '../wire/second-look.ts'

/**
 * Decides about all lines of one voter as one act: the copy that is kept stands as it is, every
 * other becomes a repeat of it, and a line that somebody else signed goes to the review desk.
 * All of it is written, or nothing: somebody who decided one of the lines meanwhile comes first.
 */
export async function decideGroup(
  office: Office,
  by: Me,
  { voterId, keep, lines }: GroupDecision,
): Promise<Result<GroupDecided, CannotDecide | 'bad-input'>> {
  const kept = lines.find(({ lineId }) => lineId === keep)
  const isSound =
    kept?.notThem === false &&
    new Set(lines.map(({ lineId }) => lineId)).size === lines.length
  if (!isSound) return err('bad-input')
  const act = randomUUID()
  const prepared: PreparedDecision[] = []
  for (const { lineId, version, notThem } of lines) {
    if (lineId === keep) continue
    const input: DecideInput = notThem
      ? {
          disposition: 'second-look',
          note: 'Not the same person as on the other lines.',
          expectedVersion: version,
        }
      : {
          disposition: 'rejected',
          reason: 'DUPLICATE',
          voterId,
          expectedVersion: version,
        }
    const one = await prepareDecision(office, { by, lineId, input }, act)
    if (!one.ok) return one
    prepared.push(one.value)
  }
  const written = await allOrNothing<readonly Decision[], 'stale-version'>(
    office,
    async (within) => {
      // The kept line is not written, but whoever decided it meanwhile changed the group.
      const now = await versionOf(within.records, keep)
      if (now !== kept.version) return err('stale-version')
      const decisions: Decision[] = []
      for (const one of prepared) {
        const decision = await writeDecision(within, one)
        if (!decision.ok) return decision
        decisions.push(decision.value)
      }
      return ok(decisions)
    },
  )
  if (!written.ok) return written
  return ok({
    act,
    repeats: lines.filter(({ lineId, notThem }) => lineId !== keep && !notThem).length,
    toReview: lines.filter(({ notThem }) => notThem).length,
    awaitsSecond: written.value.some(({ awaitsSecond }) => awaitsSecond),
  })
}

/** Takes such an act back as a whole; refused when one of its decisions no longer stands. */
export async function undoGroup(
  office: Office,
  by: Me,
  act: string,
): Promise<Result<void, 'no-such-record' | 'not-yours' | 'nothing-to-undo'>> {
  return allOrNothing(office, async (within) => {
    const decisions = await within.records
      .selectFrom('decision')
      .select('id')
      .where('act', '=', act)
      .orderBy('id')
      .execute()
    if (decisions.length === 0) return err('no-such-record')
    for (const { id } of decisions) {
      const undone = await undoDecision(within, { by, decisionId: id })
      if (!undone.ok) return undone
    }
    return ok(undefined)
  })
}

/** The last such act of a person that still stands. */
export async function lastActOf(
  { records }: Pick<Office, 'records'>,
  by: Me,
): Promise<string | null> {
  const row = await records
    .selectFrom('decision_in_force')
    .select('act')
    .where('by_id', '=', by.id)
    .where('act', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.act ?? null
}

async function versionOf(records: RecordStore, lineId: string): Promise<number> {
  const row = await records
    .selectFrom('decision')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('line_id', '=', lineId)
    .executeTakeFirst()
  return row?.version ?? 0
}

/** Carries a refusal out of a transaction, which it rolls back. */
class RolledBack<E> extends Error {
  readonly refusal: E
  constructor(refusal: E) {
    super('rolled back')
    this.refusal = refusal
  }
}

async function allOrNothing<T, E>(
  office: Office,
  work: (within: Office) => Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  try {
    return await office.records.transaction().execute(async (records) => {
      const done = await work({ ...office, records })
      if (!done.ok) throw new RolledBack(done.error)
      return done
    })
  } catch (error) {
    if (error instanceof RolledBack) return err(error.refusal as E)
    throw error
  }
}
