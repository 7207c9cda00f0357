import { expect, test } from 'vitest'
import { sampleAnswer, samplePetition } from '../testing/sample-answer.ts'
import { countSentence } from './count-sentence.ts'

test('the count, its range, the requirement, the days and the pace are one short text', () => {
  expect(countSentence(samplePetition, sampleAnswer)).toBe(
    'We hold about 20,500 valid signatures (90 % sure: 20,100–20,900) of 29,271. 61 days left. At this pace the requirement is reached about 11 July, and by the deadline with 81 chances in 100.',
  )
})

test('a pace that does not lead there says how far it leads', () => {
  const slow = {
    ...sampleAnswer,
    pace: {
      ...sampleAnswer.pace,
      fan: sampleAnswer.pace.fan.slice(0, 1),
      probability: 0.2,
    },
  }
  expect(countSentence(samplePetition, slow)).toContain(
    'At this pace about 31,000 by 25 July; the requirement is reached with 2 chances in 10.',
  )
})

test('an exact count has no range', () => {
  const exact = { ...sampleAnswer, valid: { median: 20_483, low: 20_483, high: 20_483 } }
  expect(countSentence(samplePetition, exact)).toContain(
    'We hold 20,483 valid signatures of 29,271.',
  )
})

test('a count beyond the requirement speaks of filing today', () => {
  const enough = {
    ...sampleAnswer,
    valid: { median: 34_000, low: 33_400, high: 34_600 },
    odds: { ...sampleAnswer.odds, qualifiedInTheEnd: 0.97 },
  }
  expect(countSentence(samplePetition, enough)).toContain(
    'Filed today, the petition would qualify with 97 chances in 100.',
  )
})

test('after the deadline nothing is said of the pace', () => {
  const over = { ...samplePetition, daysLeft: 0 }
  expect(countSentence(over, sampleAnswer)).toMatch(/The deadline has come\.$/)
})
