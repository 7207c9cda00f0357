import type { Dice } from './dice.ts'
import type { NamePool, SynthTables } from './synth-tables.ts'

export type Sex = 'F' | 'M'

/** An invented person before they live anywhere. */
export interface Person {
  readonly last: string
  readonly first: string
  readonly middle: string
  readonly suffix: string
  readonly sex: Sex
  /** Day of birth as yyyymmdd. */
  readonly born: number
}

/** Which families a name comes from: names of one household belong together. */
export type NameGroup = 'general' | 'hispanic' | 'asian'

/** Shares of California's registered households, own estimate, in 10,000. */
export function drawNameGroup(dice: Dice): NameGroup {
  const at = dice.below(10_000)
  return at < 5900 ? 'general' : at < 8600 ? 'hispanic' : 'asian'
}

/**
 * A surname of the group. The census list of 1990 stops at 77.5 % of people where one name
 * in 100,000 does; a part of the rest is the scheme for rare surnames.
 */
export function drawSurname(tables: SynthTables, group: NameGroup, dice: Dice): string {
  const isRare = group === 'general' && dice.chance(1800)
  return isRare ? tables.rareSurname(dice) : tables[group].surnames.draw(dice)
}

/** A first name that fits group, sex and age. */
export function drawFirstName(
  tables: SynthTables,
  of: { readonly group: NameGroup; readonly sex: Sex; readonly bornYear: number },
  dice: Dice,
): string {
  const ownShare = of.group === 'hispanic' ? 6500 : of.group === 'asian' ? 4500 : 0
  let pool: Pick<NamePool, 'female' | 'male'> = tables.general
  if (ownShare > 0 && dice.chance(ownShare)) pool = tables[of.group]
  else if (of.bornYear > 1984 && dice.chance(5500)) pool = tables.young
  return (of.sex === 'F' ? pool.female : pool.male).draw(dice)
}

/** A person of the given year of birth, with middle name as often as registers have one. */
export function drawPerson(
  tables: SynthTables,
  of: {
    readonly group: NameGroup
    readonly last: string
    readonly sex: Sex
    readonly bornYear: number
  },
  dice: Dice,
): Person {
  return {
    last: of.last,
    first: drawFirstName(tables, of, dice),
    middle: drawMiddleName(tables, of, dice),
    suffix: '',
    sex: of.sex,
    born: of.bornYear * 10_000 + (1 + dice.below(12)) * 100 + 1 + dice.below(28),
  }
}

function drawMiddleName(
  tables: SynthTables,
  of: { readonly group: NameGroup; readonly sex: Sex; readonly bornYear: number },
  dice: Dice,
): string {
  if (!dice.chance(7400)) return ''
  const name = drawFirstName(tables, of, dice)
  return dice.chance(3000) ? name.slice(0, 1) : name
}
