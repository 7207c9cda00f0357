import { expect, test } from 'vitest'
import type { InkMark } from './ink-mark.ts'
import { pageInk } from './row-reading.ts'
import { mark, zones } from './testing/two-rows.ts'

test('pale ink that a level line crosses again and again is writing, alone in its row', () => {
  const pale = mark(3, { meanDepth: 0.12, peakDepth: 0.2 })
  const read = (strokes: number, zone = 3, marks: readonly InkMark[] = [pale]) =>
    pageInk(zones, marks, {
      grain: 0.01,
      strokesIn: (asked) => (asked === zone ? strokes : 0),
    }).rows[0]?.state
  expect(read(5)).toBe('used')
  expect(read(4)).toBe('unsure')
  // So even a pencil that it passed for a stain.
  const even = mark(3, {
    areaMm2: 40,
    meanDepth: 0.12,
    peakDepth: 0.16,
    box: { x: 30, y: 103, width: 30, height: 5 },
  })
  expect(read(6, 3, [even])).toBe('used')
  expect(read(3, 3, [even])).toBe('unsure')
  expect(read(2, 3, [even])).toBe('empty')
  // What a copier has nearly bleached uses no row, and keeps it from being called empty.
  const bleached = (strokes: number) =>
    pageInk(zones, [], { grain: 0, strokesIn: () => 0, paleStrokesIn: () => strokes })
      .rows[0]?.state
  expect(bleached(9)).toBe('unsure')
  expect(bleached(2)).toBe('empty')
  // So does a breath of pencil just above calm paper's grain, when it is crossed as writing is.
  const breath = (strokes: number) =>
    pageInk(zones, [], { grain: 0, strokesIn: () => 0, breathStrokesIn: () => strokes })
      .rows[0]
  expect(breath(5)).toMatchObject({ state: 'unsure', reasons: ['faint'] })
  expect(breath(4)?.state).toBe('empty')
  // In the space for officials it is still no signer's.
  const official = mark(5, { meanDepth: 0.12, peakDepth: 0.2 })
  expect(read(9, 5, [official])).toBe('unsure')
})

test('a line that comes in over the edge of a box, or a hair, does not use a row', () => {
  const read = (one: InkMark, strokes = 1) =>
    pageInk(zones, [one], { grain: 0.01, strokesIn: () => strokes }).rows[0]?.state
  const streak = mark(4, { box: { x: 40, y: 112, width: 0.8, height: 9 }, widthMm: 0.6 })
  expect(read(streak)).toBe('unsure')
  expect(read(streak, 3)).toBe('used')
  const hair = mark(4, { box: { x: 40, y: 115, width: 14, height: 3 }, widthMm: 0.5 })
  expect(read(hair)).toBe('unsure')
  const initials = mark(4, { box: { x: 40, y: 115, width: 3, height: 2 } })
  expect(read(initials)).toBe('used')
  // A line beside a written word is no reason to doubt the word.
  const both = [streak, mark(3, { box: { x: 30, y: 103, width: 9, height: 3 } })]
  expect(pageInk(zones, both, { grain: 0.01, strokesIn: () => 1 }).rows[0]?.state).toBe(
    'used',
  )
})
