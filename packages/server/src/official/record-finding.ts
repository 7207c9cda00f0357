import { err, ok, type Result } from '@groundswell/basics'
import type { RefusalCode } from '../http/refusals.ts'
import type { Office } from '../office.ts'
import { petitionRules } from '../records/petition-rules.ts'
import { personKey } from '../secrecy/person-key.ts'
import type { Me } from '../wire/account.ts'
import type { FindingInput } from '../wire/verification.ts'
import { disqualifiers } from './disqualifier.ts'
import { officeStanding } from './office-standing.ts'
import { officialBook } from './official-book.ts'
import { validElsewhere } from './valid-elsewhere.ts'
import { findingsOf, verdictOf } from './verifier-line.ts'

/** Why a finding is not taken. */
export interface FindingRefusal {
  readonly code: Extract<
    RefusalCode,
    | 'no-such-record'
    | 'no-petition-yet'
    | 'stale-version'
    | 'unknown-reason'
    | 'voter-needed'
    | 'unknown-voter'
    | 'no-roll-yet'
    | 'disqualified'
    | 'not-the-turn'
    | 'another-verifier'
  >
  readonly sentence?: string
}

/**
 * Records what a verifier found on a line under check. A valid line names its voter, against
 * whom nothing may stand; an invalid one its reason; a second look is for somebody else.
 * `expectedVersion` is the number of findings the verifier saw.
 */
export async function recordFinding(
  office: Office,
  wish: { readonly by: Me; readonly lineId: string; readonly input: FindingInput },
): Promise<Result<null, FindingRefusal>> {
  const { by, lineId, input } = wish
  const rules = await petitionRules(office.records)
  if (rules === null) return err({ code: 'no-petition-yet' })
  const drawn = await office.records
    .selectFrom('drawn_line')
    .select(['stage', 'county'])
    .where('line_id', '=', lineId)
    .executeTakeFirst()
  if (drawn === undefined) return err({ code: 'no-such-record' })
  const closed = await closedSentence(office, drawn.stage)
  if (closed !== undefined) return err({ code: 'not-the-turn', sentence: closed })
  const history = await findingsOf(office, lineId)
  if (history.length !== input.expectedVersion) return err({ code: 'stale-version' })
  const verdict = verdictOf(history, rules.pack.secondReviewer)
  if (verdict.kind === 'second-look' && verdict.askedBy === by.id) {
    return err({ code: 'another-verifier' })
  }
  if (input.found === 'invalid') {
    const known = rules.pack.reasons.some((reason) => reason.code === input.reason)
    if (!known) return err({ code: 'unknown-reason' })
  }
  const voter = await voterOf(office, { lineId, input })
  if (!voter.ok) return voter
  if (input.found === 'valid' && voter.value !== null) {
    const elsewhere = await validElsewhere(office, lineId, [voter.value.voterId])
    const [against] = disqualifiers(voter.value, {
      county: drawn.county,
      rules,
      validOn: elsewhere.get(voter.value.voterId),
    })
    if (against) return err({ code: 'disqualified', sentence: against.sentence })
  }
  const row = await office.records
    .insertInto('finding')
    .values({
      line_id: lineId,
      version: history.length + 1,
      found: input.found,
      reason: input.found === 'invalid' ? (input.reason ?? null) : null,
      voter_id: voter.value?.voterId ?? null,
      voter_county: voter.value?.county ?? null,
      person_key:
        voter.value === null ? null : personKey(office.keys, voter.value.voterId),
      snapshot_seq: voter.value?.snapshotSeq ?? null,
      undoes: null,
      by_id: by.id,
      by_name: by.name,
      at: office.clock(),
    })
    .onConflict((conflict) => conflict.columns(['line_id', 'version']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row === undefined ? err({ code: 'stale-version' }) : ok(null)
}

/** Takes back the last finding on a line; its verifier may, until the stage is closed. */
export async function undoFinding(
  office: Office,
  wish: { readonly by: Me; readonly lineId: string },
): Promise<
  Result<null, FindingRefusal | { readonly code: 'not-yours' | 'nothing-to-undo' }>
> {
  const { by, lineId } = wish
  const drawn = await office.records
    .selectFrom('drawn_line')
    .select('stage')
    .where('line_id', '=', lineId)
    .executeTakeFirst()
  if (drawn === undefined) return err({ code: 'no-such-record' })
  const closed = await closedSentence(office, drawn.stage)
  if (closed !== undefined) return err({ code: 'not-the-turn', sentence: closed })
  const history = await findingsOf(office, lineId)
  const back = new Set(history.map(({ undoes }) => undoes))
  const last = history.findLast(({ id, found }) => found !== 'undo' && !back.has(id))
  if (last === undefined) return err({ code: 'nothing-to-undo' })
  if (last.by_id !== by.id && by.role !== 'official') return err({ code: 'not-yours' })
  const row = await office.records
    .insertInto('finding')
    .values({
      line_id: lineId,
      version: history.length + 1,
      found: 'undo',
      reason: null,
      voter_id: null,
      voter_county: null,
      person_key: null,
      snapshot_seq: null,
      undoes: last.id,
      by_id: by.id,
      by_name: by.name,
      at: office.clock(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row === undefined ? err({ code: 'stale-version' }) : ok(null)
}

/** Lines of a stage that was closed are not looked at again, until it is opened. */
async function closedSentence(
  office: Office,
  stage: 'sample' | 'second-sample' | 'full',
): Promise<string | undefined> {
  const standing = officeStanding(await officialBook(office.records))
  if (standing.certificate !== undefined) return 'The certificate is issued.'
  return standing.closings.has(stage)
    ? 'The findings of this stage are closed. Take the closing back first.'
    : undefined
}

async function voterOf(
  office: Office,
  wish: { readonly lineId: string; readonly input: FindingInput },
): Promise<
  Result<
    {
      readonly voterId: string
      readonly county: string
      readonly status: string
      readonly snapshotSeq: number
    } | null,
    FindingRefusal
  >
> {
  const { voterId, found } = wish.input
  if (!voterId) return found === 'valid' ? err({ code: 'voter-needed' }) : ok(null)
  const roll = await office.roll.inForce()
  if (roll === null) return err({ code: 'no-roll-yet' })
  const voter = await roll.voter(voterId)
  if (voter === null) return err({ code: 'unknown-voter' })
  return ok({ ...voter, snapshotSeq: roll.snapshotSeq })
}
