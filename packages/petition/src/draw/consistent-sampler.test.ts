import { sha256Hex } from '@groundswell/basics'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { consistentSample, drawSeed, tickets } from './index.ts'

describe('the tickets of a seed', () => {
  test('are those of the Python package consistent_sampler', () => {
    const { number } = tickets(seed('01382438112797316654'))
    expect(number('AB-130')).toBe(
      '0.26299714122838008416507544297546663599715395525154425586041245287750224561854',
    )
  })

  test('sort by their key as they sort in full', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const { key, number } = tickets(seed('98765432109876543210'))
        if (key(one) === key(other)) return
        expect(key(one) < key(other)).toBe(number(one) < number(other))
        expect(`${key(one)}`.padStart(15, '0')).toBe(number(one).slice(2, 17))
      }),
      { numRuns: 500 },
    )
  })
})

describe('a consistent sample', () => {
  const ids = Array.from({ length: 1000 }, (_, i) => `L-${`${i + 1}`.padStart(4, '0')}`)
  const drawn = (
    from: readonly string[],
    size: number,
    digits = '01382438112797316654',
  ) => consistentSample(from, seed(digits), size).map((i) => from[i]!)

  test('of all thousand lines has the order that the Python package gives', () => {
    const order = drawn(ids, 1000)
    expect(order.slice(0, 10)).toEqual([
      'L-0283',
      'L-0926',
      'L-0688',
      'L-0105',
      'L-0073',
      'L-0872',
      'L-0828',
      'L-0408',
      'L-0609',
      'L-0745',
    ])
    expect(sha256Hex(order.join(','))).toBe(
      'fd5280ef6a61f303890ba0cca6326cfc85683e99f4dc50aa685e3f3141dd9458',
    )
  })

  test('is the beginning of every larger one', () => {
    expect(drawn(ids, 300).slice(0, 100)).toEqual(drawn(ids, 100))
  })

  test('does not depend on the order of the frame', () => {
    expect(drawn(ids.toReversed(), 50)).toEqual(drawn(ids, 50))
  })

  test('of a part is what the part has of the whole, in its order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: 1 }), (part) => {
        const inPart = new Set(part)
        const whole = drawn(ids, 1000).filter((id) => inPart.has(id))
        expect(drawn(part, part.length)).toEqual(whole)
      }),
      { numRuns: 30 },
    )
  })

  test('gives every line the same chance', () => {
    // Chi-square with 9 degrees of freedom stays below 27.9 in 999 of 1,000 cases.
    const hits = Array.from({ length: 10 }, () => 0)
    const few = ids.slice(0, 10)
    for (let i = 0; i < 2000; i += 1) {
      const digits = sha256Hex(`${i}`).replace(/[a-f]/g, '').padEnd(20, '7')
      for (const at of consistentSample(few, seed(digits), 3)) hits[at] = hits[at]! + 1
    }
    const chi = hits.reduce((sum, h) => sum + (h - 600) ** 2 / 600, 0)
    // Sampling three of ten without replacement is less scattered than independent draws.
    expect(chi * (9 / 7)).toBeLessThan(27.9)
  })

  test('of none is empty, and never has more lines than there are', () => {
    expect(drawn(ids, 0)).toEqual([])
    expect(drawn([], 5)).toEqual([])
    expect(drawn(['A', 'B'], 5)).toHaveLength(2)
  })
})

function seed(digits: string) {
  const read = drawSeed(digits)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}
