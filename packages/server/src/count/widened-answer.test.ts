import { expect, test } from 'vitest'
import { sampleAnswer } from '../testing/sample-answer.ts'
import { widenedAnswer } from './widened-answer.ts'

test('unsure rows widen the interval on their side and leave the median', () => {
  const { valid, assumptions } = widenedAnswer(sampleAnswer, { tooHigh: 100, tooLow: 0 })
  expect(valid.median).toBe(sampleAnswer.valid.median)
  expect(valid.low).toBeCloseTo(sampleAnswer.valid.low - 76)
  expect(valid.high).toBe(sampleAnswer.valid.high)
  expect(assumptions.at(-1)).toContain('100 rows of scanned sheets')
})

test('without unsure rows the answer is what the forecast said', () => {
  expect(widenedAnswer(sampleAnswer, { tooHigh: 0, tooLow: 0 })).toBe(sampleAnswer)
})
