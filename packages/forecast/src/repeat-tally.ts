import type { CountyEvidence, Evidence } from './evidence.ts'
import type { LineColumns } from './line-columns.ts'
import type { Stratum } from './stratum.ts'

/** What the review says about people who signed more than once. */
interface RepeatTally
  extends Pick<
    Evidence,
    | 'counties'
    | 'pairsAcrossCounties'
    | 'pairsSquared'
    | 'signers'
    | 'extraLines'
    | 'duplicatesWithoutKey'
  > {
  /** Pairs inside each stratum. */
  readonly pairsWithin: Float64Array
  /** Lines by somebody who signed on the same drawn sheet before. */
  readonly repeatsOnSheets: number
}

/**
 * Groups the valid lines by person and counts pairs by place: inside a stratum, between
 * strata of a county, between counties. A pair of undecided lines counts by the product
 * of their probabilities. Pairs of two convenience lines are known and teach nothing, so
 * they are in the extra lines but not among the pairs.
 */
export function repeatTally(
  columns: LineColumns,
  strata: readonly Stratum[],
): RepeatTally {
  const countyNames = [...new Set(strata.map((s) => s.county))].sort()
  const countyIndex = new Map(countyNames.map((name, index) => [name, index]))
  const countyOf = strata.map((s) => countyIndex.get(s.county) ?? 0)
  const pairsWithin = new Float64Array(strata.length)
  const pairsAcrossStrata = new Float64Array(countyNames.length)
  const countyExtras = new Float64Array(countyNames.length)
  let [pairsAcrossCounties, pairsSquared, unkeyed] = [0, 0, 0]
  let [extraMean, extraVariance, repeatsOnSheets] = [0, 0, 0]
  const signers: SignerTally = { twice: 0, thrice: 0, more: 0, frequent: new Map() }

  for (const lines of groupsOf(columns)) {
    const all = new ProbabilitySum()
    const convenience = new ProbabilitySum()
    const byStratum = new Map<number, PlaceSum>()
    const byCounty = new Map<number, PlaceSum>()
    let nobody = 1
    let [variance, everyLine] = [0, 0]
    const sheets = new Set<number>()
    // The surest line of a sheet is the sighting, in whatever order the lines came.
    lines.sort((a, b) => columns.probabilityOf(b) - columns.probabilityOf(a))
    for (const line of lines) {
      const p = columns.probabilityOf(line)
      everyLine += p
      nobody *= 1 - p
      variance += p * (1 - p)
      // A sheet drawn whole shows its own repeats always: as a pair they would count too often.
      const sheet = columns.sheetOf(line)
      if (sheet >= 0 && sheets.has(sheet)) {
        repeatsOnSheets += p
        const county = countyOf[columns.stratumOf(line)] ?? 0
        countyExtras[county] = (countyExtras[county] ?? 0) + p
        continue
      }
      sheets.add(sheet)
      const drawn = columns.isDrawn(line)
      const stratum = columns.stratumOf(line)
      all.add(p)
      if (!drawn) convenience.add(p)
      place(byStratum, stratum).add(p, drawn)
      place(byCounty, countyOf[stratum] ?? 0).add(p, drawn)
    }
    extraMean += everyLine - 1 + nobody
    extraVariance += variance
    const total = all.pairs() - convenience.pairs()
    let inStrata = 0
    for (const [stratum, sum] of byStratum) {
      pairsWithin[stratum] = (pairsWithin[stratum] ?? 0) + sum.pairs()
      inStrata += sum.pairs()
    }
    let inCounties = 0
    for (const [county, sum] of byCounty) {
      pairsAcrossStrata[county] = (pairsAcrossStrata[county] ?? 0) + sum.pairs()
      countyExtras[county] = (countyExtras[county] ?? 0) + sum.extras()
      inCounties += sum.pairs()
    }
    for (const stratum of byStratum.keys()) {
      const county = countyOf[stratum] ?? 0
      const own = byStratum.get(stratum)?.pairs() ?? 0
      pairsAcrossStrata[county] = (pairsAcrossStrata[county] ?? 0) - own
    }
    pairsAcrossCounties += total - inCounties
    pairsSquared += total * total
    // Convenience lines of one person are one sighting: the draw did not find them.
    countSigner(signers, all.sum - convenience.sum + Math.min(1, convenience.sum))
  }
  for (let line = 0; line < columns.size(); line++) {
    if (!columns.isUnkeyedDuplicate(line)) continue
    unkeyed += 1
    const stratum = columns.stratumOf(line)
    const county = countyOf[stratum] ?? 0
    countyExtras[county] = (countyExtras[county] ?? 0) + 1
    if (!columns.isDrawn(line)) continue
    pairsWithin[stratum] = (pairsWithin[stratum] ?? 0) + 1
    pairsSquared += 1
    countSigner(signers, 2)
  }
  const counties: CountyEvidence[] = countyNames.map((county, index) => ({
    county,
    pairsAcrossStrata: Math.max(0, pairsAcrossStrata[index] ?? 0),
    extraLines: countyExtras[index] ?? 0,
  }))
  return {
    pairsWithin,
    repeatsOnSheets,
    counties,
    pairsAcrossCounties: Math.max(0, pairsAcrossCounties),
    pairsSquared,
    signers: {
      ...signers,
      frequent: [...signers.frequent]
        .map(([times, people]) => ({ times, people }))
        .sort((a, b) => a.times - b.times),
    },
    extraLines: { mean: extraMean + unkeyed, variance: extraVariance },
    duplicatesWithoutKey: unkeyed,
  }
}

