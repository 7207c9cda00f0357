import { expect, test } from 'vitest'
import { nextOrder, sortedRows } from './sorted-rows.ts'

const rows = [
  { name: 'Yolo', share: 0.7 },
  { name: 'Alpine', share: 0.9 },
  { name: 'Inyo', share: 0.7 },
]

test('numbers sort by size and equals keep their order', () => {
  const names = (direction: 'ascending' | 'descending') =>
    sortedRows(rows, (r) => r.share, direction).map((r) => r.name)
  expect(names('ascending')).toEqual(['Yolo', 'Inyo', 'Alpine'])
  expect(names('descending')).toEqual(['Alpine', 'Yolo', 'Inyo'])
})

test('texts sort by the alphabet, numbers inside them by size', () => {
  const sorted = sortedRows(['C-10', 'C-9', 'B-1'], (t) => t, 'ascending')
  expect(sorted).toEqual(['B-1', 'C-9', 'C-10'])
})

test('a second press turns the order, another column starts anew', () => {
  const first = nextOrder({ column: 'name', direction: 'ascending' }, 'share', true)
  expect(first).toEqual({ column: 'share', direction: 'descending' })
  expect(nextOrder(first, 'share', true).direction).toBe('ascending')
  expect(nextOrder(first, 'name', false).direction).toBe('ascending')
})
