import { soundKey } from '../sound-key.ts'
import { type CodedColumn, fillRate } from './coded-column.ts'
import type { People } from './people.ts'

/** One kind of agreement that makes two rows worth comparing; a row may have several values. */
export interface BlockingKey {
  readonly name: string
  /** `width` entries a row, -1 where it has fewer. */
  readonly codes: Int32Array
  readonly width: number
  readonly values: number
}

/**
 * The blocking keys that a file of people supports, exact ones first. Each is one agreement
 * on one field, whole or in part: pairs of them are made where one alone is too coarse.
 */
export function blockingKeys(people: People): readonly BlockingKey[] {
  const { surname, given, birth, street, house, zip, city, email, phone, title } = people
  const keys: BlockingKey[] = []
  const add = <T>(
    name: string,
    column: CodedColumn<T>,
    valuesOf: (form: T) => readonly string[],
  ) => {
    if (fillRate(column) > 0.005) keys.push(keyOver(name, column, valuesOf))
  }
  add('email', email, (text) => [text])
  add('phone', phone, (text) => [text.slice(-7)])
  add('birth', birth, (n) => (n % 10_000 === 0 ? [] : [String(n)]))
  if (fillRate(surname) > 0 && fillRate(given) > 0)
    keys.push(namesInAnyOrder(surname, given))
  add('surname', surname, (form) => [
    form.key,
    ...(form.parts.length > 1 ? form.parts : []),
  ])
  add('street', street, (form) => [form.core])
  add('zip', zip, (text) => [text])
  add('given', given, (form) => [form.key])
  add('title-word', title, rarest(title, 6))
  add('unit', people.unit, (text) => (text.length >= 4 ? [text] : []))
  add('city', city, (text) => [text])
  add('house', house, (form) => [String(form.number)])
  add('birth-day', birth, (n) => (n % 10_000 === 0 ? [] : [String(n % 10_000)]))
  add('birth-year-month', birth, (n) =>
    n % 10_000 === 0 ? [] : [String(Math.trunc(n / 100))],
  )
  add('surname-sound', surname, (form) => form.parts.map(soundKey))
  add('surname-start', surname, (form) => [form.key.slice(0, 4)])
  add('given-sound', given, (form) => [soundKey(form.head)])
  add('street-start', street, (form) => [form.core.slice(0, 5)])
  add('email-name', email, (text) => [text.split('@')[0] ?? text])
  add('birth-year', birth, (n) => [String(Math.trunc(n / 10_000))])
  add('given-start', given, (form) => [form.key.slice(0, 2)])
  add('zip-start', zip, (text) => [text.slice(0, 3)])
  return keys
}

function keyOver<T>(
  name: string,
  column: CodedColumn<T>,
  valuesOf: (form: T) => readonly string[],
): BlockingKey {
  const known = new Map<string, number>()
  const lists = column.forms.map((form) => {
    const list: number[] = []
    for (const value of new Set(valuesOf(form))) {
      if (value === '') continue
      const code = known.get(value) ?? known.size
      known.set(value, code)
      list.push(code)
    }
    return list
  })
  const width = lists.reduce((most, list) => Math.max(most, list.length), 1)
  const codes = new Int32Array(column.codes.length * width).fill(-1)
  for (let row = 0; row < column.codes.length; row++) {
    const list = lists[column.codes[row] ?? -1]
    if (list !== undefined) codes.set(list, row * width)
  }
  return { name, codes, width, values: known.size }
}

/** First and last name as a set, so that exchanged names meet. */
function namesInAnyOrder(
  surname: People['surname'],
  given: People['given'],
): BlockingKey {
  const known = new Map<string, number>()
  const codes = new Int32Array(surname.codes.length).fill(-1)
  for (let row = 0; row < codes.length; row++) {
    const last = surname.forms[surname.codes[row] ?? -1]
    const first = given.forms[given.codes[row] ?? -1]
    if (last === undefined || first === undefined) continue
    const [a, b] = last.key < first.key ? [last.key, first.key] : [first.key, last.key]
    const value = `${a} ${b}`
    const code = known.get(value) ?? known.size
    known.set(value, code)
    codes[row] = code
  }
  return { name: 'names', codes, width: 1, values: known.size }
}

function rarest(
  title: CodedColumn<readonly string[]>,
  most: number,
): (words: readonly string[]) => readonly string[] {
  const holders = new Map<string, number>()
  for (const words of title.forms) {
    for (const word of words) holders.set(word, (holders.get(word) ?? 0) + 1)
  }
  return (words) =>
    [...words]
      .filter((word) => word.length > 1)
      .sort((a, b) => (holders.get(a) ?? 0) - (holders.get(b) ?? 0) || (a < b ? -1 : 1))
      .slice(0, most)
}
