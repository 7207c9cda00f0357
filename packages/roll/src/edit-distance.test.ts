import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance, isOneEdit, jaroWinkler } from './edit-distance.ts'

const word = fc.string({ unit: fc.constantFrom('A', 'B', 'C', 'D'), maxLength: 9 })

/** The same distance by its definition, one cell after another. */
function reference(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, () =>
    Array.from({ length: b.length + 1 }, () => 0),
  )
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 || j === 0) {
        d[i]![j] = i + j
        continue
      }
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, d[i - 2]![j - 2]! + 1)
      }
      d[i]![j] = least
    }
  }
  return d[a.length]![b.length]!
}

test('the banded distance is the distance by definition, cut at its limit', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 4 }), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(reference(a, b), limit + 1))
    }),
    { numRuns: 2000 },
  )
})

test('one edit is a distance of one', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(isOneEdit(a, b)).toBe(reference(a, b) === 1)
    }),
    { numRuns: 5000 },
  )
})

test('Jaro-Winkler is symmetric, one for equals, and agrees with published values', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(jaroWinkler(a, b)).toBeCloseTo(jaroWinkler(b, a), 12)
      if (a.length > 0) expect(jaroWinkler(a, a)).toBe(1)
    }),
  )
  expect(jaroWinkler('MARTHA', 'MARHTA')).toBeCloseTo(0.9611, 4)
  expect(jaroWinkler('DIXON', 'DICKSONX')).toBeCloseTo(0.8133, 4)
  expect(jaroWinkler('DWAYNE', 'DUANE')).toBeCloseTo(0.84, 4)
})
