import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diceFor, diceKey, mix32 } from './dice.ts'

test('a seed gives the same throws on every machine and in every version', () => {
  const dice = diceFor(diceKey('A'), 1, 7)
  expect(Array.from({ length: 6 }, () => dice.below(1000))).toMatchInlineSnapshot(`
    [
      307,
      183,
      595,
      958,
      73,
      116,
    ]
  `)
})

test('streams of neighbours have nothing in common', () => {
  const key = diceKey('A')
  const throws = (index: number) => {
    const dice = diceFor(key, 1, index)
    return Array.from({ length: 64 }, () => dice.below(2))
  }
  for (let i = 0; i < 200; i++) {
    const [a, b] = [throws(i), throws(i + 1)]
    const equal = a.filter((bit, at) => bit === b[at]).length
    expect(equal).toBeGreaterThan(10)
    expect(equal).toBeLessThan(54)
  }
})

test('a chance of one in four comes true in one of four throws', () => {
  const dice = diceFor(diceKey('fair'), 2, 0)
  const hits = Array.from({ length: 40_000 }, () => dice.chance(2500)).filter(
    Boolean,
  ).length
  expect(Math.abs(hits - 10_000)).toBeLessThan(400)
})

test('mixing is one to one', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (a, b) => {
      expect(mix32(a) === mix32(b)).toBe(a === b)
    }),
  )
})
