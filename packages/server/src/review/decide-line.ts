import { err, ok, type Result } from '@groundswell/basics'
import type { Insertable } from 'kysely'
import type { RefusalCode } from '../http/refusals.ts'
import type { Office } from '../office.ts'
import { isCountedByCounty, petitionRules } from '../records/petition-rules.ts'
import type { KnownVoter } from '../roll/roll-desk.ts'
import { personKey } from '../secrecy/person-key.ts'
import { seal } from '../secrecy/sealed-text.ts'
import type { Tables } from '../storage/tables.ts'
import type { Me } from '../wire/account.ts'
import type { DecideInput, Decision } from '../wire/review.ts'
import { decisionOnTheWire } from './decision-history.ts'
import { type LineStanding, lineStanding } from './line-standing.ts'
import { reasonCodes } from './reason-choice.ts'
import { needsSecondPerson } from './second-person.ts'

export type CannotDecide = Extract<
  RefusalCode,
  | 'no-such-record'
  | 'stale-version'
  | 'unknown-reason'
  | 'voter-needed'
  | 'unknown-voter'
  | 'wrong-county'
  | 'no-roll-yet'
  | 'second-person-needed'
>

/**
 * Records a person's decision about a line. `expectedVersion` is the number of decisions the
 * person saw: of two people who decide at once the second is refused by the table's own
 * constraint. A valid line names its voter, a rejected one its reason. Where the rules or the
 * petition ask for it, a rejection waits for another person and has no effect until then.
 */
export async function decideLine(
  office: Office,
  wish: { readonly by: Me; readonly lineId: string; readonly input: DecideInput },
): Promise<Result<Decision, CannotDecide>> {
  const prepared = await prepareDecision(office, wish)
  return prepared.ok ? writeDecision(office, prepared.value) : prepared
}

/** A decision that can be written: everything about it was looked up. */
export interface PreparedDecision {
  readonly lineId: string
  readonly row: Insertable<Tables['decision']>
}

/** Looks up what a decision rests on; the roll is asked here, before any transaction. */
export async function prepareDecision(
  office: Office,
  wish: { readonly by: Me; readonly lineId: string; readonly input: DecideInput },
  act: string | null = null,
): Promise<Result<PreparedDecision, CannotDecide>> {
  const { by, lineId, input } = wish
  const standing = await lineStanding(office.records, lineId)
  if (standing === null) return err('no-such-record')
  if (standing.version !== input.expectedVersion) return err('stale-version')
  const grounds = await groundsOf(office, standing, input)
  if (!grounds.ok) return grounds
  const { voter, snapshotSeq, reason } = grounds.value
  const second = await secondPerson(office, { by, standing, reason })
  if (!second.ok) return second
  const note = input.note ? seal(office.keys, input.note, lineId) : null
  return ok({
    lineId,
    row: {
      line_id: lineId,
      version: standing.version + 1,
      disposition: input.disposition,
      reason,
      voter_id: voter?.voterId ?? null,
      voter_county: voter?.county ?? null,
      person_key: voter === null ? null : personKey(office.keys, voter.voterId),
      snapshot_seq: snapshotSeq,
      ...second.value,
      undoes: null,
      note: note?.bytes ?? null,
      key_id: note?.keyId ?? null,
      by_id: by.id,
      by_name: by.name,
      at: office.clock(),
      act,
    },
  })
}

/** Writes a decision, unless somebody was faster. */
export async function writeDecision(
  office: Office,
  { row }: PreparedDecision,
): Promise<Result<Decision, 'stale-version'>> {
  const written = await office.records
    .insertInto('decision')
    .values(row)
    .onConflict((conflict) => conflict.columns(['line_id', 'version']).doNothing())
    .returningAll()
    .executeTakeFirst()
  if (written === undefined) return err('stale-version')
  return ok(await decisionOnTheWire(office, written, false))
}

/**
 * Whether a rejection needs another person, and whose it confirms when it is by that person.
 * Nobody confirms themselves.
 */
async function secondPerson(
  office: Office,
  about: {
    readonly by: Me
    readonly standing: LineStanding
    readonly reason: string | null
  },
): Promise<
  Result<
    { readonly awaits_second: boolean; readonly seconds: number | null },
    'second-person-needed'
  >
> {
  const { by, standing, reason } = about
  if (reason === null) return ok({ awaits_second: false, seconds: null })
  if (standing.awaitsSecond) {
    return standing.decidedBy === by.id
      ? err('second-person-needed')
      : ok({ awaits_second: false, seconds: standing.decisionId })
  }
  return ok({
    awaits_second: await needsSecondPerson(office.records, reason),
    seconds: null,
  })
}

interface DecisionGrounds {
  readonly voter: KnownVoter | null
  readonly snapshotSeq: number | null
  readonly reason: string | null
}

async function groundsOf(
  office: Office,
  line: { readonly county: string },
  input: DecideInput,
): Promise<Result<DecisionGrounds, CannotDecide>> {
  const none = { voter: null, snapshotSeq: null, reason: null }
  switch (input.disposition) {
    case 'second-look':
      return ok(none)
    case 'rejected': {
      const known = await reasonCodes(office.records)
      const reason = known.find((each) => each.code === input.reason)
      if (reason === undefined) return err('unknown-reason')
      if (reason.code !== 'DUPLICATE' || !input.voterId) {
        // Which roll was looked at belongs to the decision, so that a newer one can be asked.
        const roll = await office.roll.inForce()
        return ok({
          ...none,
          snapshotSeq: roll?.snapshotSeq ?? null,
          reason: reason.code,
        })
      }
      // A duplicate of somebody: the count must know whose line it repeats.
      const voter = await voterOnRoll(office, input.voterId)
      return voter.ok ? ok({ ...voter.value, reason: reason.code }) : voter
    }
    case 'valid': {
      if (!input.voterId) return err('voter-needed')
      const found = await voterOnRoll(office, input.voterId)
      if (!found.ok) return found
      const { county } = found.value.voter
      const rules = await petitionRules(office.records)
      if (
        rules !== null &&
        isCountedByCounty(rules) &&
        county !== '' &&
        county !== line.county
      ) {
        return err('wrong-county')
      }
      return ok({ ...found.value, reason: null })
    }
  }
}

async function voterOnRoll(
  office: Office,
  voterId: string,
): Promise<
  Result<{ readonly voter: KnownVoter; readonly snapshotSeq: number }, CannotDecide>
> {
  const roll = await office.roll.inForce()
  if (roll === null) return err('no-roll-yet')
  const voter = await roll.voter(voterId)
  return voter === null
    ? err('unknown-voter')
    : ok({ voter, snapshotSeq: roll.snapshotSeq })
}
