import { expect, test } from 'vitest'
import { circulatorFlag } from './circulator-flag.ts'

const whole = { median: 0.76, low: 0.75, high: 0.77 }
const group = (reviewed: number, median: number, high: number) => ({
  key: 'P1',
  lines: 100,
  reviewed,
  valid: 0,
  rate: { median, low: 0.2, high },
  validInHand: { median: 0, low: 0, high: 0 },
})

test('a circulator whose whole interval lies clearly below the drive is pointed out', () => {
  expect(circulatorFlag(group(80, 0.5, 0.6), whole)).toBe(
    'About 26 points below the drive, more than chance explains.',
  )
})

test('a wide interval or a small difference points at nobody', () => {
  expect(circulatorFlag(group(6, 0.55, 0.78), whole)).toBeUndefined()
  expect(circulatorFlag(group(400, 0.7, 0.73), whole)).toBeUndefined()
  expect(circulatorFlag(group(0, 0.5, 0.6), whole)).toBeUndefined()
})
