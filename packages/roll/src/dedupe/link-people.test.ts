import { type RandomStream, randomStream } from '@groundswell/basics'
import { describe, expect, test } from 'vitest'
import { linkPeople } from './link-people.ts'
import { readPeople, type WrittenColumns } from './people.ts'

const firsts =
  'Anna Berta Carl Dora Emil Frieda Georg Hanna Ivan Jutta Karl Lena Max Nora Otto Paula Rosa Stefan Tina Ulrich Vera Walter Xenia Yvonne Zoe Maria Peter Hans Eva Tomas Irma Kurt Silvia Daniel Laura'.split(
    ' ',
  )
const syllables =
  'ba be bi bo bu da do fa fe ga ge ha he ka ke ki la le lo ma me mi na ne no ra re ro sa se ta te to wa we'.split(
    ' ',
  )
const streets =
  'Oak Elm Maple Cedar Harbor Lincoln Mission Valley Sunset Willow Garden Lake River'.split(
    ' ',
  )

/** Draws from invented people and damages copies of them. */
function inventor(seed: string) {
  const random: RandomStream = randomStream(seed)
  const pick = <T>(list: readonly T[]): T => list[random.below(list.length)]!
  const surname = () =>
    pick(syllables) + pick(syllables) + pick(['mann', 'er', 'feld', 'berg', 'sen', 'ing'])
  const slip = (text: string | null) => {
    if (text === null || text.length < 3) return text
    const at = 1 + random.below(text.length - 2)
    const letter = String.fromCharCode(97 + random.below(26))
    switch (random.below(4)) {
      case 0:
        return text.slice(0, at) + text.slice(at + 1)
      case 1:
        return text.slice(0, at) + letter + text.slice(at)
      case 2:
        return text.slice(0, at) + letter + text.slice(at + 1)
      default:
        return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2)
    }
  }
  const date = () => {
    const two = (n: number) => String(n + 1).padStart(2, '0')
    return `${1930 + random.below(70)}-${two(random.below(12))}-${two(random.below(28))}`
  }
  return { random, pick, surname, slip, date }
}

type Row = Record<string, string | null>

function score(rows: readonly Row[], fields: readonly string[]) {
  const columns: WrittenColumns = Object.fromEntries(
    fields.map((field) => [field, rows.map((row) => row[field] ?? null)]),
  )
  const linked = linkPeople(readPeople(columns, rows.length), 'test')
  const sizes = new Map<string, number>()
  for (const row of rows) sizes.set(row['person']!, (sizes.get(row['person']!) ?? 0) + 1)
  const truth = [...sizes.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
  const right = linked.pairs.filter(
    (pair) => rows[pair.a]!['person'] === rows[pair.b]!['person'],
  )
  const precision = right.length / Math.max(linked.pairs.length, 1)
  const recall = right.length / truth
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    linked,
  }
}

/** A register where one in ten records is a copy with a single slip. */
function registerWithSlips(): readonly Row[] {
  const { random, pick, surname, slip, date } = inventor('register')
  const rows: Row[] = []
  for (let i = 0; i < 3000; i++) {
    const row: Row = {
      person: String(i),
      first: pick(firsts),
      last: surname(),
      birth: date(),
    }
    rows.push(row)
    if (random.below(10) > 0) continue
    const field = pick(['first', 'last', 'birth'])
    const copy = { ...row }
    copy[field] =
      field === 'birth'
        ? row['birth']!.slice(0, 8) + String(10 + random.below(18))
        : slip(row[field]!)
    rows.push(copy)
  }
  return rows
}

/** A voter register with couples, children and movers: shared surname, home and phone. */
function registerWithHouseholds(): readonly Row[] {
  const { random, pick, surname, slip } = inventor('households')
  const rows: Row[] = []
  for (let home = 0; home < 900; home++) {
    const last = surname()
    const place = {
      house: String(10 + random.below(900)),
      street: `${pick(streets)} St`,
      city: pick(['Fresno', 'Oakland', 'Napa']),
      zip: String(93_000 + random.below(40)),
      phone: `415555${String(1000 + random.below(9000))}`,
    }
    const members = 1 + random.below(4)
    const used = new Set<string>()
    for (let m = 0; m < members; m++) {
      const first = pick(firsts)
      if (used.has(first)) continue
      used.add(first)
      const row: Row = {
        person: `${home}/${m}`,
        first,
        last,
        birth: String(1930 + random.below(75)),
        ...place,
      }
      rows.push(row)
      if (random.below(4) > 0) continue
      const copy: Row = { ...row }
      for (const field of ['first', 'last', 'street']) {
        if (random.below(4) === 0) copy[field] = slip(row[field]!)
      }
      if (random.below(4) === 0) copy['phone'] = null
      if (random.below(4) === 0) copy['birth'] = null
      rows.push(copy)
    }
  }
  return rows
}

