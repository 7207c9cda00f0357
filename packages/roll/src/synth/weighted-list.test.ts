import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diceFor, diceKey } from './dice.ts'
import { parseWeightedList, weightedList } from './weighted-list.ts'

test('values come in proportion to their weights', () => {
  const list = parseWeightedList('# own\n60 SMITH\n30 DE_LA_CRUZ\n5 A B\n')
  const dice = diceFor(diceKey('weights'), 1, 1)
  const counts = new Map<string, number>()
  for (let i = 0; i < 20_000; i++) {
    const value = list.draw(dice)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  expect([...counts.keys()].toSorted()).toEqual(['A', 'B', 'DE LA CRUZ', 'SMITH'])
  expect(Math.abs((counts.get('SMITH') ?? 0) - 12_000)).toBeLessThan(300)
  expect(Math.abs((counts.get('A') ?? 0) - 1000)).toBeLessThan(150)
})

test('the guide table never leads past the value that a throw falls under', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 500 }), {
    minLength: 1,
    maxLength: 60,
  })
  fc.assert(
    fc.property(
      weights,
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (w, u) => {
        const list = weightedList(w.map((weight, i) => [i, weight]))
        const at = Math.floor(u * list.total)
        const dice = {
          below: () => at,
          chance: () => false,
          pick: <T>(l: readonly T[]) => l[0] as T,
        }
        let sum = 0
        const expected = w.findIndex((weight) => {
          sum += weight
          return at < sum
        })
        expect(list.draw(dice)).toBe(expected)
      },
    ),
  )
})
