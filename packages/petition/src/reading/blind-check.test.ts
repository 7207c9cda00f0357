import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineTicket, ticketLimit } from '../keying-draw/line-ticket.ts'
import { atMost } from './binomial-interval.ts'
import { blindCheck, isDrawnBlind } from './blind-check.ts'
import { errorRate } from './error-rate.ts'
import type { Reading } from './reading.ts'
import { sharedErrors, withShared } from './shared-errors.ts'

const reading = (reader: string, last: string, first = 'Ann'): Reading => ({
  reader,
  by: 'person',
  mark: 'written',
  fields: new Map([
    ['first', { text: first }],
    ['last', { text: last }],
  ]),
})
const agreed = [reading('a', 'Moss'), reading('b', 'moss')]

test('a blind reader who agrees finds nothing, and every field of the line was looked at', () => {
  expect(blindCheck(agreed)).toEqual({ kind: 'needs-reader' })
  expect(blindCheck([...agreed, reading('c', 'MOSS')])).toMatchObject({
    kind: 'checked',
    fields: 2,
    wrong: 0,
  })
})

test('where a blind reader differs a fourth says who was right', () => {
  const differs = [...agreed, reading('c', 'Mass')]
  expect(blindCheck(differs)).toMatchObject({
    kind: 'needs-fourth',
    difference: { mark: false, fields: ['last'] },
    open: 1,
  })
  const blindErred = blindCheck([...differs, reading('d', 'Moss')])
  expect(blindErred).toMatchObject({ kind: 'checked', wrong: 0 })
  const bothErred = blindCheck([...differs, reading('d', 'Mass', 'Anna')])
  expect(bothErred).toMatchObject({ kind: 'checked', wrong: 2 })
  if (bothErred?.kind !== 'checked') throw new Error('not checked')
  expect(bothErred.line.fields.get('last')).toBe('Mass')
})

test('a line that both took for blank is one thing that both had wrong', () => {
  const blank = (reader: string): Reading => ({
    reader,
    by: 'person',
    mark: 'blank',
    fields: new Map(),
  })
  const both = [blank('a'), blank('b'), reading('c', 'Moss'), reading('d', 'Moss')]
  expect(blindCheck(both)).toMatchObject({ kind: 'checked', fields: 1, wrong: 1 })
})

test('a line on which two differ is no blind check, and one person is one reader', () => {
  expect(blindCheck([reading('a', 'Moss'), reading('b', 'Mess')])).toBeNull()
  expect(blindCheck([...agreed, reading('a', 'Mass')])).toEqual({ kind: 'needs-reader' })
})

test('a larger share never drops a line, and about the share is drawn', () => {
  const ids = Array.from({ length: 4000 }, (_, i) => `L${i}`)
  const drawn = (share: number) => ids.filter((id) => isDrawnBlind('seed', id, share))
  expect(drawn(0)).toEqual([])
  expect(drawn(1000)).toEqual(ids)
  expect(drawn(50)).toEqual(expect.arrayContaining(drawn(20)))
  // 80 expected; six standard deviations either way.
  expect(Math.abs(drawn(20).length - 80)).toBeLessThan(6 * Math.sqrt(80))
})

test('which lines are read blind has nothing to do with which were drawn to be keyed', () => {
  const ids = Array.from({ length: 4000 }, (_, i) => `L${i}`)
  const keyedFirst = ids.filter((id) => lineTicket('seed', id) < ticketLimit / 10)
  const both = keyedFirst.filter((id) => isDrawnBlind('seed', id, 100))
  // A tenth of a tenth: 40 expected; six standard deviations either way.
  expect(Math.abs(both.length - 40)).toBeLessThan(6 * Math.sqrt(40))
})

test('with every line its own field the interval is that of Clopper and Pearson', () => {
  const lines = Array.from({ length: 200 }, (_, i) => ({
    fields: 1,
    wrong: i < 3 ? 1 : 0,
    open: 0,
  }))
  const { low, high, perThousand } = sharedErrors(lines)
  const exact = errorRate(3, 200)
  expect(perThousand).toBe(15)
  // The design effect of single fields is n / (n - 1), which costs one of 200.
  expect(low).toBeGreaterThan(0)
  expect(low).toBeLessThanOrEqual(exact.low)
  expect(high).toBeGreaterThanOrEqual(exact.high)
  expect(high).toBeLessThan(exact.high * 1.5)
})

test('errors that fall together on few lines widen the interval', () => {
  const spread = Array.from({ length: 100 }, (_, i) => ({
    fields: 8,
    wrong: i < 8 ? 1 : 0,
    open: 0,
  }))
  const together = spread.map((line, i) => ({ ...line, wrong: i === 0 ? 8 : 0 }))
  expect(sharedErrors(together).high).toBeGreaterThan(sharedErrors(spread).high)
  expect(sharedErrors(together).low).toBeLessThan(sharedErrors(spread).low)
})

test('what nobody has settled may be an error, and may be none', () => {
  const lines = Array.from({ length: 50 }, (_, i) => ({
    fields: 8,
    wrong: 0,
    open: i < 2 ? 1 : 0,
  }))
  const shared = sharedErrors(lines)
  expect([shared.errors, shared.low]).toEqual([0, 0])
  expect(shared.high).toBeGreaterThanOrEqual(errorRate(2, 400).high)
  expect(sharedErrors([])).toMatchObject({ fields: 0, low: 0, high: 1000 })
})

test('the rate with shared errors lies above a reader’s own', () => {
  const own = errorRate(2, 1000)
  const shared = sharedErrors([{ fields: 300, wrong: 1, open: 0 }])
  const both = withShared(own, shared)
  expect(both.perThousand).toBeCloseTo(2 + 1000 / 300)
  expect(both.high).toBeGreaterThan(own.high)
})

test('coverage: the interval holds the true rate at least as often as it says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), (lineCount) => {
      // By theory over every outcome, with one field a line: no draws are needed.
      const rate = 0.1
      let covered = 0
      for (let wrong = 0; wrong <= lineCount; wrong++) {
        const chance = atMost(wrong, lineCount, rate) - atMost(wrong - 1, lineCount, rate)
        const lines = Array.from({ length: lineCount }, (_, i) => ({
          fields: 1,
          wrong: i < wrong ? 1 : 0,
          open: 0,
        }))
        const { low, high } = sharedErrors(lines)
        if (low <= 1000 * rate && 1000 * rate <= high) covered += chance
      }
      expect(covered).toBeGreaterThanOrEqual(0.95)
    }),
    { numRuns: 20 },
  )
})