/** Two guides to the same places, in free text and with different habits. */
function placesInFreeText(): readonly Row[] {
  const { random, pick, surname, slip } = inventor('places')
  const kinds = [
    'Grill',
    'Cafe',
    'Bistro',
    'Kitchen',
    'Diner',
    'Trattoria',
    'Bakery',
    'House',
  ]
  const rows: Row[] = []
  for (let i = 0; i < 500; i++) {
    const own = `${surname()}'s ${pick(['Old', 'Golden', 'Little', 'Royal', 'Corner', ''])} ${pick(kinds)}`
    const number = 1 + random.below(9000)
    const street = `${surname()}`
    const phone = `${310 + random.below(8)}-555-${1000 + random.below(9000)}`
    const city = pick(['los angeles', 'new york', 'san francisco', 'atlanta'])
    rows.push({
      person: String(i),
      name: own,
      address: `${number} ${street} Ave.`,
      city,
      phone,
    })
    if (random.below(4) > 0) continue
    rows.push({
      person: String(i),
      name: pick([own.replace(/ \S+$/, ''), `The ${own}`, slip(own)!]),
      address: `${number} ${street} Avenue between 1st and 2nd`,
      city: pick([city, 'downtown']),
      phone: pick([phone, phone.replaceAll('-', '/'), `${phone.slice(0, -1)}0`]),
    })
  }
  return rows
}

describe('repeats are found in files of any shape, with nothing set by hand', () => {
  test('a register with single slips', () => {
    const { f1, precision } = score(registerWithSlips(), ['first', 'last', 'birth'])
    expect(precision).toBeGreaterThan(0.97)
    expect(f1).toBeGreaterThan(0.96)
  })

  test('a register with households: relatives are not repeats', () => {
    const fields = [
      'first',
      'last',
      'birthYear',
      'house',
      'street',
      'city',
      'zip',
      'phone',
    ]
    const rows = registerWithHouseholds().map((row) => ({
      ...row,
      birthYear: row['birth']!,
    }))
    const { f1, precision } = score(rows, fields)
    expect(precision).toBeGreaterThan(0.97)
    expect(f1).toBeGreaterThan(0.95)
  })

  test('places in free text', () => {
    const { f1 } = score(placesInFreeText(), ['name', 'address', 'city', 'phone'])
    expect(f1).toBeGreaterThan(0.9)
  })

  test('a file without repeats yields none to speak of', () => {
    const rows = registerWithSlips().filter(
      (row, i, all) => i === 0 || all[i - 1]!['person'] !== row['person'],
    )
    const { linked } = score(rows, ['first', 'last', 'birth'])
    expect(linked.pairs.length).toBeLessThan(rows.length / 500)
  })

  test('probabilities are calibrated: of pairs near p, about p are right', () => {
    const rows = registerWithSlips()
    const { linked } = score(rows, ['first', 'last', 'birth'])
    const expected = linked.pairs.reduce((sum, pair) => sum + pair.probability, 0)
    const right = linked.pairs.filter(
      (pair) => rows[pair.a]!['person'] === rows[pair.b]!['person'],
    ).length
    expect(Math.abs(expected - right) / right).toBeLessThan(0.03)
  })

  test('the order of the file makes no difference', () => {
    const rows = registerWithSlips().slice(0, 1200)
    const backwards = [...rows].reverse()
    const names = (list: readonly Row[], pairs: readonly { a: number; b: number }[]) =>
      pairs
        .map(({ a, b }) =>
          [JSON.stringify(list[a]), JSON.stringify(list[b])].sort().join('|'),
        )
        .sort()
    const one = score(rows, ['first', 'last', 'birth']).linked.pairs
    const two = score(backwards, ['first', 'last', 'birth']).linked.pairs
    expect(names(rows, one)).toEqual(names(backwards, two))
  })

  test('an empty file and a file of one are no trouble', () => {
    expect(linkPeople(readPeople({ last: [] }, 0), 's').pairs).toEqual([])
    expect(linkPeople(readPeople({ last: ['Vale'] }, 1), 's').pairs).toEqual([])
  })
})
