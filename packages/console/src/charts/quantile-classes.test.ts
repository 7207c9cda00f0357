import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classOf, quantileClasses } from './quantile-classes.ts'

test('ten values in five classes are two in each', () => {
  expect(quantileClasses([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5)).toEqual([
    { from: 1, to: 2 },
    { from: 3, to: 4 },
    { from: 5, to: 6 },
    { from: 7, to: 8 },
    { from: 9, to: 10 },
  ])
})

test('equal values share one class', () => {
  expect(quantileClasses([4, 4, 4], 5)).toEqual([{ from: 4, to: 4 }])
})

test('nothing has no class', () => {
  expect(quantileClasses([], 5)).toEqual([])
})

test('every value lies within the bounds of its own class', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }), (values) => {
      const classes = quantileClasses(values, 5)
      for (const v of values) {
        const own = classes[classOf(classes, v)]!
        expect(v).toBeGreaterThanOrEqual(own.from)
        expect(v).toBeLessThanOrEqual(own.to)
      }
    }),
  )
})
