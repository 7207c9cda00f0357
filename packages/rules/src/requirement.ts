import {
  type CalendarDate,
  calendarDate,
  err,
  ok,
  type Result,
} from '@groundswell/basics'
import { countOf } from './count.ts'
import { type Grounds, grounds } from './grounds.ts'
import type { Pack } from './pack/pack.ts'
import type { PublishedNumber, RequirementRule } from './pack/requirement-rule.ts'
import { petitionKind } from './petition-kind.ts'
import type { PublishedPeriod, Refusal } from './refusal.ts'
import { type Rounding, shareOf } from './share.ts'

/** The last day of a number that holds until the law changes. */
export const endless = calendarDate('9999-12-31')

export interface Requirement extends Grounds {
  readonly petition: string
  readonly required: number
  /** `published` by the office, or `formula` on the base that was given. */
  readonly source: 'published' | 'formula'
  readonly fraction?: string
  readonly rounding: Rounding
  readonly base?: number
  readonly elections?: readonly [number, number]
  /** What each of the equal districts owes, where there are such. */
  readonly perDistrict?: number
  /** The published number in force, when a base was given; it prevails where it differs. */
  readonly published?: number
}

export interface RequirementQuestion {
  readonly kind: string
  /** The vote that the share is taken of; without it the published number answers. */
  readonly base?: number
  /** Asks for the number that serves the elections of this year. */
  readonly electionYear?: number
}

/**
 * How many valid signatures a petition needs. With a base it is the share rounded as the
 * jurisdiction rounds; without one it is the published number, by the election year asked
 * for or else by the pack's day. Refused: an unknown kind, an impossible base, and a day or
 * year for which nobody has published a number.
 */
export function requirement(
  pack: Pack,
  question: RequirementQuestion,
): Result<Requirement, Refusal> {
  const kind = petitionKind(pack, question.kind)
  if (!kind.ok) return kind
  const rule = kind.value.requirement
  const published = publishedNumber(rule, pack.on, question.electionYear)
  const about = {
    petition: question.kind,
    ...(rule.fraction === undefined ? {} : { fraction: rule.fraction }),
    rounding: rule.rounding,
  }
  if (question.base !== undefined) {
    const base = countOf('base', question.base)
    if (!base.ok) return base
    if (rule.fraction === undefined) {
      const what = 'share of a vote: the number is fixed'
      return err({ kind: 'not-in-this-pack', pack: pack.reference, what })
    }
    const share = { fraction: rule.fraction, rounding: rule.rounding }
    const equal = rule.distribution?.kind === 'equal-districts'
    const districts = equal ? rule.distribution.districts : 1
    const perDistrict = shareOf(share, base.value, districts)
    return ok({
      ...about,
      required: perDistrict * districts,
      source: 'formula',
      base: base.value,
      ...(equal ? { perDistrict } : {}),
      ...(published ? { published: published.required } : {}),
      ...grounds(pack, rule.cites),
    })
  }
  if (!published) return err(noPublishedNumber(pack, question, rule))
  return ok({
    ...about,
    required: published.required,
    source: 'published',
    ...(published.base === undefined ? {} : { base: published.base }),
    ...(published.elections === undefined ? {} : { elections: published.elections }),
    ...(published.perDistrict === undefined
      ? {}
      : { perDistrict: published.perDistrict }),
    ...grounds(pack, [...rule.cites, ...published.cites]),
  })
}

function publishedNumber(
  rule: RequirementRule,
  on: CalendarDate,
  electionYear: number | undefined,
): PublishedNumber | undefined {
  if (electionYear === undefined) {
    return rule.published.find((p) => p.from <= on && on <= p.until)
  }
  return rule.published.find(
    ({ elections: [first, last] = [electionYear, electionYear] }) =>
      first <= electionYear && electionYear <= last,
  )
}

function noPublishedNumber(
  pack: Pack,
  question: RequirementQuestion,
  rule: RequirementRule,
): Refusal {
  const { electionYear } = question
  const published: PublishedPeriod[] = rule.published.map((p) => ({
    required: p.required,
    from: p.from,
    until: p.until,
  }))
  return {
    kind: 'no-published-number',
    pack: pack.reference,
    petition: question.kind,
    ...(electionYear === undefined ? {} : { electionYear }),
    published,
  }
}
