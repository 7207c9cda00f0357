import type { CountPosterior } from './count-posterior.ts'
import { type DistrictRule, districtChance } from './district-chance.ts'
import { withLinesIn } from './lines-in-places.ts'
import { usualMismatch } from './mismatch-discount.ts'
import { type Odds, officialOdds } from './odds.ts'
import type { OfficialProcedure } from './official-procedure.ts'

export interface CollectionQuestion {
  readonly posterior: CountPosterior
  readonly procedure: OfficialProcedure
  readonly required: number
  readonly seed: string
  /** The chance of qualifying to aim at, such as 0.95. */
  readonly target: number
  /** How many more lines each county could give until the deadline. */
  readonly capacity: ReadonlyMap<string, number>
  /** Where each of several districts must reach its own part. */
  readonly districts?: DistrictRule
  /** Simulated procedures for each amount that is tried; 2,000 by default. */
  readonly simulations?: number
}

/** What more lines from one county would do; steps add up in the order given. */
export interface CollectionStep {
  readonly place: string
  readonly lines: number
  /** The chance of qualifying with this step and all before it. */
  readonly qualifies: number
}

export interface CollectionPlan {
  /** Today's chances of each outcome, and of qualifying in the end. */
  readonly chances: {
    readonly insufficient: number
    readonly fullCheck: number
    readonly sufficient: number
    readonly qualifies: number
  }
  /** Up to the first that reaches the target, else all there are. */
  readonly steps: readonly CollectionStep[]
  readonly simulations: number
}

/**
 * Where more lines raise the odds most: counties in the order of the new valid signatures that
 * a line there brings, those of a district that falls short before all others, each asked for
 * no more than it could give; the last one for as few as reach the target.
 */
export function collectionPlan(question: CollectionQuestion): CollectionPlan {
  const { posterior, seed, target, capacity, districts } = question
  const simulations = question.simulations ?? 2000
  const today = oddsWith(question, new Map(), simulations)
  const qualifiesWith = (more: ReadonlyMap<string, number>) =>
    chanceOf(question, { odds: oddsWith(question, more, simulations), more })
  const qualifies = chanceOf(question, { odds: today, more: new Map() })
  const chances = {
    insufficient: districts === undefined ? today.outcomes.fail : 1 - qualifies,
    fullCheck: districts === undefined ? today.outcomes.fullCheck : 0,
    sufficient: districts === undefined ? today.outcomes.qualify : qualifies,
    qualifies,
  }
  if (qualifies >= target) return { chances, steps: [], simulations }
  const places = placesInOrder(posterior, { capacity, districts, seed })
  const upTo = (count: number, last?: number) =>
    new Map(
      places
        .slice(0, count)
        .map(({ place, lines }, at) => [
          place,
          at === count - 1 ? (last ?? lines) : lines,
        ]),
    )
  const found = new Map<number, number>()
  const chanceAt = (count: number) => {
    const known = found.get(count)
    if (known !== undefined) return known
    const chance = qualifiesWith(upTo(count))
    found.set(count, chance)
    return chance
  }
  if (places.length === 0) return { chances, steps: [], simulations }
  const all = chanceAt(places.length)
  const count =
    all < target
      ? places.length
      : firstReaching(places.length, (k) => chanceAt(k) >= target)
  const whole = places[count - 1]?.lines ?? 0
  // In steps of a hundredth: finer than the forecast knows.
  const grain = Math.max(1, Math.ceil(whole / 100))
  const parts =
    all < target
      ? whole
      : Math.min(
          whole,
          grain *
            firstReaching(
              Math.ceil(whole / grain),
              (part) =>
                qualifiesWith(upTo(count, Math.min(whole, part * grain))) >= target,
            ),
        )
  const end = all < target ? all : qualifiesWith(upTo(count, parts))
  let reached = qualifies
  const steps = places.slice(0, count).map(({ place, lines }, at) => {
    const isLast = at === count - 1
    // Steps that were not tried by themselves do at least what the last one tried before did.
    reached = isLast
      ? end
      : Math.min(target - Number.EPSILON, Math.max(reached, found.get(at + 1) ?? 0))
    return { place, lines: isLast ? parts : lines, qualifies: reached }
  })
  return { chances, steps, simulations }
}

function oddsWith(
  { posterior, procedure, required, seed }: CollectionQuestion,
  more: ReadonlyMap<string, number>,
  simulations: number,
): Odds {
  const then = more.size === 0 ? posterior : withLinesIn(posterior, more, seed)
  return officialOdds({ posterior: then, procedure, required, seed, simulations })
}

/** Where districts must reach their parts, they decide: the whole is their sum. */
function chanceOf(
  { posterior, districts, seed }: CollectionQuestion,
  given: { readonly odds: Odds; readonly more: ReadonlyMap<string, number> },
): number {
  if (districts === undefined) return given.odds.qualifiedInTheEnd
  const then =
    given.more.size === 0 ? posterior : withLinesIn(posterior, given.more, seed)
  return districtChance(then, districts, usualMismatch.mean).all
}

function placesInOrder(
  posterior: CountPosterior,
  given: {
    readonly capacity: ReadonlyMap<string, number>
    readonly districts: DistrictRule | undefined
    readonly seed: string
  },
): readonly { readonly place: string; readonly lines: number }[] {
  const { counties, draws } = posterior
  const short =
    given.districts === undefined
      ? undefined
      : districtChance(posterior, given.districts, usualMismatch.mean).byDistrict
  return counties.names
    .map((place, c) => {
      let [valid, extras] = [0, 0]
      for (let draw = 0; draw < draws; draw++) {
        valid += counties.valid[draw * counties.names.length + c] ?? 0
        extras += counties.extras[draw * counties.names.length + c] ?? 0
      }
      const raw = (counties.raw[c] ?? 0) * draws
      // Repeats grow with the square, so the next line makes twice the usual ones.
      const yieldOf = raw === 0 ? 0 : Math.max(0, (valid - 2 * extras) / raw)
      const district = given.districts?.districtOf.get(place)
      const chance = district === undefined ? 1 : (short?.get(district) ?? 1)
      return { place, lines: Math.floor(given.capacity.get(place) ?? 0), yieldOf, chance }
    })
    .filter(({ lines, yieldOf }) => lines > 0 && yieldOf > 0)
    .sort(
      (a, b) =>
        a.chance - b.chance || b.yieldOf - a.yieldOf || (a.place < b.place ? -1 : 1),
    )
}

/** The smallest count from 1 to `most` that reaches, where all larger ones do. */
function firstReaching(most: number, reaches: (count: number) => boolean): number {
  let [low, high] = [0, most]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (reaches(middle)) high = middle
    else low = middle
  }
  return high
}
