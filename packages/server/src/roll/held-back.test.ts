import { expect, test } from 'vitest'
import { heldBackProbability } from './held-back.ts'

test('a relative in the household is believed a half at the most', () => {
  expect(heldBackProbability(0.999, 'household-other-first-name')).toBe(0.5)
  expect(heldBackProbability(0.2, 'household-other-first-name')).toBe(0.2)
})

test('the same name at another address is believed a quarter at the most', () => {
  expect(heldBackProbability(0.95, 'other-address')).toBe(0.25)
})

test('two voters who fit alike keep their shares', () => {
  expect(heldBackProbability(0.5, 'two-candidates')).toBe(0.5)
  expect(heldBackProbability(0.9, null)).toBe(0.9)
})
