import { blockResidents, type Resident } from './block.ts'
import { diceFor, mix32 } from './dice.ts'
import type { SynthTables } from './synth-tables.ts'
import { countyOfVoter, type Territory, votersPerBlock } from './territory.ts'

/** The world that a seed makes: everybody in it follows from the number of their block. */
export interface World {
  readonly tables: SynthTables
  readonly land: Territory
  /** The year that ages refer to. */
  readonly year: number
}

const entryPurpose = 12

/**
 * The residents of a block as the roll has them: one voter in 250 is a second entry of
 * somebody who is also registered elsewhere, with that person's name and birth date.
 */
export function rolledResidents(world: World, block: number): readonly Resident[] {
  const residents = blockResidents(world.tables, world.land, world.year, block)
  return residents.map((resident) => {
    if (resident.voter === undefined || resident.trait !== 'plain') return resident
    if (mix32(resident.voter ^ world.land.key[0]) % 250 !== 0) return resident
    const other = blockResidents(
      world.tables,
      world.land,
      world.year,
      mix32(resident.voter) % world.land.blocks,
    ).find((person) => person.voter !== undefined && person.trait === 'plain')
    if (other === undefined) return resident
    const { last, first, middle, suffix, sex, born } = other
    return { ...resident, last, first, middle, suffix, sex, born }
  })
}

/** The block that a voter is registered on. */
export function blockOfVoter(land: Territory, voter: number): number {
  const county = countyOfVoter(land, voter)
  return county.firstBlock + Math.floor((voter - county.firstVoter) / votersPerBlock)
}

/** Ten digits that say nothing about the order of voters; a bijection, hence unique. */
export function voterId(land: Territory, voter: number): string {
  return String(mix32(voter ^ land.key[1])).padStart(10, '0')
}

/** The first line of roll.csv. */
export const rollHeader =
  'voter_id,last_name,first_name,middle_name,suffix,birth_date,gender,house_number,' +
  'street_name,unit,city,zip,county,status,registered_on,email,phone'

/**
 * A registered resident as a line of roll.csv, without the line break. Every value is plain
 * ASCII without a comma or a quote. E-mail and telephone are sparse and cannot be real.
 */
export function rollRow(
  world: World,
  person: Resident & { readonly voter: number },
): string {
  const dice = diceFor(world.land.key, entryPurpose, person.voter)
  const { home } = person
  const status = dice.chance(8700) ? 'ACTIVE' : 'INACTIVE'
  const eighteen = Math.floor(person.born / 10_000) + 18
  const since = Math.min(
    world.year,
    eighteen + dice.below(Math.max(1, world.year - eighteen)),
  )
  // The year's first days lie before any drive of that year, and after every birthday at 18.
  const on =
    since === world.year
      ? `${since}-01-0${1 + dice.below(9)}`
      : dated(since * 10_000 + (1 + dice.below(12)) * 100 + 1 + dice.below(28))
  const email = dice.chance(800)
    ? `${person.first}.${person.last}${dice.below(100)}@example.org`
        .replaceAll(' ', '')
        .toLowerCase()
    : ''
  const phone = dice.chance(2500)
    ? `${209 + dice.below(700)}-555-01${String(dice.below(100)).padStart(2, '0')}`
    : ''
  return (
    `${voterId(world.land, person.voter)},${person.last},${person.first},${person.middle},` +
    `${person.suffix},${dated(person.born)},${person.sex},${home.house},${home.street},` +
    `${home.unit},${home.city},${home.zip},${home.county},${status},${on},${email},${phone}`
  )
}

const written = new Map<number, string>()

/** `yyyymmdd` as `YYYY-MM-DD`; a century has few days, so each is written out once. */
function dated(day: number): string {
  const known = written.get(day)
  if (known !== undefined) return known
  const text = String(day)
  const date = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
  written.set(day, date)
  return date
}
