import { expect, test } from 'vitest'
import { heldBackProbability } from './held-back.ts'

const untaught = heldBackProbability([])

test('a relative in the household is believed a half at the most', () => {
  expect(untaught(0.999, 'household-other-first-name')).toBe(0.5)
  expect(untaught(0.2, 'household-other-first-name')).toBe(0.2)
})

test('the same name at another address is believed a quarter at the most', () => {
  expect(untaught(0.95, 'other-address')).toBe(0.25)
})

test('two voters who fit alike keep their shares', () => {
  expect(untaught(0.5, 'two-candidates')).toBe(0.5)
  expect(untaught(0.9, null)).toBe(0.9)
})

test('decided lines teach the rate of their own reason and of no other', () => {
  const taught = heldBackProbability([
    { reason: 'other-address', lines: 180, hits: 135 },
    { reason: 'two-candidates', lines: 50, hits: 1 },
  ])
  // 20 lines' worth of a quarter and 135 of 180.
  expect(taught(0.99, 'other-address')).toBeCloseTo(0.7, 12)
  expect(taught(0.99, 'household-other-first-name')).toBe(0.5)
  expect(taught(0.5, 'two-candidates')).toBe(0.5)
})
