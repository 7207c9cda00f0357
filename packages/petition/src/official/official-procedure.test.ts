import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { imbalance, mayRecord } from './index.ts'
import { act, counted, run, stateOf, today } from './testing/official-scenario.ts'
import {
  alpine,
  alpineResult,
  fresno,
  fresnoResult,
  petition,
  result,
  toDraw,
} from './testing/two-counties.ts'

describe('a petition in two counties of California', () => {
  test('has not failed before anything is filed: nothing was counted, and no clock runs', () => {
    const before = stateOf({ ...petition, parts: [] }, [])
    expect(before.final).toBeUndefined()
    expect(before.steps.filter(({ state }) => state === 'stopped')).toEqual([])
    expect(before.steps.filter(({ due, late }) => due !== undefined || late)).toEqual([])
  })

  test('goes through the steps of the statute in its order, each with section and day', () => {
    expect(stateOf(petition, []).steps.map((s) => s.id)).toEqual([
      'raw-count',
      'requirement',
      'commitment',
      'seed',
      'draw',
      'verification',
      'duplicates',
      'projection',
      'outcome',
      'full-check',
      'certificate',
    ])
    const due = Object.fromEntries(
      stateOf(petition, toDraw).steps.map((s) => [s.id, s.due]),
    )
    expect(due['raw-count']).toBe('2017-08-04')
    // Thirty business days from the day on which the last county reported.
    expect(due['verification']).toBe('2017-09-18')
    for (const step of stateOf(petition, []).steps) expect(step.cites).not.toEqual([])
  })

  test('is projected county by county to the figures of the regulation', () => {
    const state = run(petition, [...toDraw, fresnoResult, alpineResult])
    expect(state.estimate).toMatchObject({
      counties: [
        { county: 'Fresno', rate: '71.47', factor: '33.2881', projected: 15_028 },
        { county: 'Alpine', method: 'every-line', projected: 250 },
      ],
      state: { projected: 15_278 },
    })
    expect(state.outcome).toBe('full-check')
    expect(state.next).toBe('full-check')
    expect(state.final).toBeUndefined()
  })

  test('waits for the county that has not reported, and for lines not decided', () => {
    const waiting = run(petition, [...toDraw, fresnoResult])
    expect(waiting.steps.find((s) => s.id === 'verification')).toMatchObject({
      state: 'open',
      blockers: [{ kind: 'reports-missing', parts: ['Alpine'] }],
    })
    const open = result(alpine, { lines: 300, valid: 250, rejected: {}, pending: 50 })
    const pending = run(petition, [...toDraw, fresnoResult, open])
    expect(pending.next).toBe('verification')
    expect(pending.steps.find((s) => s.id === 'verification')?.blockers).toEqual([
      { kind: 'lines-pending', lines: 50, parts: ['Alpine'] },
    ])
    const closed = { ...alpineResult, amends: open.id }
    expect(run(petition, [...toDraw, fresnoResult, open, closed]).outcome).toBe(
      'full-check',
    )
  })

  test('may stop the full check once the requirement is reached, and not before', () => {
    const sampled = [...toDraw, fresnoResult, alpineResult]
    const part = act({
      kind: 'full-check-result',
      ...fresno,
      ...counted(15_000, 13_999, { NOT_REGISTERED: 1001 }),
    })
    const stop = act({ kind: 'full-check-stopped' })
    expect(mayRecord(petition, [...sampled, part], stop, today)).toMatchObject({
      error: { kind: 'requirement-not-reached', valid: 13_999, required: 14_000 },
    })
    const more = act({
      kind: 'full-check-result',
      ...alpine,
      ...counted(10, 1, { NOT_REGISTERED: 9 }),
    })
    const state = run(petition, [...sampled, part, more, stop])
    expect(state).toMatchObject({ final: 'sufficient', next: 'certificate' })
  })

  test('ends insufficient when every line was checked and too few are valid', () => {
    const every = [
      act({
        kind: 'full-check-result',
        ...fresno,
        ...counted(24_034, 13_000, { NOT_REGISTERED: 11_034 }),
      }),
      act({
        kind: 'full-check-result',
        ...alpine,
        ...counted(300, 250, { WITHDRAWN: 50 }),
      }),
    ]
    const state = run(petition, [...toDraw, fresnoResult, alpineResult, ...every])
    expect(state).toMatchObject({ final: 'insufficient', next: 'certificate' })
  })

  test('that does not reach the requirement in all stops before any sample', () => {
    const few = { ...petition, required: 30_000 }
    const state = run(few, toDraw.slice(0, 2))
    expect(state.final).toBe('insufficient')
    expect(state.next).toBe('certificate')
    expect(state.steps.find((s) => s.id === 'draw')?.state).toBe('stopped')
    expect(mayRecord(few, toDraw.slice(0, 2), toDraw[2]!, today)).toMatchObject({
      error: { kind: 'not-this-step', step: 'commitment', state: 'stopped' },
    })
  })

  test('P13 has no duplicates across counties in its samples, and does not pretend to', () => {
    // The same voter in both counties is a valid line in each: the state adds the counties.
    const state = run(petition, [...toDraw, fresnoResult, alpineResult])
    const figures = state.estimate
    if (!figures || !('counties' in figures)) throw new Error('no counties')
    const sum = figures.counties.reduce((total, c) => total + c.projected, 0)
    expect(figures.state.projected).toBe(sum)
    const rule = petition.pack.provisions.find((p) => p.id === 'cross-county-duplicates')
    expect(rule?.text).toContain('cannot show as a duplicate in a sample')
  })

  test('is certified once, and then nothing is recorded any more', () => {
    const sufficient = { ...petition, required: 13_000 }
    const done = [...toDraw, fresnoResult, alpineResult, act({ kind: 'certificate' })]
    expect(run(sufficient, done)).toMatchObject({ certified: true, final: 'sufficient' })
    const late = act({ kind: 'raw-count', ...fresno, raw: 1 })
    expect(mayRecord(sufficient, done, late, today)).toMatchObject({
      error: { kind: 'certified' },
    })
  })

  test('a raw count amended in mid-check is a new record, and the difference is shown', () => {
    const amended = {
      ...act({ kind: 'raw-count', ...fresno, raw: 24_040 }),
      amends: toDraw[0]!.id,
    }
    const records = [...toDraw, fresnoResult, alpineResult, amended]
    const state = run(petition, records)
    expect(records).toContain(toDraw[0])
    expect(state.raw).toBe(24_340)
    expect(state.amendedAfterDraw).toEqual([
      { part: 'Fresno', frame: 24_034, raw: 24_040 },
    ])
    const back = act({ kind: 'struck', record: amended.id, why: 'counted wrongly' })
    expect(run(petition, [...records, back]).raw).toBe(24_334)
  })
})

test('P7 nothing is lost: lines are the valid, the rejected by reason, and the open ones', () => {
  const reasons = fc.dictionary(fc.constantFrom('A', 'B', 'DUPLICATE'), fc.nat(1000))
  fc.assert(
    fc.property(
      fc.nat(5000),
      reasons,
      fc.nat(50),
      fc.integer({ min: -3, max: 3 }),
      (valid, rejected, pending, off) => {
        const sum = Object.values(rejected).reduce((a, b) => a + b, 0)
        const lines = valid + sum + pending + off
        expect(imbalance({ lines, valid, rejected, pending })).toBe(off)
      },
    ),
  )
})
