import { expect, test } from 'vitest'
import type { InkMark } from './ink-mark.ts'
import type { PageZone } from './page-zone.ts'
import { pageInk } from './row-reading.ts'

/** Six rows of one box each, one below the other. */
const zones: readonly PageZone[] = [
  { kind: 'elsewhere' },
  ...Array.from({ length: 6 }, (_, at): PageZone[] => [
    { kind: 'row', row: at + 1 },
    {
      kind: 'field',
      row: at + 1,
      field: 'signature',
      writtenBy: 'signer',
      box: { x: 20, y: 100 + 20 * at, width: 80, height: 9 },
    },
  ]).flat(),
]

/** A word in the box of a row. */
const word = (row: number): InkMark => ({
  box: { x: 30, y: 83 + 20 * row, width: 10, height: 3 },
  areaMm2: 8,
  meanDepth: 0.5,
  peakDepth: 0.8,
  widthMm: 0.5,
  areaByZone: new Map([[2 * row, 8]]),
})

const read = (written: readonly number[], palePrintLost = true) =>
  pageInk(zones, written.map(word), { grain: 0, paleInkMayBeLost: true, palePrintLost })
    .rows
const states = (written: readonly number[], palePrintLost = true) =>
  read(written, palePrintLost)
    .map(({ state }) => state)
    .join(' ')

test('where the pale print is gone, the first row without ink is asked about', () => {
  expect(states([1], false)).toBe('used empty empty empty empty empty')
  expect(states([1])).toBe('used unsure empty empty empty empty')
  expect(states([])).toBe('unsure empty empty empty empty empty')
  expect(states([1, 2, 3, 4, 5, 6])).toBe('used used used used used used')
})

test('where the pale print is gone, a gap between written rows is asked about too', () => {
  expect(states([1, 3])).toBe('used unsure used unsure empty empty')
})

test('where the pale print is gone, the reason stays with every row that shows nothing', () => {
  expect(read([1]).map(({ reasons }) => reasons.join())).toEqual([
    '',
    ...Array.from({ length: 5 }, () => 'pale-print-lost'),
  ])
})
