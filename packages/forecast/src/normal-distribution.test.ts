import { expect, test } from 'vitest'
import { normalBelow, normalPoint } from './normal-distribution.ts'

test('the normal distribution has its known points', () => {
  expect(normalBelow(0)).toBeCloseTo(0.5, 6)
  expect(normalBelow(1.959964)).toBeCloseTo(0.975, 6)
  expect(normalBelow(-1.644854)).toBeCloseTo(0.05, 6)
})

test('the point of a share and the share below a point are inverse', () => {
  for (const p of [0.0005, 0.01, 0.05, 0.3, 0.5, 0.7, 0.95, 0.99, 0.9995]) {
    expect(normalBelow(normalPoint(p)), `${p}`).toBeCloseTo(p, 3)
  }
  expect(normalPoint(0)).toBeLessThan(-7)
  expect(normalPoint(1)).toBeGreaterThan(7)
})
