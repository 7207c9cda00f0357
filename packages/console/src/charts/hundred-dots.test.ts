import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hundredDots } from './hundred-dots.ts'

test('the dots add up to a hundred and stay within one of the chance', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.0001, max: 1, noNaN: true }), {
        minLength: 1,
        maxLength: 5,
      }),
      (chances) => {
        const dots = hundredDots(chances)
        const total = chances.reduce((a, b) => a + b, 0)
        expect(dots.reduce((a, b) => a + b, 0)).toBe(100)
        for (const [i, n] of dots.entries()) {
          expect(Math.abs(n - (100 * chances[i]!) / total)).toBeLessThan(1)
        }
      },
    ),
  )
})

test('three equal chances share the odd dot by order', () => {
  expect(hundredDots([1, 1, 1])).toEqual([34, 33, 33])
})

test('no chance at all has no dots', () => {
  expect(hundredDots([0, 0, 0])).toEqual([0, 0, 0])
})
