import { err, ok, type Result } from '@groundswell/basics'
import {
  type BallotPart,
  ballotParts,
  ballotTextHash,
  type ClaimProblem,
  checkBallotText,
  isFrozen,
  limitOf,
  mayRecordText,
} from '@groundswell/petition/ballot'
import { type Pack, textLimits } from '@groundswell/rules'
import type { Office } from '../office.ts'
import { citedLaw } from '../records/cited-law.ts'
import { petitionRules } from '../records/petition-rules.ts'
import { petitionDay } from '../sheets/petition-day.ts'
import type { Me } from '../wire/account.ts'
import type {
  BallotPartState,
  BallotTextBody,
  BallotTextInput,
  BallotTexts,
} from '../wire/ballot.ts'
import { ballotFacts } from './ballot-facts.ts'
import { ballotLaw, publicDisplay } from './ballot-law.ts'
import { ballotTextOf, textVersions } from './ballot-texts.ts'

/** Why a text was not taken. */
export interface TextProblem {
  readonly code:
    | 'no-petition-yet'
    | 'stale-version'
    | 'text-is-submitted'
    | 'nothing-submitted'
    | 'on-display'
    | 'not-on-display'
    | 'display-over'
    | 'too-many-words'
    | 'claims-refused'
    | 'text-is-empty'
  readonly sentence?: string
  readonly field?: string
  readonly rule?: string
}

/** The parts with their limits and versions. */
export async function ballotTexts(
  office: Pick<Office, 'records' | 'clock'>,
): Promise<BallotTexts | null> {
  const found = await standing(office)
  if (found === null) return null
  const { law, display } = found
  const parts: BallotPartState[] = []
  for (const part of ballotParts) parts.push(await partState(office, law, part))
  return { rules: law.reference, display, parts }
}

/**
 * Records a version of a part. A draft may be too long, for it is work; a text that is
 * submitted fits its limit, and its claims stand where they say.
 */
export async function recordText(
  office: Office,
  by: Me,
  given: { readonly part: BallotPart; readonly input: BallotTextInput },
): Promise<Result<BallotPartState, TextProblem>> {
  const { part, input } = given
  const found = await standing(office)
  if (found === null) return err({ code: 'no-petition-yet' })
  const { law, display } = found
  const versions = await textVersions(office.records, part)
  const last = versions.at(-1)
  if ((last?.version ?? 0) !== input.seen) return err({ code: 'stale-version' })
  const acts = versions.map(({ act }) => act)
  const may = mayRecordText(part, acts, { act: input.act, display })
  if (!may.ok) return err({ code: may.error.kind })
  const body: BallotTextBody | undefined = input.act === 'reopened' ? last : input
  if (body === undefined) return err({ code: 'nothing-submitted' })
  const problem = textProblem(law, part, { act: input.act, body })
  if (problem !== undefined) return err(problem)
  const { text, claims, signers, listing } = body
  await office.records
    .insertInto('ballot_text')
    .values({
      part,
      version: input.seen + 1,
      act: input.act,
      body: JSON.stringify({ text, claims, signers, listing }),
      text_hash: ballotTextHash(ballotTextOf(part, body)),
      note: 'note' in input ? input.note : null,
      by_id: by.id,
      by_name: by.name,
      at: office.clock(),
    })
    .execute()
  return ok(await partState(office, law, part))
}

async function standing(office: Pick<Office, 'records' | 'clock'>) {
  const rules = await petitionRules(office.records)
  if (rules === null) return null
  const facts = await ballotFacts(office.records)
  const law = ballotLaw(rules, facts)
  const display = publicDisplay(law, facts, await petitionDay(office))
  return { law, display: display?.state ?? ('before' as const) }
}

async function partState(
  { records }: Pick<Office, 'records'>,
  law: Pack,
  part: BallotPart,
): Promise<BallotPartState> {
  const versions = await textVersions(records, part)
  const limit = textLimits(law).find((each) => each.part === limitOf(part))
  const cites = law.provisions.find(({ id }) => id === limit?.part)?.cites ?? []
  return {
    part,
    limit:
      limit === undefined
        ? null
        : {
            id: limit.part,
            atMost: limit.atMost,
            unit: limit.unit,
            law: citedLaw(law.citations.filter(({ id }) => cites.includes(id))),
          },
    state: isFrozen(versions.map(({ act }) => act))
      ? 'submitted'
      : versions.length === 0
        ? 'empty'
        : 'draft',
    versions: versions.toReversed(),
  }
}

function textProblem(
  law: Pack,
  part: BallotPart,
  { act, body }: { readonly act: BallotTextInput['act']; readonly body: BallotTextBody },
): TextProblem | undefined {
  if (act === 'reopened') return undefined
  const { length, problems } = checkBallotText(
    law,
    ballotTextOf(part, body),
    body.listing,
  )
  const [first] = problems
  if (first !== undefined) {
    const sentence = claimSentence(first)
    return { code: 'claims-refused', field: `claims.${first.claim}`, sentence }
  }
  if (act === 'draft') return undefined
  if (body.text.trim() === '') return { code: 'text-is-empty', field: 'text' }
  if (length === undefined || length.fits) return undefined
  const over = body.text.slice(length.overFrom ?? 0).trim()
  const words = over.length > 60 ? `${over.slice(0, 60)}…` : over
  return {
    code: 'too-many-words',
    field: 'text',
    sentence: `${length.length} ${length.unit}, and ${length.atMost} are allowed. Too much from “${words}” on.`,
    rule: length.cites.map(({ section }) => section).join('; '),
  }
}

function claimSentence(problem: ClaimProblem): string {
  const which = `Claim ${problem.claim + 1}`
  switch (problem.kind) {
    case 'outside-the-text':
      return `${which} does not stand in the text any more.`
    case 'overlaps':
      return `${which} overlaps claim ${problem.other + 1}.`
    case 'source-without-title':
      return `The source of ${which.toLowerCase()} has no title.`
    case 'source-without-day':
      return `The source of ${which.toLowerCase()} needs the day on which somebody looked at it.`
    case 'not-an-address':
      return `The address of the source of ${which.toLowerCase()} must begin with https:// or http://.`
  }
}
