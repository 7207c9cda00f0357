import { err, ok, type Result } from '@groundswell/basics'
import { type Outcome, outcomeOf } from './band.ts'
import { type Grounds, grounds } from './grounds.ts'
import type { Pack } from './pack/pack.ts'
import { noDuplicateProjection } from './proportional-projection.ts'
import type { Refusal } from './refusal.ts'
import { shareOf } from './share.ts'

/** The sample of one county, or of the part of it that lies in one petition district. */
export interface DistrictSample {
  readonly county: string
  readonly district: string
  readonly raw: number
  readonly sample: number
  readonly valid: number
}

export interface DistrictProjections extends Grounds {
  readonly method: 'districts'
  readonly rows: readonly (DistrictSample & { readonly projected: number })[]
  readonly districts: readonly {
    readonly district: string
    readonly raw: number
    readonly projected: number
    readonly required: number
    readonly percent: string
    readonly outcome: Outcome
  }[]
  readonly raw: number
  readonly projected: number
  readonly required: number
  readonly outcome: Outcome
}

/**
 * Nevada's petition by district: every county projects its own sample, the parts of a district
 * are added, and each district is held against its part of the requirement. The petition has
 * the outcome of its worst district; one that is left out has nothing. The statewide sections
 * (NRS 293.1278-293.1279) are unverified, and so is every result.
 */
export function districtProjections(
  pack: Pack,
  samples: readonly DistrictSample[],
  required: number,
): Result<DistrictProjections, Refusal> {
  const rule = pack.verification
  const distribution = pack.kinds
    .map((k) => k.requirement.distribution)
    .find((d) => d?.kind === 'equal-districts')
  if (rule.kind !== 'no-duplicate-rule' || distribution?.kind !== 'equal-districts') {
    const what = 'projection by district'
    return err({ kind: 'not-in-this-pack', pack: pack.reference, what })
  }
  const rows: DistrictProjections['rows'][number][] = []
  for (const [i, sample] of samples.entries()) {
    const name = `${sample.county}, ${sample.district}`
    if (rows.some((r) => r.county === sample.county && r.district === sample.district)) {
      return err({ kind: 'place-twice', name, row: i + 1 })
    }
    const projection = noDuplicateProjection(pack, sample)
    if (!projection.ok) {
      const { error } = projection
      return err(error.kind === 'impossible-count' ? { ...error, place: name } : error)
    }
    rows.push({ ...sample, projected: projection.value.projected })
  }
  const whole = { fraction: '1', rounding: 'up' } as const
  const owed = shareOf(whole, required, distribution.districts)
  const names = [...new Set(rows.map((r) => r.district))].toSorted()
  const districts: DistrictProjections['districts'][number][] = []
  for (const district of names) {
    const own = rows.filter((r) => r.district === district)
    const projected = own.reduce((sum, r) => sum + r.projected, 0)
    const result = outcomeOf(pack, rule.bands, { projected, required: owed })
    if (!result.ok) return result
    const { percent, outcome } = result.value
    const raw = own.reduce((sum, r) => sum + r.raw, 0)
    districts.push({ district, raw, projected, required: owed, percent, outcome })
  }
  const outcomes = districts.map((d) => d.outcome)
  const missing = districts.length < distribution.districts
  return ok({
    method: 'districts',
    rows,
    districts,
    raw: rows.reduce((sum, r) => sum + r.raw, 0),
    projected: rows.reduce((sum, r) => sum + r.projected, 0),
    required,
    outcome:
      missing || outcomes.includes('insufficient')
        ? 'insufficient'
        : outcomes.includes('full-check')
          ? 'full-check'
          : 'sufficient',
    ...grounds(pack, [
      ...rule.projectionCites,
      ...rule.bands.cites,
      ...distribution.cites,
    ]),
  })
}
