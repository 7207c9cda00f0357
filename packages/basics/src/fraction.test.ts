import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  add,
  ceil,
  compareFractions,
  divide,
  floor,
  fraction,
  multiply,
  parseFraction,
  roundHalfUp,
  subtract,
  toDecimal,
} from './fraction.ts'

const rational = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
    fc.bigInt({ min: 1n, max: 10n ** 9n }),
  )
  .map(([n, d]) => fraction(n, d))

test('516 of 722 is 71.47 per cent to two places', () => {
  expect(toDecimal(fraction(51_600, 722), 2)).toBe('71.47')
})

test('a half rounds away from zero', () => {
  expect(toDecimal(fraction(1, 8), 2)).toBe('0.13')
  expect(toDecimal(fraction(-1, 8), 2)).toBe('-0.13')
  expect(toDecimal(fraction(5, 2), 0)).toBe('3')
})

test('0.1 is one tenth, not the nearest float', () => {
  expect(parseFraction('0.1')).toEqual({ ok: true, value: fraction(1, 10) })
  expect(parseFraction('1e3')).toEqual({
    ok: false,
    error: { kind: 'not-a-decimal', text: '1e3' },
  })
})

test('floor and ceil enclose a number within one', () => {
  fc.assert(
    fc.property(rational, (a) => {
      const low = floor(a)
      const high = ceil(a)
      expect(compareFractions(fraction(low), a)).toBeLessThanOrEqual(0)
      expect(compareFractions(fraction(high), a)).toBeGreaterThanOrEqual(0)
      expect(high - low).toBe(a.denominator === 1n ? 0n : 1n)
    }),
  )
})

test('the rationals form a field', () => {
  fc.assert(
    fc.property(rational, rational, rational, (a, b, c) => {
      expect(add(a, b)).toEqual(add(b, a))
      expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)))
      expect(subtract(add(a, b), b)).toEqual(a)
      if (b.numerator !== 0n) expect(multiply(divide(a, b), b)).toEqual(a)
    }),
  )
})

test('rounding moves a number by at most half a unit of the last place', () => {
  fc.assert(
    fc.property(rational, fc.integer({ min: 0, max: 6 }), (a, decimals) => {
      const moved = subtract(roundHalfUp(a, decimals), a)
      const twice = multiply(moved, fraction(2n * 10n ** BigInt(decimals)))
      expect(compareFractions(twice, fraction(1))).toBeLessThanOrEqual(0)
      expect(compareFractions(twice, fraction(-1))).toBeGreaterThanOrEqual(0)
    }),
  )
})
