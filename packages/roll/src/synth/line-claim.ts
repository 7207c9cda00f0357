import { unreachable } from '@groundswell/basics'
import type { Home, Resident } from './block.ts'
import type { Dice } from './dice.ts'
import type { LineKind } from './line-kind.ts'
import {
  drawFirstName,
  drawNameGroup,
  drawPerson,
  drawSurname,
  type Person,
} from './person.ts'
import type { World } from './roll-voter.ts'
import { blockOfVoter } from './roll-voter.ts'
import type { Voter } from './signer.ts'
import { countyOfVoter, placeOfBlock } from './territory.ts'

/** Who somebody says they are and where they say they live, before the hand writes it. */
export interface Claim {
  readonly person: Person
  readonly home: Home
}

const outOfState = [
  { city: 'RENO', zip: '89501', county: 'Washoe' },
  { city: 'LAS VEGAS', zip: '89101', county: 'Clark' },
  { city: 'MEDFORD', zip: '97501', county: 'Jackson' },
  { city: 'PORTLAND', zip: '97201', county: 'Multnomah' },
  { city: 'PHOENIX', zip: '85001', county: 'Maricopa' },
  { city: 'YUMA', zip: '85364', county: 'Yuma' },
] as const

/**
 * The claim behind a line. `signer` is the voter whom the sheet met; where the kind says
 * that somebody else signs, it is a stranger near them, their relative, or their double.
 */
export function claimOf(
  world: World,
  of: {
    readonly kind: LineKind
    readonly signer: Voter
    readonly residentsOf: (block: number) => readonly Resident[]
  },
  dice: Dice,
): Claim {
  const { kind, signer } = of
  switch (kind) {
    case 'moved':
      return { person: signer, home: elsewhere(world, of, dice) }
    case 'renamed':
      return { person: renamed(world, signer, dice), home: signer.home }
    case 'unregistered':
    case 'illegible':
      return { person: newcomer(world, dice), home: newHome(world, of, dice) }
    case 'under-age':
      return { person: minor(world, signer, dice), home: signer.home }
    case 'household':
      return { person: relative(world, of, dice), home: signer.home }
    case 'double':
      return {
        person: { ...signer, middle: '', suffix: '' },
        home: sameZip(world, of, dice),
      }
    case 'out-of-state':
      return {
        person: newcomer(world, dice),
        home: { ...signer.home, ...dice.pick(outOfState) },
      }
    case 'clean':
    case 'typo':
    case 'nickname':
    case 'initial':
    case 'middle-name':
    case 'swapped':
    case 'twin':
    case 'suffix':
    case 'wrong-county':
    case 'duplicate':
      return { person: signer, home: signer.home }
    default:
      return unreachable(kind)
  }
}

type Met = Parameters<typeof claimOf>[1]

/** A person with names of the world and no entry on the roll. */
function newcomer(world: World, dice: Dice): Person {
  const group = drawNameGroup(dice)
  const last = drawSurname(world.tables, group, dice)
  const bornYear = world.year - 18 - Math.min(dice.below(60), dice.below(60))
  const sex = dice.chance(5000) ? 'F' : 'M'
  return drawPerson(world.tables, { group, last, sex, bornYear }, dice)
}

/** Another adult of the signer's household who never registered: nobody there has the name. */
function relative(world: World, { signer, residentsOf }: Met, dice: Dice): Person {
  const names = new Set(
    residentsOf(blockOfVoter(world.land, signer.voter))
      .filter((person) => person.household === signer.household)
      .map((person) => person.first),
  )
  let person = { ...newcomer(world, dice), last: signer.last }
  while (names.has(person.first)) {
    const bornYear = Math.floor(person.born / 10_000)
    const of = { group: drawNameGroup(dice), sex: person.sex, bornYear }
    person = { ...person, first: drawFirstName(world.tables, of, dice) }
  }
  return person
}

function minor(world: World, signer: Voter, dice: Dice): Person {
  const born = (world.year - 17 + dice.below(2)) * 10_000 + 1231
  return { ...newcomer(world, dice), last: signer.last, born }
}

function renamed(world: World, signer: Voter, dice: Dice): Person {
  const last = drawSurname(world.tables, drawNameGroup(dice), dice)
  return { ...signer, last: dice.chance(2500) ? `${signer.last}-${last}` : last }
}

/** Another address: seven in ten moves stay in the county. */
function elsewhere(world: World, { signer, residentsOf }: Met, dice: Dice): Home {
  const { land } = world
  const county = dice.chance(7000)
    ? countyOfVoter(land, signer.voter)
    : countyOfVoter(land, dice.below(land.voters))
  const block = county.firstBlock + dice.below(county.blocks)
  return dice.pick(residentsOf(block)).home
}

/** Six in ten newcomers live where somebody else is still registered, the rest next door. */
function newHome(world: World, met: Met, dice: Dice): Home {
  const { land } = world
  const county = countyOfVoter(land, met.signer.voter)
  const block = county.firstBlock + dice.below(county.blocks)
  const { home } = dice.pick(met.residentsOf(block))
  if (dice.chance(6000)) return home
  return { ...home, house: String(Number(home.house) + 2 * (1 + dice.below(60))) }
}

function sameZip(world: World, { signer, residentsOf }: Met, dice: Dice): Home {
  const county = countyOfVoter(world.land, signer.voter)
  const own = blockOfVoter(world.land, signer.voter) - county.firstBlock
  const place = placeOfBlock(county, own)
  const block = county.firstBlock + place.firstBlock + dice.below(place.blocks)
  const { home } = dice.pick(residentsOf(block))
  const isOwn = home.street === signer.home.street
  return isOwn ? { ...home, house: String(Number(home.house) + 40) } : home
}