class ProbabilitySum {
  sum = 0
  squares = 0

  add(p: number): void {
    this.sum += p
    this.squares += p * p
  }

  /** Σ over pairs of the product of their probabilities. */
  pairs(): number {
    return (this.sum * this.sum - this.squares) / 2
  }
}

class PlaceSum {
  private readonly all = new ProbabilitySum()
  private readonly convenience = new ProbabilitySum()
  private nobody = 1

  add(p: number, drawn: boolean): void {
    this.all.add(p)
    this.nobody *= 1 - p
    if (!drawn) this.convenience.add(p)
  }

  pairs(): number {
    return this.all.pairs() - this.convenience.pairs()
  }

  /** Expected lines beyond the first. */
  extras(): number {
    return this.all.sum - 1 + this.nobody
  }
}

function place(sums: Map<number, PlaceSum>, index: number): PlaceSum {
  const known = sums.get(index)
  if (known) return known
  const fresh = new PlaceSum()
  sums.set(index, fresh)
  return fresh
}

interface SignerTally {
  twice: number
  thrice: number
  more: number
  readonly frequent: Map<number, number>
}

/** Adds a person seen `times` times; a fraction is shared between the whole numbers around it. */
function countSigner(signers: SignerTally, times: number): void {
  const whole = Math.floor(times)
  const share = times - whole
  for (const [seen, weight] of [
    [whole, 1 - share],
    [whole + 1, share],
  ] as const) {
    if (seen === 2) signers.twice += weight
    else if (seen === 3) signers.thrice += weight
    else if (seen > 3 && weight > 0) {
      signers.more += weight
      signers.frequent.set(seen, (signers.frequent.get(seen) ?? 0) + weight)
    }
  }
}

/** The possibly valid lines of every person who has at least two of them. */
function* groupsOf(columns: LineColumns): Generator<number[]> {
  const count = new Int32Array(columns.persons())
  const owner = new Int32Array(columns.size())
  for (let line = 0; line < columns.size(); line++) {
    const person = columns.probabilityOf(line) > 0 ? columns.personOf(line) : -1
    owner[line] = person
    if (person >= 0) count[person] = (count[person] ?? 0) + 1
  }
  const groups = new Map<number, number[]>()
  for (let line = 0; line < owner.length; line++) {
    const person = owner[line] ?? -1
    if (person < 0 || (count[person] ?? 0) < 2) continue
    const group = groups.get(person)
    if (group) group.push(line)
    else groups.set(person, [line])
  }
  yield* groups.values()
}
