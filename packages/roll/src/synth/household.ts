import type { Dice } from './dice.ts'
import {
  drawFirstName,
  drawNameGroup,
  drawPerson,
  drawSurname,
  type NameGroup,
  type Person,
  type Sex,
} from './person.ts'
import type { SynthTables } from './synth-tables.ts'

/** What makes a person easy to take for another at the same address. */
type Trait = 'plain' | 'twin' | 'namesake'

export interface Member extends Person {
  readonly trait: Trait
}

/** The people who live together, the first of them an adult, with their family's names. */
export interface Household {
  readonly group: NameGroup
  readonly members: readonly Member[]
}

/**
 * One invented household in `year`. Shares of household types are an own estimate after the
 * census tables on living arrangements; what matters is that couples, grown children,
 * three generations, twins, namesakes (Jr and Sr) and unrelated adults all occur.
 */
export function drawHousehold(tables: SynthTables, year: number, dice: Dice): Household {
  const group = drawNameGroup(dice)
  const last = drawSurname(tables, group, dice)
  const kind = dice.below(100)
  const headSex: Sex = dice.chance(5000) ? 'F' : 'M'
  const headBorn = year - adultAge(kind >= 57 && kind < 88, dice)
  const head = plain(
    drawPerson(tables, { group, last, sex: headSex, bornYear: headBorn }, dice),
  )
  const family = { tables, group, last, year, dice }
  if (kind < 27) return { group, members: [head] }
  if (kind < 57) return { group, members: [head, spouse(family, head)] }
  if (kind < 79) {
    return { group, members: withChildren(family, [head, spouse(family, head)], 3) }
  }
  if (kind < 88) return { group, members: withChildren(family, [head], 2) }
  if (kind < 95) return { group, members: [head, ...roommates(family, head)] }
  const parents = [head, spouse(family, head)]
  const grandparent = plain(
    drawPerson(
      tables,
      {
        group,
        last: dice.chance(6500) ? last : drawSurname(tables, group, dice),
        sex: dice.chance(6500) ? 'F' : 'M',
        bornYear: Math.max(family.year - 104, yearOf(head) - 20 - dice.below(14)),
      },
      dice,
    ),
  )
  return { group, members: [grandparent, ...withChildren(family, parents, 1)] }
}

interface Family {
  readonly tables: SynthTables
  readonly group: NameGroup
  readonly last: string
  readonly year: number
  readonly dice: Dice
}

function spouse({ tables, group, last, dice }: Family, head: Member): Member {
  const own = drawSurname(tables, dice.chance(8200) ? group : drawNameGroup(dice), dice)
  const choice = dice.below(100)
  const surname = choice < 75 ? last : choice < 79 ? `${own}-${last}` : own
  const sex: Sex = dice.chance(400) ? head.sex : head.sex === 'F' ? 'M' : 'F'
  const bornYear = yearOf(head) - 6 + dice.below(12)
  return plain(drawPerson(tables, { group, last: surname, sex, bornYear }, dice))
}

/** One to `most` children beside their parents; a father whose name was given on knows it. */
function withChildren(
  family: Family,
  parents: readonly Member[],
  most: number,
): readonly Member[] {
  const born = children(family, parents, 1 + family.dice.below(most))
  const namesake = born.find((child) => child.trait === 'namesake')
  const known = parents.map((parent): Member => {
    if (namesake === undefined || parent.sex !== 'M') return parent
    if (parent.first !== namesake.first || parent.last !== namesake.last) return parent
    return { ...parent, suffix: family.dice.chance(3000) ? 'SR' : '', trait: 'namesake' }
  })
  return [...known, ...born]
}

function children(family: Family, parents: readonly Member[], count: number): Member[] {
  const { tables, group, last, dice } = family
  const youngest = Math.max(...parents.map(yearOf))
  const found: Member[] = []
  for (let i = 0; i < count; i++) {
    const sex: Sex = dice.chance(5000) ? 'F' : 'M'
    const bornYear = Math.min(youngest + 20 + dice.below(16), family.year)
    const child = plain(drawPerson(tables, { group, last, sex, bornYear }, dice))
    const twin = found.at(-1)
    if (twin !== undefined && dice.chance(450)) {
      found[found.length - 1] = { ...twin, trait: 'twin' }
      found.push({
        ...child,
        first: twinName(family, twin, sex),
        born: twin.born,
        trait: 'twin',
      })
    } else found.push(namedAfter(parents, child, dice))
  }
  return found
}

/** Twins are often given names that start alike. */
function twinName({ tables, group, dice }: Family, twin: Member, sex: Sex): string {
  const of = { group, sex, bornYear: yearOf(twin) }
  let name = drawFirstName(tables, of, dice)
  for (let tries = 0; tries < 12 && dice.chance(7000); tries++) {
    if (name !== twin.first && name.charAt(0) === twin.first.charAt(0)) break
    name = drawFirstName(tables, of, dice)
  }
  return name === twin.first ? 'LEE' : name
}

/** A son who bears his father's first and middle name; the suffix is often not registered. */
function namedAfter(parents: readonly Member[], child: Member, dice: Dice): Member {
  const father = parents.find(
    (parent) => parent.sex === 'M' && parent.last === child.last,
  )
  if (father === undefined || child.sex !== 'M' || !dice.chance(1400)) return child
  const suffix = dice.chance(7200) ? (dice.chance(600) ? 'III' : 'JR') : ''
  return {
    ...child,
    first: father.first,
    middle: dice.chance(8000) ? father.middle : child.middle,
    suffix,
    trait: 'namesake',
  }
}

function roommates({ tables, year, dice }: Family, head: Member): Member[] {
  return Array.from({ length: 1 + dice.below(2) }, () => {
    const group = drawNameGroup(dice)
    const bornYear = Math.min(yearOf(head) - 8 + dice.below(16), year - 18)
    const sex: Sex = dice.chance(5000) ? 'F' : 'M'
    const last = drawSurname(tables, group, dice)
    return plain(drawPerson(tables, { group, last, sex, bornYear }, dice))
  })
}

/** Ages of registered adults by bands of an own estimate; parents with children are older. */
function adultAge(hasChildren: boolean, dice: Dice): number {
  const band = dice.below(100)
  if (hasChildren) return 34 + dice.below(band < 70 ? 24 : 38)
  if (band < 9) return 18 + dice.below(7)
  if (band < 27) return 25 + dice.below(10)
  if (band < 62) return 35 + dice.below(20)
  return 55 + dice.below(band < 92 ? 22 : 40)
}

function plain(person: Person): Member {
  return { ...person, trait: 'plain' }
}

/** The year a person was born in. */
function yearOf(person: Person): number {
  return Math.floor(person.born / 10_000)
}
