import { describe, expect, test } from 'vitest'
import { noCodes } from './line-keys.ts'
import { nameExchange } from './name-exchange.ts'
import type { RollWords } from './roll-words.ts'
import type { WordList } from './word-list.ts'

/** A dictionary of these keys, as a roll would hold it. */
function list(keys: readonly string[]): WordList<{ readonly key: string }> {
  return {
    size: keys.length,
    keyOf: (code) => keys[code] ?? '',
    shownOf: (code) => keys[code] ?? '',
    votersOf: () => 1,
    formOf: (code) => (code < 0 ? null : { key: keys[code] ?? '' }),
    codeOf: (key) => keys.indexOf(key),
    codeOrNew: (key) => keys.indexOf(key),
  }
}

const surname = list(['AN', 'NGUYEN', 'VALE'])
const given = list(['AN', 'NGUYEN', 'ROSA'])
const isExchange = nameExchange({ surname, given } as unknown as RollWords)
const person = (last: number, first: number) => ({ ...noCodes(), last, first })

describe('first and last name exchanged', () => {
  test('is seen when both cross, though their numbers are of two dictionaries', () => {
    // AN NGUYEN and NGUYEN AN: surname 1 and given 0 against surname 0 and given 1.
    expect(isExchange(person(1, 0), person(0, 1))).toBe(true)
  })

  test('is seen when one of the two crosses, whichever side it is on', () => {
    expect(isExchange(person(0, 2), person(2, 0))).toBe(true)
    expect(isExchange(person(2, 0), person(0, 2))).toBe(true)
  })

  test('is not seen between two people of other names, nor of the same', () => {
    expect(isExchange(person(2, 2), person(1, 0))).toBe(false)
    expect(isExchange(person(2, 2), person(2, 2))).toBe(false)
  })

  test('says nothing when a name is missing', () => {
    expect(isExchange(person(-2, 0), person(0, 1))).toBe(false)
    expect(isExchange(person(1, 0), person(0, -1))).toBe(false)
  })

  test('holds for numbers far beyond the first room, as lines add them', () => {
    const far = 200_000
    const keys = Array.from({ length: far + 1 }, (_, i) => `N${i}`)
    const words = { surname: list(keys), given: list(keys.toReversed()) }
    const exchange = nameExchange(words as unknown as RollWords)
    // Surname N200000 is the given name with number 0.
    expect(exchange(person(far, 5), person(7, 0))).toBe(true)
    expect(exchange(person(far, 5), person(7, 1))).toBe(false)
  })
})
