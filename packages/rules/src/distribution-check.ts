import { err, ok, type Result } from '@groundswell/basics'
import { countOf, impossible } from './count.ts'
import { type DistributionRule, owedBy, placesNeeded } from './distribution.ts'
import { type Grounds, grounds } from './grounds.ts'
import type { Pack } from './pack/pack.ts'
import { petitionKind } from './petition-kind.ts'
import type { Refusal } from './refusal.ts'
import { shareOf } from './share.ts'

/** The valid signatures of one district or county, and the number its share is taken of. */
export interface PlaceCount {
  readonly place: string
  readonly valid: number
  /** Registered electors, or the vote for the office there, where the rule takes a share. */
  readonly base?: number
}

export interface DistributionCheck extends Grounds {
  readonly kind: DistributionRule['kind']
  readonly places: readonly {
    readonly place: string
    readonly valid: number
    readonly owed: number
    readonly reached: boolean
  }[]
  readonly reached: number
  readonly needed: number
  readonly outcome: 'insufficient' | 'sufficient'
}

/**
 * Whether signatures come from where they must: Nevada's four petition districts, Colorado's
 * 35 senate districts for an amendment, five counties for a recall in California. A place
 * that is left out has none. Refused: a kind without such a condition, a place twice, more
 * places than there are, and a place without the base that its share is taken of.
 */
export function distributionCheck(
  pack: Pack,
  question: {
    readonly kind: string
    readonly required: number
    readonly places: Iterable<PlaceCount>
  },
): Result<DistributionCheck, Refusal> {
  const kind = petitionKind(pack, question.kind)
  if (!kind.ok) return kind
  const rule = kind.value.requirement.distribution
  if (!rule) {
    const what = `condition on where the signatures of a ${question.kind} come from`
    return err({ kind: 'not-in-this-pack', pack: pack.reference, what })
  }
  const required = countOf('required', question.required)
  if (!required.ok) return required
  const perDistrict =
    rule.kind === 'equal-districts'
      ? shareOf({ fraction: '1', rounding: 'up' }, required.value, rule.districts)
      : 0
  const seen = new Set<string>()
  const places: DistributionCheck['places'][number][] = []
  for (const { place, valid, base } of question.places) {
    const row = places.length + 1
    if (seen.has(place)) return err({ kind: 'place-twice', name: place, row })
    seen.add(place)
    const counted = countOf('valid', valid, place)
    if (!counted.ok) return counted
    if (base !== undefined) {
      const possible = countOf('base', base, place)
      if (!possible.ok) return possible
    }
    const owed = owedBy(rule, { perDistrict, ...(base === undefined ? {} : { base }) })
    if (owed === undefined)
      return err({ kind: 'missing-count', field: `base of ${place}` })
    places.push({ place, valid, owed, reached: valid >= owed })
  }
  if (rule.kind !== 'share-of-some-places' && places.length > rule.districts) {
    const must = `not exceed the ${rule.districts} ${rule.of}`
    return err(impossible({ field: 'places', value: places.length, must }))
  }
  const reached = places.filter((p) => p.reached).length
  const needed = placesNeeded(rule)
  return ok({
    kind: rule.kind,
    places,
    reached,
    needed,
    outcome: reached >= needed ? 'sufficient' : 'insufficient',
    ...grounds(pack, rule.cites),
  })
}
