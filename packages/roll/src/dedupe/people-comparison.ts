import {
  homeLevelOf,
  houseAgreement,
  placeLevel,
  streetAgreement,
  unitLevel,
} from '../compare-address.ts'
import { birthLevel } from '../compare-birth.ts'
import { emailLevel, phoneLevel } from '../compare-contact.ts'
import {
  areSwapped,
  givenLevel,
  middleLevel,
  suffixLevel,
  surnameLevel,
  swappedLevel,
} from '../compare-name.ts'
import {
  birthLevels,
  emailLevels,
  givenLevels,
  homeLevels,
  middleLevels,
  phoneLevels,
  placeLevels,
  suffixLevels,
  surnameLevels,
  unitLevels,
} from '../comparison.ts'
import { type CodedColumn, fillRate, formAt } from './coded-column.ts'
import type { People } from './people.ts'
import { titleComparison, titleLevels } from './title-comparison.ts'

/** One comparison of two rows of a file of people. */
export interface PeopleField {
  readonly name: FieldName
  readonly levels: readonly string[]
  readonly compare: (a: number, b: number) => number
  /** The value whose full agreement is the top level, for rates of chance agreement; -1 when missing. */
  readonly valueOf: (row: number) => number
  /** Which levels say that the value itself is equal, and so deserve a rarity adjustment. */
  readonly exactLevel: number
}

export type FieldName =
  | 'surname'
  | 'given'
  | 'middle'
  | 'suffix'
  | 'birth'
  | 'home'
  | 'unit'
  | 'place'
  | 'state'
  | 'email'
  | 'phone'
  | 'title'

const stateLevels = ['missing', 'other', 'same'] as const

/** The comparisons that a file of people supports: those whose columns hold anything at all. */
export function peopleFields(people: People): readonly PeopleField[] {
  const { surname, given, house, street, zip, city } = people
  const all: (PeopleField & { readonly columns: readonly CodedColumn<unknown>[] })[] = []
  const add = (field: PeopleField, ...columns: readonly CodedColumn<unknown>[]) => {
    all.push({ ...field, columns })
  }
  const oneColumn = (column: CodedColumn<unknown>) => (row: number) =>
    column.codes[row] ?? -1
  const isCommon = commonNames(given)
  const surnames = remembered(surname, surnameLevel)
  const givens = remembered(given, (a, b) =>
    givenLevel(a, b, a !== null && b !== null && isCommon(a.key) && isCommon(b.key)),
  )
  const swapped = (a: number, b: number) =>
    areSwapped(
      { surname: formAt(surname, a), given: formAt(given, a) },
      { surname: formAt(surname, b), given: formAt(given, b) },
    )
  const isSwapped = (a: number, b: number) =>
    surnames(a, b) < surnameLevels.indexOf('part') &&
    givens(a, b) < givenLevels.indexOf('misspelt') &&
    swapped(a, b)

  add(
    {
      name: 'surname',
      levels: surnameLevels,
      compare: (a, b) => (isSwapped(a, b) ? swappedLevel : surnames(a, b)),
      valueOf: oneColumn(surname),
      exactLevel: surnameLevels.indexOf('exact'),
    },
    surname,
  )
  add(
    {
      name: 'given',
      levels: givenLevels,
      compare: (a, b) => (isSwapped(a, b) ? 0 : givens(a, b)),
      valueOf: oneColumn(given),
      exactLevel: givenLevels.indexOf('exact'),
    },
    given,
  )
  const middles = remembered(people.middle, middleLevel)
  add(
    {
      name: 'middle',
      levels: middleLevels,
      compare: middles,
      valueOf: oneColumn(people.middle),
      exactLevel: middleLevels.indexOf('exact'),
    },
    people.middle,
  )
  add(
    {
      name: 'suffix',
      levels: suffixLevels,
      compare: (a, b) => suffixLevel(formAt(people.suffix, a), formAt(people.suffix, b)),
      valueOf: oneColumn(people.suffix),
      exactLevel: suffixLevels.indexOf('same'),
    },
    people.suffix,
  )
  add(
    {
      name: 'birth',
      levels: birthLevels,
      compare: (a, b) =>
        birthLevel(formAt(people.birth, a) ?? 0, formAt(people.birth, b) ?? 0),
      valueOf: oneColumn(people.birth),
      exactLevel: birthLevels.indexOf('same-date'),
    },
    people.birth,
  )
  const streets = remembered(street, streetAgreement)
  const homes = joint(house, street)
  add(
    {
      name: 'home',
      levels: homeLevels,
      compare: (a, b) =>
        homeLevelOf(
          houseAgreement(formAt(house, a), formAt(house, b)),
          agreement(streets(a, b)),
        ),
      valueOf: (row) => homes[row] ?? -1,
      exactLevel: homeLevels.indexOf('same'),
    },
    house,
    street,
  )
  add(
    {
      name: 'unit',
      levels: unitLevels,
      compare: (a, b) => unitLevel(formAt(people.unit, a), formAt(people.unit, b)),
      valueOf: oneColumn(people.unit),
      exactLevel: unitLevels.indexOf('same'),
    },
    people.unit,
  )
  const hasZip = fillRate(zip) > 0
  add(
    {
      name: 'place',
      levels: placeLevels,
      compare: (a, b) =>
        placeLevel(formAt(zip, a), formAt(zip, b), formAt(city, a), formAt(city, b)),
      valueOf: hasZip ? oneColumn(zip) : oneColumn(city),
      exactLevel: placeLevels.indexOf(hasZip ? 'zip-and-city' : 'city'),
    },
    zip,
    city,
  )
  add(
    {
      name: 'state',
      levels: stateLevels,
      compare: (a, b) => {
        const [x, y] = [people.state.codes[a] ?? -1, people.state.codes[b] ?? -1]
        return x < 0 || y < 0 ? 0 : x === y ? 2 : 1
      },
      valueOf: oneColumn(people.state),
      exactLevel: 2,
    },
    // A state says nothing that a town or postal code has not said already.
    ...(fillRate(zip) > 0 || fillRate(city) > 0 ? [] : [people.state]),
  )
  add(
    {
      name: 'email',
      levels: emailLevels,
      compare: (a, b) => emailLevel(formAt(people.email, a), formAt(people.email, b)),
      valueOf: oneColumn(people.email),
      exactLevel: emailLevels.indexOf('same'),
    },
    people.email,
  )
  add(
    {
      name: 'phone',
      levels: phoneLevels,
      compare: (a, b) => phoneLevel(formAt(people.phone, a), formAt(people.phone, b)),
      valueOf: oneColumn(people.phone),
      exactLevel: phoneLevels.indexOf('same'),
    },
    people.phone,
  )
  add(
    {
      name: 'title',
      levels: titleLevels,
      compare: titleComparison(people.title),
      valueOf: oneColumn(people.title),
      exactLevel: titleLevels.indexOf('same'),
    },
    people.title,
  )
  return all.filter((field) => field.columns.some((column) => fillRate(column) > 0.005))
}

