import { expect, test } from 'vitest'
import { chancesInTen, plainDate, plainNumber } from './plain-number.ts'

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

test('a chance is never nought or ten out of ten unless it nearly is', () => {
  expect(chancesInTen(0.03)).toBe('with 1 chance in 10')
  expect(chancesInTen(0.97)).toBe('with 9 chances in 10')
  expect(chancesInTen(1)).toBe('almost certainly')
  expect(chancesInTen(0)).toBe('almost certainly not')
})

test('a date reads as people say it', () => {
  expect(plainDate('2017-07-18')).toBe('18 July')
})
