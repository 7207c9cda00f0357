import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LineToPull, pullList } from './pull-list.ts'

const line = (
  sheet: string,
  row: number,
  place: string | null = null,
  packet: string | null = null,
): LineToPull => ({ sheet, row, county: 'Kern', place, packet, holder: null })

test('the list follows the shelf: box 2 before box 10, and what lies nowhere known last', () => {
  const list = pullList([
    line('S9', 3, 'Box 10', 'P2'),
    line('S1', 1),
    line('S8', 5, 'Box 2', 'P3'),
    line('S7', 2, 'Box 2', 'P1'),
    line('S8', 1, 'Box 2', 'P3'),
  ])
  expect(list.map(({ place }) => place)).toEqual(['Box 2', 'Box 10', null])
  expect(list[0]?.sheets.map(({ sheet, rows }) => [sheet, rows])).toEqual([
    ['S7', [2]],
    ['S8', [1, 5]],
  ])
})

test('every line stands on the list once, whatever their order', () => {
  const anyLine = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 8 }))
    .map(([sheet, row]) => line(`S${sheet}`, row, sheet % 2 === 0 ? 'Box 1' : null))
  fc.assert(
    fc.property(
      fc.uniqueArray(anyLine, { selector: ({ sheet, row }) => `${sheet}-${row}` }),
      (lines) => {
        const list = pullList(lines)
        expect(pullList(lines.toReversed())).toEqual(list)
        const listed = list.flatMap(({ sheets }) =>
          sheets.flatMap(({ sheet, rows }) => rows.map((row) => `${sheet}-${row}`)),
        )
        expect(listed.toSorted()).toEqual(
          lines.map(({ sheet, row }) => `${sheet}-${row}`).toSorted(),
        )
      },
    ),
  )
})
