import {
  calendarDate,
  err,
  ok,
  parseCalendarDate,
  type Result,
} from '@groundswell/basics'
import { displayPeriod, measureWithdrawal } from '@groundswell/petition/ballot'
import { drawSeed } from '@groundswell/petition/draw'
import { enactment, type Pack } from '@groundswell/rules'
import type { Office } from '../office.ts'
import { type PetitionRules, petitionRules } from '../records/petition-rules.ts'
import { petitionDay } from '../sheets/petition-day.ts'
import type { Me } from '../wire/account.ts'
import type { BallotFactInput, BallotView } from '../wire/ballot.ts'
import {
  type BallotFacts,
  ballotFacts,
  type FactKind,
  writeFact,
} from './ballot-facts.ts'
import { ballotLaw, publicDisplay } from './ballot-law.ts'
import { ballotView } from './ballot-view.ts'

/** Why a fact was not taken: a code of the API, and where it is more exact, a sentence. */
export interface FactRefusal {
  readonly code:
    | 'no-petition-yet'
    | 'bad-input'
    | 'date-in-future'
    | 'too-late-to-withdraw'
    | 'display-too-short'
    | 'on-display'
    | 'seed-refused'
    | 'seed-is-rolled'
    | 'counts-refused'
    | 'no-such-record'
  readonly field?: string
  readonly sentence?: string
  readonly rule?: string
}

/** Facts that readers of a displayed guide rely on: once it is open they stay. */
const bound: readonly FactKind[] = ['display', 'order-seed']

/** Records what somebody knows of the vote; the newest of its kind holds. */
export async function recordFact(
  office: Office,
  by: Me,
  input: BallotFactInput,
): Promise<Result<BallotView, FactRefusal>> {
  const rules = await petitionRules(office.records)
  if (rules === null) return err({ code: 'no-petition-yet' })
  const facts = await ballotFacts(office.records)
  const today = await petitionDay(office)
  const problem =
    dateProblem(input, today) ?? standingProblem(input, { rules, facts, today })
  if (problem !== undefined) return err(problem)
  const { kind } = input
  const key = kind === 'other-measure' ? keyOf(input.title) : ''
  const made = { by, at: office.clock() }
  const body = settled(input, ballotLaw(rules, facts))
  await writeFact(office.records, { kind, key, body }, made)
  return ok(await ballotView(office, rules))
}

/** A display keeps the day it opens on, whatever is learned of the election later. */
function settled(input: BallotFactInput, law: Pack): BallotFactInput {
  if (input.kind !== 'display' || input.opens !== undefined) return input
  const period = displayPeriod(law, calendarDate(input.printed))
  return period.ok ? { ...input, opens: period.value.from } : input
}

/** Takes a fact back; what was written stays on record. */
export async function takeBackFact(
  office: Office,
  by: Me,
  { kind, key }: { readonly kind: FactKind; readonly key: string },
): Promise<Result<BallotView, FactRefusal>> {
  const rules = await petitionRules(office.records)
  if (rules === null) return err({ code: 'no-petition-yet' })
  const facts = await ballotFacts(office.records)
  if (!facts.all.some((fact) => fact.kind === kind && fact.key === key)) {
    return err({ code: 'no-such-record' })
  }
  const display = publicDisplay(ballotLaw(rules, facts), facts, await petitionDay(office))
  if (kind === 'order-seed') return err({ code: 'seed-is-rolled' })
  if (bound.includes(kind) && display !== null && display.state !== 'before') {
    return err({ code: 'on-display' })
  }
  const made = { by, at: office.clock() }
  await writeFact(office.records, { kind, key, body: null }, made)
  return ok(await ballotView(office, rules))
}

/** Days must be days; what has happened does not lie in the future. */
function dateProblem(input: BallotFactInput, today: string): FactRefusal | undefined {
  for (const field of ['on', 'qualified', 'printed', 'opens'] as const) {
    const day = field in input ? (input as Record<string, unknown>)[field] : undefined
    if (typeof day !== 'string') continue
    if (!parseCalendarDate(day).ok) return { code: 'date-in-future', field }
    const planned = input.kind === 'election' || input.kind === 'display'
    if (!planned && day > today) return { code: 'date-in-future', field }
  }
  return undefined
}

