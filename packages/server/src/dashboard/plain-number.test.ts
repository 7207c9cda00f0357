import { expect, test } from 'vitest'
import { plainChances, plainDate, plainNumber } from './plain-number.ts'

test.each([
  [412_345, 13_500, '412,000'],
  [20_483, 400, '20,500'],
  [20_483, 41, '20,480'],
  [20_483, 0, '20,483'],
  [7, 3, '7'],
  [585_407, 0, '585,407'],
])('%d with a half-width of %d reads %s', (value, half, text) => {
  expect(plainNumber(value, half)).toBe(text)
})

test.each([
  [0.8, 'with 8 chances in 10'],
  [0.83, 'with 83 chances in 100'],
  [0.99, 'with 99 chances in 100'],
  [0.01, 'with 1 chance in 100'],
  [0.1, 'with 1 chance in 10'],
  [1, 'almost certainly'],
  [0, 'almost certainly not'],
])('a probability of %d reads %s', (probability, words) => {
  expect(plainChances(probability)).toBe(words)
})

test('a date reads as people say it', () => {
  expect(plainDate('2017-07-18')).toBe('18 July')
})
