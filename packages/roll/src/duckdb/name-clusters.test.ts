import { expect, test } from 'vitest'
import { nameClusters } from './name-clusters.ts'

test('surnames that lie together in the order of names are one question', () => {
  expect(nameClusters([90_000, 12, 7, 1500])).toEqual([
    '"last" IN (7,12,1500)',
    '"last" = 90000',
  ])
  expect(nameClusters([])).toEqual([])
})