interface Standing {
  readonly rules: PetitionRules
  readonly facts: BallotFacts
  readonly today: ReturnType<typeof calendarDate>
}

function standingProblem(
  input: BallotFactInput,
  { rules, facts, today }: Standing,
): FactRefusal | undefined {
  const law = ballotLaw(rules, facts)
  switch (input.kind) {
    case 'withdrawn':
      return withdrawalProblem(input.on, { law, rules, facts })
    case 'display':
      return displayProblem(input, { law, facts, today })
    case 'order-seed': {
      if (facts.one('order-seed') !== undefined) return { code: 'seed-is-rolled' }
      return drawSeed(input.seed).ok ? undefined : { code: 'seed-refused', field: 'seed' }
    }
    case 'vote': {
      const { registered, cast, valid, yes } = input
      const counts = { registered, cast, valid, yes }
      const asked = enactment(law, { kind: rules.kind, counts })
      if (asked.ok || asked.error.kind !== 'impossible-count') return undefined
      const { field, value, must } = asked.error
      const sentence = `${field} is ${value}; it must ${must}.`
      return { code: 'counts-refused', field, sentence }
    }
    case 'statement-of-vote': {
      const election = facts.one('election')?.on
      if (election !== undefined && input.on >= election) return undefined
      const sentence =
        'The statement of the vote follows the election; enter the election first.'
      return { code: 'bad-input', field: 'on', sentence }
    }
    case 'election':
    case 'qualified':
    case 'other-measure':
    case 'last-number':
      return undefined
  }
}

function withdrawalProblem(
  on: string,
  { law, rules, facts }: Pick<Standing, 'rules' | 'facts'> & { readonly law: Pack },
): FactRefusal | undefined {
  const election = facts.one('election')
  if (election === undefined) {
    const sentence =
      'Enter the day of the election first; the last day counts back from it.'
    return { code: 'bad-input', field: 'on', sentence }
  }
  const asked = measureWithdrawal(law, {
    kind: rules.kind,
    election: calendarDate(election.on),
    on: calendarDate(on),
  })
  if (!asked.ok || asked.value.accepted) return undefined
  const rule = asked.value.cites.map((cite) => cite.section).join('; ')
  const sentence = `The last day was ${asked.value.until}, on which the measure qualified.`
  return { code: 'too-late-to-withdraw', field: 'on', sentence, rule }
}

function displayProblem(
  input: Extract<BallotFactInput, { kind: 'display' }>,
  { law, facts, today }: Omit<Standing, 'rules'> & { readonly law: Pack },
): FactRefusal | undefined {
  const now = publicDisplay(law, facts, today)
  if (now !== null && now.state !== 'before') return { code: 'on-display' }
  const { printed, opens } = input
  const period = displayPeriod(law, calendarDate(printed))
  const latest = period.ok ? period.value.from : undefined
  if (latest === undefined && opens === undefined) {
    const sentence = 'These rules set no period: say from which day the texts are open.'
    return { code: 'bad-input', field: 'opens', sentence }
  }
  const from = opens ?? latest ?? printed
  if (from >= printed || (latest !== undefined && from > latest)) {
    const sentence =
      latest === undefined
        ? 'The texts must be open before they are printed.'
        : `The texts must be open from ${latest} at the latest.`
    const rule = period.ok
      ? period.value.cites.map((c) => c.section).join('; ')
      : undefined
    return {
      code: 'display-too-short',
      field: 'opens',
      sentence,
      ...(rule === undefined ? {} : { rule }),
    }
  }
  if (from < today) {
    const sentence = `The display would have begun on ${from}, and nobody could read it then.`
    return { code: 'display-too-short', field: 'printed', sentence }
  }
  return undefined
}

/** A measure's key from its title, so that entering it again corrects it. */
function keyOf(title: string): string {
  return (
    title
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 100) || 'measure'
  )
}
