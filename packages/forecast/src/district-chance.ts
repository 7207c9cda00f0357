import type { CountPosterior } from './count-posterior.ts'

/** Equal districts that each owe their part, and where each county's lines belong. */
export interface DistrictRule {
  /** A county, or the part of it that lies in one district, to its district. */
  readonly districtOf: ReadonlyMap<string, string>
  /** Districts that must be reached; one without a line has nothing. */
  readonly districts: number
  readonly owed: number
}

/**
 * The chance that every district reaches what it owes when all its lines are checked: valid
 * lines without repeats inside a county, less the share that the office rejects for their ink.
 */
export function districtChance(
  posterior: CountPosterior,
  rule: DistrictRule,
  mismatch: number,
): { readonly all: number; readonly byDistrict: ReadonlyMap<string, number> } {
  const { counties, draws } = posterior
  const names = [...new Set(rule.districtOf.values())].sort()
  const index = new Map(names.map((name, at) => [name, at]))
  const districtAt = counties.names.map((name) =>
    index.get(rule.districtOf.get(name) ?? ''),
  )
  const reached = names.map(() => 0)
  let all = 0
  for (let draw = 0; draw < draws; draw++) {
    const sums = names.map(() => 0)
    for (const [c, at] of districtAt.entries()) {
      if (at === undefined) continue
      const place = draw * counties.names.length + c
      const distinct = (counties.valid[place] ?? 0) - (counties.extras[place] ?? 0)
      sums[at] = (sums[at] ?? 0) + distinct * (1 - mismatch)
    }
    let enough = 0
    for (const [at, sum] of sums.entries()) {
      if (sum < rule.owed) continue
      reached[at] = (reached[at] ?? 0) + 1
      enough += 1
    }
    if (enough >= rule.districts) all += 1
  }
  return {
    all: all / draws,
    byDistrict: new Map(names.map((name, at) => [name, (reached[at] ?? 0) / draws])),
  }
}
