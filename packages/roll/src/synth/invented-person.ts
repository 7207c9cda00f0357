import type { Dice } from './dice.ts'
import type { SynthTables } from './synth-tables.ts'

/** A person who is nobody, as the registers of several kinds would know them. */
export interface InventedPerson {
  readonly first: string
  readonly middle: string
  readonly last: string
  readonly birth: { readonly year: number; readonly month: number; readonly day: number }
  readonly house: string
  readonly street: string
  readonly city: string
  readonly zip: string
  readonly phone: string
  readonly email: string
  readonly otherEmail: string
  readonly birthPlace: string
  readonly occupation: string
}

const streetTypes = ['ST', 'AVE', 'RD', 'DR', 'LN', 'CT', 'WAY', 'BLVD']
const occupations = [
  'farmer',
  'clerk',
  'painter',
  'writer',
  'smith',
  'soldier',
  'teacher',
]
const mailHosts = ['example.org', 'example.net', 'mail.example', 'post.example']

/** Somebody new. */
export function invented(tables: SynthTables, dice: Dice): InventedPerson {
  const county = dice.pick(tables.counties)
  const { city, zip } = dice.pick(county.places)
  const last = dice.chance(1000)
    ? tables.rareSurname(dice)
    : tables.general.surnames.draw(dice)
  return person(tables, dice, {
    last,
    house: String(1 + dice.below(9000)),
    street: `${tables.streets.draw(dice)} ${dice.pick(streetTypes)}`,
    city,
    zip,
    phone: `${200 + dice.below(800)}555${String(dice.below(10_000)).padStart(4, '0')}`,
    birthPlace: dice.pick(county.places).city,
  })
}

/** Somebody of the same family and home. */
export function relativeOf(
  one: InventedPerson,
  tables: SynthTables,
  dice: Dice,
): InventedPerson {
  return person(tables, dice, one)
}

/** `yyyymmdd`. */
export function shortDate({ year, month, day }: InventedPerson['birth']): string {
  return String(year * 10_000 + month * 100 + day)
}

type Home = Pick<
  InventedPerson,
  'last' | 'house' | 'street' | 'city' | 'zip' | 'phone' | 'birthPlace'
>

function person(tables: SynthTables, dice: Dice, home: Home): InventedPerson {
  const names = dice.chance(5000) ? tables.general.female : tables.general.male
  const first = names.draw(dice)
  const mail = `${first}.${home.last}${dice.below(90) + 10}`.toLowerCase()
  return {
    last: home.last,
    house: home.house,
    street: home.street,
    city: home.city,
    zip: home.zip,
    phone: home.phone,
    birthPlace: home.birthPlace,
    first,
    middle: names.draw(dice),
    birth: {
      year: 1920 + dice.below(80),
      month: 1 + dice.below(12),
      day: 1 + dice.below(28),
    },
    email: `${mail}@${dice.pick(mailHosts)}`,
    otherEmail: `${home.last}${dice.below(9000)}@${dice.pick(mailHosts)}`.toLowerCase(),
    occupation: dice.pick(occupations),
  }
}
