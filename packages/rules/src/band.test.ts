import { calendarDate } from '@groundswell/basics'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bandEdges, outcome, outcomeBetween, packOn } from './index.ts'

const pack = packOn('us-ca', calendarDate('2017-01-26'))
if (!pack.ok) throw new Error('no pack')
const california = pack.value

describe('the bands', () => {
  test('P3 part the whole numbers: every projection has exactly one outcome', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000_000 }),
        fc.integer({ min: -500_000, max: 3_000_000 }),
        (required, projected) => {
          const result = outcome(california, { projected, required })
          if (!result.ok) throw new Error('refused')
          const [p, r] = [BigInt(projected) * 100n, BigInt(required)]
          const fails = p < 95n * r
          const passes = p > 110n * r
          expect([fails, !fails && !passes, passes].filter(Boolean)).toHaveLength(1)
          expect(result.value.outcome).toBe(
            fails ? 'insufficient' : passes ? 'sufficient' : 'full-check',
          )
        },
      ),
      { numRuns: 3000 },
    )
  })

  test('the edges tell the same outcome as the shares', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000_000 }),
        fc.integer({ min: -3, max: 3 }),
        fc.constantFrom('fullCheckFrom', 'sufficientFrom'),
        (required, step, edge) => {
          const edges = bandEdges(california, required)
          if (!edges.ok) throw new Error('refused')
          const projected = edges.value[edge] + step
          const result = outcome(california, { projected, required })
          expect(result).toMatchObject({
            value: { outcome: outcomeBetween(edges.value, projected) },
          })
        },
      ),
    )
  })

  test.each([0, -1, 1.5])('a requirement of %d is refused', (required) => {
    const refused = { ok: false, error: { kind: 'impossible-count', field: 'required' } }
    expect(bandEdges(california, required)).toMatchObject(refused)
    expect(outcome(california, { projected: 1, required })).toMatchObject(refused)
  })
})
