import { unreachable } from '@groundswell/basics'
import { percentText } from './numeral.ts'
import { type Rounding, shareOf } from './share.ts'

/** Where signatures must come from, besides their number. Jurisdictions differ in kind. */
export type DistributionRule = EqualDistricts | ShareOfDistricts | SomePlaces

/** Nevada: the requirement is spread equally, and each district owes its part. */
interface EqualDistricts {
  readonly kind: 'equal-districts'
  readonly districts: number
  readonly of: string
  readonly cites: readonly string[]
}

/** Colorado: in each of so many districts a share of its electors. */
interface ShareOfDistricts {
  readonly kind: 'share-of-each-district'
  readonly districts: number
  readonly of: string
  readonly fraction: string
  readonly base: string
  readonly rounding: Rounding
  readonly cites: readonly string[]
}

/** California's recall of a statewide officer: a share of the vote in some counties. */
interface SomePlaces {
  readonly kind: 'share-of-some-places'
  readonly places: number
  readonly of: string
  readonly fraction: string
  readonly base: string
  readonly rounding: Rounding
  readonly cites: readonly string[]
}

/** How many districts or places must reach what they owe. */
export function placesNeeded(rule: DistributionRule): number {
  return rule.kind === 'share-of-some-places' ? rule.places : rule.districts
}

/** What one place owes: a share of its own base, or an equal part of the requirement. */
export function owedBy(
  rule: DistributionRule,
  of: { readonly base?: number; readonly perDistrict: number },
): number | undefined {
  switch (rule.kind) {
    case 'equal-districts':
      return of.perDistrict
    case 'share-of-each-district':
    case 'share-of-some-places':
      return of.base === undefined ? undefined : shareOf(rule, of.base)
    default:
      return unreachable(rule)
  }
}

/** What each of several equal districts owes of a requirement; undefined where there are none. */
export function owedPerDistrict(
  pack: {
    readonly kinds: readonly {
      readonly requirement: { readonly distribution?: DistributionRule }
    }[]
  },
  required: number,
): { readonly districts: number; readonly owed: number } | undefined {
  const rule = pack.kinds
    .map((kind) => kind.requirement.distribution)
    .find((each) => each?.kind === 'equal-districts')
  if (rule?.kind !== 'equal-districts') return undefined
  const whole = { fraction: '1', rounding: 'up' } as const
  return { districts: rule.districts, owed: shareOf(whole, required, rule.districts) }
}

/** The condition in words. */
export function distributionText(rule: DistributionRule): string {
  switch (rule.kind) {
    case 'equal-districts':
      return `spread equally over the ${rule.districts} ${rule.of}`
    case 'share-of-each-district':
      return `${percentText(rule.fraction)} of ${rule.base} in each of ${rule.districts} ${rule.of}`
    case 'share-of-some-places':
      return `in each of ${rule.places} ${rule.of} ${percentText(rule.fraction)} of ${rule.base} there`
    default:
      return unreachable(rule)
  }
}
