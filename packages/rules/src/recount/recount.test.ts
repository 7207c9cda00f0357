import { calendarDate } from '@groundswell/basics'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  firstStage,
  memberStates,
  noDuplicateProjection,
  outcome,
  type Pack,
  packOn,
  pairTest,
  projectedValid,
  projection,
  rejectedDuplicateProjection,
  secondStage,
} from '../index.ts'
import {
  recountCaliforniaOutcome,
  recountColoradoOutcome,
  recountCounty,
  recountFirstSample,
  recountMemberStates,
  recountNevadaOutcome,
  recountPairTest,
  recountProportional,
  recountSecondSample,
} from './index.ts'

/** A filing with a sample of it, and parts of the sample; large filings as often as small. */
const filed = fc
  .oneof(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 3_000_000 }))
  .chain((raw) => fc.tuple(fc.constant(raw), fc.integer({ min: 1, max: raw })))
  .chain(([raw, sample]) => fc.tuple(fc.constant({ raw, sample }), fc.nat(sample)))
  .chain(([{ raw, sample }, valid]) =>
    fc.record({
      raw: fc.constant(raw),
      sample: fc.constant(sample),
      valid: fc.constant(valid),
      duplicates: fc.nat(Math.min(sample - valid, 60)),
      required: fc.integer({ min: 1, max: 1_500_000 }),
    }),
  )

const runs = { numRuns: 2000 }

describe('P4 no float path: a second implementation in whole numbers gives the same', () => {
  test('projection of a California county, figure by figure', () => {
    const california = law('us-ca', '2017-07-01')
    fc.assert(
      fc.property(filed, (counts) => {
        const sample = counts.raw <= 500 ? counts.raw : counts.sample
        const { raw, valid, duplicates } = counts
        const asked = { raw, sample, valid, duplicates }
        const again = recountCounty(asked)
        expect(valueOf(projection(california, asked))).toMatchObject({ ...again })
        expect(projectedValid(raw, sample, valid, duplicates)).toBe(again.projected)
      }),
      runs,
    )
  })

  test('bands of California, Colorado and Nevada, on their edges too', () => {
    const edges = fc
      .tuple(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.constantFrom(90, 95, 99, 100, 110, 111),
        fc.integer({ min: -2, max: 2 }),
      )
      .map(([required, percent, off]) => ({
        required,
        projected: Math.floor((required * percent) / 100) + off,
      }))
    fc.assert(
      fc.property(edges, ({ projected, required }) => {
        const said = (id: string) =>
          valueOf(outcome(law(id, '2018-07-01'), { projected, required })).outcome
        expect(said('us-ca')).toBe(recountCaliforniaOutcome(projected, required))
        expect(said('us-co')).toBe(recountColoradoOutcome(projected, required))
        expect(said('us-nv')).toBe(recountNevadaOutcome(projected, required))
      }),
      runs,
    )
  })

  test('pair test of Washington, in fixed point instead of fractions', () => {
    const washington = law('us-wa', '2014-07-01')
    fc.assert(
      fc.property(filed, ({ raw, sample, valid, duplicates, required }) => {
        const invalid = sample - valid - duplicates
        const counts = { raw, sample, invalid, duplicates, required }
        expect(valueOf(pairTest(washington, counts))).toMatchObject(
          recountPairTest(counts),
        )
      }),
      runs,
    )
  })

  test('first sample of Oregon, without taking a root', () => {
    const oregon = law('us-or', '2018-07-01')
    fc.assert(
      fc.property(filed, ({ raw, sample, valid, required }) => {
        const counts = { raw, sample, valid, required }
        expect(valueOf(firstStage(oregon, counts))).toMatchObject(
          recountFirstSample(counts),
        )
      }),
      runs,
    )
  })

  test('second sample of Oregon, over one denominator', () => {
    const oregon = law('us-or', '2018-07-01')
    fc.assert(
      fc.property(filed, ({ raw, sample, valid, duplicates, required }) => {
        fc.pre(sample > 1)
        const pairs = Math.min(duplicates, Math.floor(valid / 2))
        const counts = { raw, sample, valid, duplicates: pairs, required }
        expect(valueOf(secondStage(oregon, { ...counts, firstSample: 1 }))).toMatchObject(
          recountSecondSample(counts),
        )
      }),
      runs,
    )
  })

  test('projection of Colorado and Nevada', () => {
    const [colorado, nevada] = [law('us-co', '2018-07-01'), law('us-nv', '2018-07-01')]
    fc.assert(
      fc.property(filed, ({ raw, sample, valid }) => {
        const counts = { raw, sample, valid }
        const again = recountProportional(counts)
        const co = valueOf(rejectedDuplicateProjection(colorado, counts))
        const nv = valueOf(noDuplicateProjection(nevada, counts))
        expect([co.projected, nv.projected]).toEqual([again, again])
      }),
      runs,
    )
  })

  test('member states of the European Union', () => {
    const union = law('eu-eci', '2024-07-16')
    const rule = union.verification
    if (rule.kind !== 'member-states') throw new Error()
    const some = fc.array(fc.nat(130_000), {
      minLength: rule.states.length,
      maxLength: rule.states.length,
    })
    fc.assert(
      fc.property(some, (signatories) => {
        const states = rule.states.map((s, i) => ({
          state: s.code,
          seats: s.seats,
          signatories: signatories[i]!,
        }))
        expect(valueOf(memberStates(union, states))).toMatchObject(
          recountMemberStates(states),
        )
      }),
      { numRuns: 500 },
    )
  })
})

function law(id: string, on: string): Pack {
  return valueOf(packOn(id, calendarDate(on)))
}

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
