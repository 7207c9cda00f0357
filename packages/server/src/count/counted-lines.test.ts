import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countedLines, linesBeyond } from './counted-lines.ts'

test('counted 80, read 78 and unsure 2: the count is 80, between 78 and 80', () => {
  expect(countedLines(80, { used: 78, unsure: 2 }, true)).toEqual({
    lines: 80,
    low: 78,
    high: 80,
  })
})

test('a hand count beyond everything that was read gives way to the reading', () => {
  expect(countedLines(90, { used: 78, unsure: 2 }, true).lines).toBe(80)
  expect(countedLines(70, { used: 78, unsure: 2 }, true).lines).toBe(78)
})

test('until every sheet has been read the hand count stands', () => {
  expect(countedLines(80, { used: 20, unsure: 1 }, false)).toEqual({
    lines: 80,
    low: 80,
    high: 80,
  })
  expect(countedLines(80, { used: 84, unsure: 1 }, false).lines).toBe(84)
})

test('rows of sheets that no hand count names are not added to a count that may hold them', () => {
  expect(linesBeyond(100, { used: 78, unsure: 2 })).toEqual({ lines: 0, low: 0, high: 0 })
  expect(linesBeyond(0, { used: 78, unsure: 2 })).toEqual({
    lines: 78,
    low: 78,
    high: 80,
  })
})

const counts = fc.nat(200)
test('containment: the count lies between its bounds, and unsure rows only widen it', () => {
  fc.assert(
    fc.property(counts, counts, counts, fc.boolean(), (counted, used, unsure, whole) => {
      for (const { lines, low, high } of [
        countedLines(counted, { used, unsure }, whole),
        linesBeyond(counted, { used, unsure }),
      ]) {
        expect(low).toBeLessThanOrEqual(lines)
        expect(lines).toBeLessThanOrEqual(high)
        expect(high - low).toBeLessThanOrEqual(unsure)
      }
    }),
  )
})
