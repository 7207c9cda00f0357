import { calendarDate } from '@groundswell/basics'
import { measureWithdrawal, sideOrder } from '@groundswell/petition/ballot'
import { drawSeed } from '@groundswell/petition/draw'
import {
  type BallotGroup,
  ballotOrder,
  type EnactmentMajority,
  effectiveDate,
  enactment,
  enactmentMajority,
  type Pack,
} from '@groundswell/rules'
import type { Office } from '../office.ts'
import { citedLaw } from '../records/cited-law.ts'
import type { PetitionRules } from '../records/petition-rules.ts'
import { petitionDay } from '../sheets/petition-day.ts'
import type { BallotView } from '../wire/ballot.ts'
import { type BallotFacts, ballotFacts } from './ballot-facts.ts'
import { ballotLaw, expectedElection, publicDisplay } from './ballot-law.ts'
import { submittedTexts } from './ballot-texts.ts'

export const guidePath = '/guide'

/** Everything after qualification: dates, number, display, order of sides, effect. */
export async function ballotView(
  office: Pick<Office, 'records' | 'clock'>,
  rules: PetitionRules,
): Promise<BallotView> {
  const facts = await ballotFacts(office.records)
  const today = await petitionDay(office)
  const law = ballotLaw(rules, facts)
  const display = publicDisplay(law, facts, today)
  const { missing } = await submittedTexts(office.records, sidesOf(facts).order)
  return {
    rules: law.reference,
    today,
    facts: [...facts.all],
    nextElection: expectedElection(rules),
    withdrawal: withdrawalOf(law, { rules, facts, today }),
    order: orderOf(law, rules, facts),
    display: display === null ? null : { ...display, law: [...display.law] },
    sides: sidesOf(facts),
    guide: {
      path: guidePath,
      isPublic: display !== null && display.state !== 'before',
      missing: [...missing],
    },
    majority: majorityOf(law, rules, facts),
    effect: effectOf(law, facts),
  }
}

/** Which side stands first, and by which seed. */
export function sidesOf(facts: BallotFacts): BallotView['sides'] {
  const rolled = facts.one('order-seed')
  const seed = rolled === undefined ? undefined : drawSeed(rolled.seed)
  const { order, drawn } = sideOrder(seed?.ok ? seed.value : undefined)
  return {
    order: [...order],
    drawn,
    seed: rolled?.seed ?? null,
    witnesses: rolled?.witnesses ?? null,
  }
}

function withdrawalOf(
  law: Pack,
  {
    rules,
    facts,
    today,
  }: {
    readonly rules: PetitionRules
    readonly facts: BallotFacts
    readonly today: ReturnType<typeof calendarDate>
  },
): BallotView['withdrawal'] {
  const election = facts.one('election')
  if (election === undefined) return null
  const { kind } = rules
  const on = calendarDate(election.on)
  const asked = measureWithdrawal(law, { kind, election: on, on: today })
  if (!asked.ok) return null
  const withdrawn = facts.one('withdrawn') !== undefined
  return {
    on: asked.value.until,
    law: citedLaw(asked.value.cites),
    open: asked.value.accepted && !withdrawn,
    withdrawn,
  }
}

function orderOf(
  law: Pack,
  rules: PetitionRules,
  facts: BallotFacts,
): BallotView['order'] {
  const election = facts.one('election')
  const qualified = facts.one('qualified')
  if (election === undefined || qualified === undefined) return null
  if (facts.one('withdrawn') !== undefined) return null
  const own = {
    id: '',
    group: groupOf(rules.kind),
    qualified: calendarDate(qualified.on),
  }
  const others = facts.all.flatMap(({ key, body }) =>
    body.kind === 'other-measure'
      ? [
          {
            id: key,
            group: body.group,
            qualified: calendarDate(body.qualified),
            ...(body.certified === undefined ? {} : { certified: body.certified }),
          },
        ]
      : [],
  )
  const lastNumber = facts.one('last-number')?.number ?? 0
  const asked = ballotOrder(law, calendarDate(election.on), {
    measures: [own, ...others],
    lastNumber,
  })
  if (!asked.ok) return null
  const { seriesFrom, measures, cites } = asked.value
  const titles = new Map(
    facts.all.flatMap(({ key, body }) =>
      body.kind === 'other-measure' ? [[key, body.title] as const] : [],
    ),
  )
  return {
    law: citedLaw(cites),
    seriesFrom,
    lastNumber,
    measures: measures.map((m) => ({
      key: m.id,
      title: m.id === '' ? rules.title : (titles.get(m.id) ?? m.id),
      group: m.group,
      qualified: m.qualified,
      number: m.number,
    })),
  }
}

function groupOf(kind: string): BallotGroup {
  return kind === 'amendment' || kind === 'referendum' ? kind : 'initiative'
}

function majorityOf(
  law: Pack,
  rules: PetitionRules,
  facts: BallotFacts,
): BallotView['majority'] {
  const vote = facts.one('vote')
  const question = { kind: rules.kind, onlyRepeals: vote?.onlyRepeals ?? false }
  const asked = enactmentMajority(law, question)
  if (!asked.ok) return null
  const counts = vote && {
    registered: vote.registered,
    cast: vote.cast,
    valid: vote.valid,
    yes: vote.yes,
  }
  const reckoned = counts && enactment(law, { ...question, counts })
  const conditions = reckoned?.ok ? reckoned.value.vote.conditions : undefined
  return {
    ...majorityText(asked.value),
    conditions: asked.value.conditions.map((condition, i) => {
      const { id, part, of, share, comparison } = condition
      const found = conditions?.[i]
      return {
        id,
        part,
        of,
        share,
        comparison,
        counted: found?.counted ?? null,
        outOf: found?.outOf ?? null,
        percent: found?.percent ?? null,
        met: found?.met ?? null,
      }
    }),
    outcome: reckoned?.ok ? reckoned.value.outcome : null,
  }
}

function majorityText({ majority, elections, cites }: EnactmentMajority) {
  return { text: majority, elections, law: citedLaw(cites) }
}

function effectOf(law: Pack, facts: BallotFacts): BallotView['effect'] {
  const election = facts.one('election')
  if (election === undefined) return null
  const statement = facts.one('statement-of-vote')
  const asked = effectiveDate(law, {
    election: calendarDate(election.on),
    ...(statement === undefined ? {} : { statementOfVote: calendarDate(statement.on) }),
  })
  if (!asked.ok) return null
  const { date, days, from, cites, atLatest } = asked.value
  return { on: date, days, from, atLatest: atLatest === true, law: citedLaw(cites) }
}
