import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DrawableLine, extendDraw, isDrawn } from './extend-draw.ts'
import { lineTicket, ticketLimit } from './line-ticket.ts'
import { shareOut } from './share-out.ts'

const strata = ['Kern|mail', 'Kern|paid', 'Yolo|paid']
const frame = (ids: readonly number[]): readonly DrawableLine[] =>
  ids.map((n) => ({
    id: `L${n}`,
    stratum: strata[n % 3] ?? '',
    ticket: lineTicket('a seed', `L${n}`),
  }))
const ids = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 120 })
const wishes = fc
  .array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 3 })
  .map((counts) => new Map(strata.map((stratum, at) => [stratum, counts[at] ?? 0])))
const raised = (
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
) => new Map([...before, ...after])
const drawn = (lines: readonly DrawableLine[], thresholds: ReadonlyMap<string, number>) =>
  lines.filter((line) => isDrawn(line, thresholds)).map(({ id }) => id)

test('extending a draw never drops a line, and adds as many as were asked for or are there', () => {
  fc.assert(
    fc.property(ids, wishes, wishes, (some, first, second) => {
      const lines = frame(some)
      const one = extendDraw(lines, new Map(), first)
      const two = extendDraw(lines, one.thresholds, second)
      const before = drawn(lines, one.thresholds)
      const after = drawn(lines, raised(one.thresholds, two.thresholds))
      expect(after).toEqual(expect.arrayContaining(before))
      expect(after.length).toBe(before.length + two.added.length)
      const asked = [...second.values()].reduce((sum, n) => sum + n, 0)
      const short = [...two.short.values()].reduce((sum, n) => sum + n, 0)
      expect(two.added.length).toBe(asked - short)
    }),
  )
})

test('drawing twice draws what drawing once would have drawn', () => {
  fc.assert(
    fc.property(ids, wishes, wishes, (some, first, second) => {
      const lines = frame(some)
      const one = extendDraw(lines, new Map(), first)
      const two = extendDraw(lines, one.thresholds, second)
      const both = new Map(
        strata.map((s) => [s, (first.get(s) ?? 0) + (second.get(s) ?? 0)]),
      )
      const once = extendDraw(lines, new Map(), both)
      expect(drawn(lines, raised(one.thresholds, two.thresholds))).toEqual(
        drawn(lines, once.thresholds),
      )
    }),
  )
})

test('a threshold is one more than the last ticket that is drawn', () => {
  const line = { id: 'L', stratum: 'Kern|mail', ticket: 5 }
  const { thresholds } = extendDraw([line], new Map(), new Map([['Kern|mail', 1]]))
  expect(isDrawn(line, thresholds)).toBe(true)
  expect(isDrawn({ ...line, ticket: 6 }, thresholds)).toBe(false)
})

test('the order of the lines does not matter, and lines that come later take nobody out', () => {
  fc.assert(
    fc.property(ids, wishes, (some, more) => {
      const lines = frame(some)
      const one = extendDraw(lines, new Map(), more)
      expect(extendDraw(lines.toReversed(), new Map(), more)).toEqual(one)
      const later = [...lines, ...frame([500, 501, 502])]
      expect(drawn(later, one.thresholds)).toEqual(
        expect.arrayContaining(drawn(lines, one.thresholds)),
      )
    }),
  )
})

test('tickets are a function of seed and line, spread over their range', () => {
  expect(lineTicket('seed', 'S000001-1')).toBe(lineTicket('seed', 'S000001-1'))
  expect(lineTicket('seed', 'S000001-1')).not.toBe(lineTicket('other', 'S000001-1'))
  const mean =
    Array.from({ length: 2000 }, (_, n) => lineTicket('seed', `L${n}`)).reduce(
      (sum, ticket) => sum + ticket / ticketLimit,
      0,
    ) / 2000
  expect(mean).toBeCloseTo(0.5, 1)
})

test('shares add up, keep to what is there, and follow their weights', () => {
  const shares = shareOut(
    10,
    new Map([
      ['a', 3],
      ['b', 1],
      ['c', 0],
    ]),
    new Map([
      ['a', 4],
      ['b', 100],
      ['c', 1],
    ]),
  )
  expect(Object.fromEntries(shares)).toEqual({ a: 4, b: 6 })
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60 }),
      wishes,
      wishes,
      (total, weights, most) => {
        const got = shareOut(total, weights, most)
        const there = [...most.values()].reduce((sum, n) => sum + n, 0)
        expect([...got.values()].reduce((sum, n) => sum + n, 0)).toBe(
          Math.min(total, there),
        )
        for (const [key, share] of got)
          expect(share).toBeLessThanOrEqual(most.get(key) ?? 0)
      },
    ),
  )
})

test('a share is its part of the whole, rounded down or up: no small stratum starves', () => {
  const many = Array.from({ length: 100 }, (_, at) => [`small ${at}`, 7] as const)
  const weights = new Map([['large', 300], ...many])
  const shares = shareOut(100, weights, new Map([...weights.keys()].map((k) => [k, 999])))
  expect(shares.get('large')).toBe(30)
  expect(shares.size).toBe(71)

  const weighed = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 })
  fc.assert(
    fc.property(weighed, fc.integer({ min: 0, max: 200 }), (all, total) => {
      const sum = all.reduce((one, other) => one + other, 0)
      fc.pre(sum > 0)
      const given = new Map(all.map((weight, at) => [`${at}`, weight]))
      const got = shareOut(total, given, new Map(all.map((_, at) => [`${at}`, total])))
      for (const [key, weight] of given) {
        const part = (total * weight) / sum
        expect(Math.abs((got.get(key) ?? 0) - part)).toBeLessThan(1)
      }
    }),
  )
})

test('of two whose parts are cut off the one that loses more is rounded up', () => {
  const most = new Map([
    ['a', 9],
    ['b', 9],
    ['c', 9],
  ])
  const weights = new Map([
    ['a', 5],
    ['b', 2],
    ['c', 3],
  ])
  expect(Object.fromEntries(shareOut(2, weights, most))).toEqual({ a: 1, c: 1 })
})
