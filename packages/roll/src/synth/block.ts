import { type Dice, diceFor, mix32 } from './dice.ts'
import { drawHousehold, type Member } from './household.ts'
import type { SynthTables } from './synth-tables.ts'
import {
  type CountyRange,
  countyOfBlock,
  placeOfBlock,
  type Territory,
  votersPerBlock,
} from './territory.ts'

/** Where a household lives, in the roll's spelling. */
export interface Home {
  readonly house: string
  /** Direction, name and type: `N OAK ST`. */
  readonly street: string
  readonly unit: string
  readonly city: string
  readonly zip: string
  readonly county: string
}

/** A person at home; `voter` is the number on the roll, or undefined for the unregistered. */
export interface Resident extends Member {
  readonly voter: number | undefined
  /** Household within the block, from 0. */
  readonly household: number
  readonly home: Home
}

const purposes = { block: 1, street: 2 } as const
const streetTypes =
  'ST ST ST ST AVE AVE AVE DR DR RD RD LN LN CT WAY BLVD PL CIR TER PKWY'
const typeList = streetTypes.split(' ')
const directions = ['N', 'S', 'E', 'W', 'NW', 'SE']
const unitWords = ['APT', 'APT', 'APT', 'UNIT', '#', 'STE', 'SPC']

/**
 * Everyone who lives on a block, a pure function of (key, block): exactly `votersPerBlock`
 * registered voters (fewer at the end of a county) in households along one side of a street
 * or in one house with apartments, besides minors and unregistered adults.
 */
export function blockResidents(
  tables: SynthTables,
  land: Territory,
  year: number,
  block: number,
): readonly Resident[] {
  const county = countyOfBlock(land, block)
  const local = block - county.firstBlock
  const capacity = Math.min(votersPerBlock, county.voters - local * votersPerBlock)
  const dice = diceFor(land.key, purposes.block, block)
  const homeOf = homesOfBlock(tables, land, county, local, dice)
  const firstVoter = county.firstVoter + local * votersPerBlock
  const residents: Resident[] = []
  let registered = 0
  for (let household = 0; registered < capacity; household++) {
    const home = homeOf(household)
    const { members } = drawHousehold(tables, year, dice)
    const start = registered
    for (const member of members) {
      const isLast = member === members.at(-1)
      const isAdult = year * 10_000 + 101 - member.born >= 180_000
      // Someone in every household is registered, or the loop over households might not end.
      const mustRegister = isLast && registered === start && isAdult
      const registers =
        isAdult && (mustRegister || dice.chance(8600)) && registered < capacity
      const voter = registers ? firstVoter + registered++ : undefined
      residents.push({ ...member, voter, household, home })
    }
  }
  return residents
}

/**
 * Homes of a block by household number. Every three blocks share a street; a quarter of the
 * blocks are apartment houses, where only the unit tells households apart.
 */
function homesOfBlock(
  tables: SynthTables,
  land: Territory,
  county: CountyRange,
  local: number,
  dice: Dice,
): (household: number) => Home {
  const place = placeOfBlock(county, local)
  const inPlace = local - place.firstBlock
  const streetNumber = Math.floor(inPlace / 3)
  const streetDice = diceFor(
    land.key,
    purposes.street,
    mix32(county.firstBlock + place.firstBlock) ^ streetNumber,
  )
  const street = drawStreet(tables, streetDice)
  const hundred = (1 + streetDice.below(90) + (inPlace % 3)) * 100
  const where = { street, city: place.city, zip: place.zip, county: county.county }
  if (dice.chance(2500)) {
    const house = String(hundred + 1 + dice.below(98))
    const word = dice.pick(unitWords)
    const byFloor = dice.chance(3000)
    return (n) => {
      const unit = byFloor ? `${1 + (n >> 2)}${'ABCD'.charAt(n & 3)}` : String(n + 1)
      return { ...where, house, unit: `${word} ${unit}` }
    }
  }
  const odd = dice.below(2)
  const step = 2 * (1 + dice.below(3))
  return (n) => ({ ...where, house: String(hundred + n * step + odd), unit: '' })
}

function drawStreet(tables: SynthTables, dice: Dice): string {
  const name = tables.streets.draw(dice)
  const direction = dice.chance(1600) ? `${dice.pick(directions)} ` : ''
  const hasOwnType = /^(EL|LA|LAS|LOS|VISTA DEL|PASEO|CAMINO|COUNTY|HIGHWAY|STATE) /.test(
    name,
  )
  return `${direction}${name}${hasOwnType ? '' : ` ${dice.pick(typeList)}`}`
}
