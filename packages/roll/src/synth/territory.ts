import { type DiceKey, mix32 } from './dice.ts'
import type { CountyPlaces } from './synth-tables.ts'

/** Registered voters that share one stretch of street or one apartment house. */
export const votersPerBlock = 24

/** A county of the made roll: its voters and blocks are consecutive numbers. */
export interface CountyRange {
  readonly county: string
  readonly firstVoter: number
  readonly voters: number
  readonly firstBlock: number
  readonly blocks: number
  /** Places with the first of their blocks, counted from the county's first. */
  readonly places: readonly {
    readonly city: string
    readonly zip: string
    readonly firstBlock: number
    readonly blocks: number
  }[]
}

/** Where all voters live: what a voter's number says about county, ZIP code and block. */
export interface Territory {
  readonly key: DiceKey
  readonly voters: number
  readonly blocks: number
  readonly counties: readonly CountyRange[]
}

/**
 * Shares `voters` out over the counties in proportion to registration (largest remainder)
 * and, within a county, over its ZIP codes by weights that the code itself decides, since
 * no table of registration by ZIP code is at hand.
 */
export function territory(
  key: DiceKey,
  counties: readonly CountyPlaces[],
  voters: number,
): Territory {
  const shares = apportioned(
    counties.map((county) => county.registered),
    voters,
  )
  const ranges: CountyRange[] = []
  let firstVoter = 0
  let firstBlock = 0
  for (const [i, county] of counties.entries()) {
    const share = shares[i] ?? 0
    const blocks = Math.ceil(share / votersPerBlock)
    const parts = apportioned(
      county.places.map((place) => 20 + (mix32(Number(place.zip)) % 100)),
      blocks,
    )
    let next = 0
    const places = county.places.map((place, p) => {
      const first = next
      next += parts[p] ?? 0
      return { ...place, firstBlock: first, blocks: parts[p] ?? 0 }
    })
    ranges.push({
      county: county.county,
      firstVoter,
      voters: share,
      firstBlock,
      blocks,
      places: places.filter((place) => place.blocks > 0),
    })
    firstVoter += share
    firstBlock += blocks
  }
  return { key, voters, blocks: firstBlock, counties: ranges }
}

/** The county that a block (numbered across the state) lies in. */
export function countyOfBlock(land: Territory, block: number): CountyRange {
  return lastAtOrBelow(land.counties, block, (county) => county.firstBlock)
}

/** The county that a voter (numbered across the state) is registered in. */
export function countyOfVoter(land: Territory, voter: number): CountyRange {
  return lastAtOrBelow(land.counties, voter, (county) => county.firstVoter)
}

/** The city and ZIP code of a block counted from its county's first. */
export function placeOfBlock(county: CountyRange, block: number) {
  return lastAtOrBelow(county.places, block, (place) => place.firstBlock)
}

/** The last item that starts at or below `at`; counties without a voter are skipped over. */
function lastAtOrBelow<T>(list: readonly T[], at: number, start: (item: T) => number): T {
  let low = 0
  let high = list.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const item = list[middle]
    if (item !== undefined && start(item) <= at) low = middle
    else high = middle - 1
  }
  const found = list[low]
  if (found === undefined) throw new Error(`nothing starts at or below ${at}`)
  return found
}

function apportioned(weights: readonly number[], total: number): readonly number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  const floors = weights.map((weight) => Math.floor((weight * total) / sum))
  let left = total - floors.reduce((a, b) => a + b, 0)
  const order = weights
    .map((weight, i) => ({ i, rest: (weight * total) % sum }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of order) {
    if (left <= 0) break
    floors[i] = (floors[i] ?? 0) + 1
    left--
  }
  return floors
}
