import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalEquations } from './normal-equations.ts'

test('no other step makes the sum of squares smaller', () => {
  const number = fc.double({ min: -3, max: 3, noNaN: true })
  const row = fc.record({
    slopes: fc.array(number, { minLength: 4, maxLength: 4 }),
    error: number,
    weight: fc.double({ min: 0.01, max: 2, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 9 }), number, (rows, nudge) => {
      const equations = normalEquations(4)
      const all = [
        ...rows,
        // Something about each unknown, so that there is one best step.
        ...[0, 1, 2, 3].map((k) => ({
          slopes: [0, 0, 0, 0].with(k, 1),
          error: 0.5,
          weight: 0.1,
        })),
      ]
      for (const { slopes, error, weight } of all) {
        equations.add(Float64Array.from(slopes), error, weight)
      }
      const best = [...equations.step()]
      const sumAt = (step: readonly number[]) =>
        all.reduce((sum, { slopes, error, weight }) => {
          const left = error + slopes.reduce((s, slope, i) => s + slope * step[i]!, 0)
          return sum + weight * left * left
        }, 0)
      for (const k of [0, 1, 2, 3]) {
        const other = best.with(k, best[k]! + nudge)
        expect(sumAt(other)).toBeGreaterThanOrEqual(sumAt(best) - 1e-9)
      }
    }),
  )
})
