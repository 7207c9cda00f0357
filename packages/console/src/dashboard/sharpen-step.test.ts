import { expect, test } from 'vitest'
import { narrowestStep } from './sharpen-step.ts'

const rows = [
  { moreDrawnLines: 400, halfWidthNow: 150, halfWidthThen: 90, hours: 4 },
  { moreDrawnLines: 100, halfWidthNow: 150, halfWidthThen: 130, hours: 1 },
  { moreDrawnLines: 200, halfWidthNow: 150, halfWidthThen: 110, hours: 2 },
]

test('the fewest lines that reach the width asked for are chosen, or none', () => {
  expect(narrowestStep(rows, 110)?.moreDrawnLines).toBe(200)
  expect(narrowestStep(rows, 1000)?.moreDrawnLines).toBe(100)
  expect(narrowestStep(rows, 50)).toBeUndefined()
})
