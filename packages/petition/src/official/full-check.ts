import { distributionCheck } from '@groundswell/rules'
import { recordsOf } from './live-record.ts'
import type { OfficialCase } from './official-case.ts'
import { sumOf } from './official-estimate.ts'
import type { OfficialRecord } from './official-record.ts'

/** What the check of every line amounts to so far. */
export interface FullCheckReach {
  readonly valid: number
  /** The requirement is reached, and reached where signatures must come from. */
  readonly reached: boolean
  /** A district that is short of its part although the sum suffices, where there is one. */
  readonly short?: {
    readonly district: string
    readonly valid: number
    readonly owed: number
  }
}

/**
 * Whether the lines found valid suffice. Nevada's districts are added up from the lines
 * themselves, each of which was filed for one; elsewhere the counts by district that stand on
 * record decide (Colorado: CRS 1-40-117(1)(b)). A sum alone does not suffice there.
 */
export function fullCheckReach(
  { pack, kind, required }: OfficialCase,
  live: readonly OfficialRecord[],
): FullCheckReach {
  const results = recordsOf(live, 'full-check-result')
  const { valid } = sumOf(results)
  const enough = valid >= required
  const rule = pack.kinds.find((k) => k.kind === kind)?.requirement.distribution
  if (!rule) return { valid, reached: enough }
  const places =
    rule.kind === 'equal-districts'
      ? byDistrict(results)
      : recordsOf(live, 'district-count').map(({ district, valid: there, base }) => ({
          place: district,
          valid: there,
          ...(base === undefined ? {} : { base }),
        }))
  const check = distributionCheck(pack, { kind, required, places })
  if (!check.ok) return { valid, reached: false }
  const behind = check.value.places.find(({ reached }) => !reached)
  return {
    valid,
    reached: enough && check.value.outcome === 'sufficient',
    ...(behind === undefined
      ? {}
      : { short: { district: behind.place, valid: behind.valid, owed: behind.owed } }),
  }
}

function byDistrict(
  results: readonly { readonly district?: string; readonly valid: number }[],
) {
  const sums = new Map<string, number>()
  for (const { district = '', valid } of results) {
    sums.set(district, (sums.get(district) ?? 0) + valid)
  }
  return [...sums].map(([place, valid]) => ({ place, valid }))
}