/** Given names that are established in the file: a slip of the pen is not. */
function commonNames(
  given: CodedColumn<{ readonly key: string }>,
): (key: string) => boolean {
  const least = Math.max(8, given.codes.length / 2000)
  const common = new Set<string>()
  for (const [code, form] of given.forms.entries()) {
    if ((given.counts[code] ?? 0) >= least) common.add(form.key)
  }
  return (key) => common.has(key)
}

function agreement(level: number): 0 | 1 | 2 | 3 {
  return level === 3 ? 3 : level === 2 ? 2 : level === 1 ? 1 : 0
}

/** A comparison of a column's values that looks at each pair of values once. */
function remembered<T>(
  column: CodedColumn<T>,
  compare: (a: T | null, b: T | null) => number,
): (a: number, b: number) => number {
  const { codes, forms } = column
  const known = new Map<number, number>()
  const size = forms.length + 1
  return (a, b) => {
    const x = codes[a] ?? -1
    const y = codes[b] ?? -1
    if (x < 0 || y < 0) return 0
    const key = x < y ? x * size + y : y * size + x
    let level = known.get(key)
    if (level === undefined) {
      level = compare(forms[x] ?? null, forms[y] ?? null)
      if (known.size < 4_000_000) known.set(key, level)
    }
    return level
  }
}

function joint(a: CodedColumn<unknown>, b: CodedColumn<unknown>): Int32Array {
  const codes = new Int32Array(a.codes.length).fill(-1)
  const known = new Map<number, number>()
  for (let row = 0; row < codes.length; row++) {
    const x = a.codes[row] ?? -1
    const y = b.codes[row] ?? -1
    if (x < 0 || y < 0) continue
    const key = x * (b.forms.length + 1) + y
    const code = known.get(key) ?? known.size
    known.set(key, code)
    codes[row] = code
  }
  return codes
}
