import { type Dice, diceFor, diceKey } from './dice.ts'
import { type InventedPerson, shortDate } from './invented-person.ts'
import { nicknamesOf } from './nickname.ts'
import { type Cells, damagedRecords, type PeopleRecord } from './people-record.ts'
import { readSynthTables, type SynthTables } from './synth-tables.ts'

/** A kind of file that people are kept in, with its usual columns and faults. */
export interface PeopleShape {
  readonly name: string
  /** What `--map` is told. */
  readonly map: string
  readonly columns: readonly string[]
  readonly records: (tables: SynthTables, dice: Dice) => readonly PeopleRecord[]
}

const some = (most: number) => (dice: Dice) => dice.below(most + 1)
const always = (n: number) => () => n

function registerCells(p: InventedPerson): Cells {
  return {
    given_name: p.first,
    surname: p.last,
    street_number: p.house,
    address_1: p.street,
    suburb: p.city,
    postcode: p.zip,
    date_of_birth: shortDate(p.birth),
  }
}

const registerMap =
  'id=id,first=given_name,last=surname,house=street_number,street=address_1,city=suburb,zip=postcode,birth=date_of_birth'
const registerColumns = [
  'given_name',
  'surname',
  'street_number',
  'address_1',
  'suburb',
  'postcode',
  'date_of_birth',
]

/** Swaps first and last name, drops a part, or shortens the first name, now and then. */
function written(p: InventedPerson, dice: Dice): InventedPerson {
  if (dice.chance(400)) return { ...p, first: p.last, last: p.first }
  if (dice.chance(800)) return { ...p, first: nicknamesOf(p.first)[0] ?? p.first }
  if (dice.chance(500)) return { ...p, first: p.first.charAt(0) }
  return p
}

/** The cells of a person whose copies are written by hands that take liberties. */
function asWritten(cells: (p: InventedPerson, dice: Dice) => Cells) {
  return (p: InventedPerson, dice: Dice, copy: number) =>
    cells(copy === 0 ? p : written(p, dice), dice)
}

/** The kinds of files, none of which is a real one. */
export const peopleShapes: readonly PeopleShape[] = [
  {
    name: 'register, one copy of each, single slips',
    map: registerMap,
    columns: registerColumns,
    records: damagedRecords(
      { persons: 2500, copies: always(1), slips: always(1), empty: 100, relatives: 0 },
      registerCells,
    ),
  },
  {
    name: 'register, up to nine copies, three slips, swapped names',
    map: registerMap,
    columns: registerColumns,
    records: damagedRecords(
      { persons: 1200, copies: some(9), slips: some(3), empty: 400, relatives: 2000 },
      asWritten(registerCells),
    ),
  },
  {
    name: 'register, few copies among families',
    map: registerMap,
    columns: registerColumns,
    records: damagedRecords(
      {
        persons: 4500,
        copies: (throws) => (throws.chance(1200) ? 1 : 0),
        slips: some(2),
        empty: 300,
        relatives: 5000,
      },
      asWritten(registerCells),
    ),
  },
  {
    name: 'register, dates in several forms, house missing, any case, accents',
    map: registerMap,
    columns: registerColumns,
    records: damagedRecords(
      { persons: 2000, copies: some(3), slips: some(1), empty: 300, relatives: 2000 },
      asWritten((p, dice) => ({
        ...registerCells(inAnyCase(p, dice)),
        date_of_birth: anyDate(p, dice),
        street_number: dice.chance(3000) ? '' : p.house,
      })),
    ),
  },
  {
    name: 'historical persons: name as one text, birth place, district, occupation',
    map: 'id=id,name=first_and_surname,birth=dob,city=birth_place,zip=postcode',
    columns: ['first_and_surname', 'dob', 'birth_place', 'postcode', 'occupation'],
    records: damagedRecords(
      { persons: 1500, copies: some(9), slips: some(2), empty: 1500, relatives: 300 },
      asWritten((p, dice) => ({
        first_and_surname: `${p.first.toLowerCase()} ${p.last.toLowerCase()}`,
        dob: dice.chance(1500) ? `${p.birth.year}` : isoDate(p),
        birth_place: p.birthPlace.toLowerCase(),
        postcode: p.zip,
        occupation: p.occupation,
      })),
    ),
  },
  {
    name: 'customers: first, last, birth, town, email, a fifth missing',
    map: 'id=id,first=first_name,last=surname,birth=dob,city=city,email=email',
    columns: ['first_name', 'surname', 'dob', 'city', 'email'],
    records: damagedRecords(
      { persons: 600, copies: some(6), slips: some(2), empty: 2000, relatives: 200 },
      asWritten((p) => ({
        first_name: p.first,
        surname: p.last,
        dob: isoDate(p),
        city: p.city,
        email: p.email,
      })),
    ),
  },
  {
    name: 'contacts: name, email and town only',
    map: 'id=id,name=name,email=email,city=city',
    columns: ['name', 'email', 'city'],
    records: damagedRecords(
      { persons: 2500, copies: some(2), slips: some(1), empty: 800, relatives: 500 },
      asWritten((p, dice) => ({
        name: dice.chance(3000) ? `${p.last}, ${p.first}` : `${p.first} ${p.last}`,
        email: dice.chance(1500) ? p.otherEmail : p.email,
        city: p.city,
      })),
    ),
  },
  {
    name: 'members: name and address as free text, no birth',
    map: 'id=id,name=name,address=address,phone=phone',
    columns: ['name', 'address', 'phone'],
    records: damagedRecords(
      { persons: 2500, copies: some(2), slips: some(1), empty: 300, relatives: 3000 },
      asWritten((p) => ({
        name: `${p.first} ${p.middle.charAt(0)} ${p.last}`,
        address: `${p.house} ${p.street}, ${p.city}, CA ${p.zip}`,
        phone: p.phone,
      })),
    ),
  },
]

function isoDate({ birth }: InventedPerson): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${birth.year}-${two(birth.month)}-${two(birth.day)}`
}

function anyDate(p: InventedPerson, dice: Dice): string {
  const { year, month, day } = p.birth
  const two = (n: number) => String(n).padStart(2, '0')
  switch (dice.below(10)) {
    case 0:
      return String(year)
    case 1:
      return `${two(month)}/${year}`
    case 2:
    case 3:
      return isoDate(p)
    default:
      return `${two(day)}/${two(month)}/${year}`
  }
}

function inAnyCase(p: InventedPerson, dice: Dice): InventedPerson {
  const first = dice.chance(1000) ? p.first.replace('E', 'É').replace('A', 'Á') : p.first
  const last = dice.chance(1000) ? p.last.replace('O', 'Ö').replace('N', 'Ñ') : p.last
  return dice.chance(5000)
    ? {
        ...p,
        first: first.toLowerCase(),
        last: last.toLowerCase(),
        city: p.city.toLowerCase(),
      }
    : { ...p, first, last }
}

/** The records of a shape, the same for the same seed. */
export function peopleRecords(shape: PeopleShape, seed: string): readonly PeopleRecord[] {
  return shape.records(readSynthTables(), diceFor(diceKey(`${seed} ${shape.name}`), 1, 0))
}
