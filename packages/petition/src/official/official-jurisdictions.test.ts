import { describe, expect, test } from 'vitest'
import { type LineCounts, mayRecord, type OfficialRecord } from './index.ts'
import {
  act,
  counted,
  hash,
  official,
  run,
  seed,
  single,
  today,
} from './testing/official-scenario.ts'

describe('in Washington', () => {
  const petition = official('us-wa', '2014-07-03', {
    kind: 'initiative',
    required: 246_372,
    filed: '2014-07-03',
  })
  const toDraw = single(348_072, 10_512)
  const result = (duplicates: number) =>
    act({
      kind: 'sample-result',
      stage: 'first',
      ...counted(10_512, 9622 - duplicates, {
        NOT_REGISTERED: 737,
        SIGNATURE_MISMATCH: 153,
        DUPLICATE: duplicates,
      }),
    })

  test('few enough pairs accept, as in 2014', () => {
    const state = run(petition, [...toDraw, result(9)])
    expect(state.estimate).toMatchObject({ acceptablePairs: '51.27' })
    expect(state).toMatchObject({ final: 'sufficient', next: 'certificate' })
    expect(state.steps.find((s) => s.id === 'full-check')?.state).toBe('not-needed')
  })

  test('P5 a sample never rejects: too many pairs lead to a canvass of every line', () => {
    const state = run(petition, [...toDraw, result(60)])
    expect(state).toMatchObject({ outcome: 'full-check', next: 'full-check' })
    const canvass = act({
      kind: 'full-check-result',
      ...counted(348_072, 246_371, { NOT_REGISTERED: 101_701 }),
    })
    expect(run(petition, [...toDraw, result(60), canvass]).final).toBe('insufficient')
  })
})

describe('in Oregon', () => {
  const petition = official('us-or', '2018-07-06', {
    kind: 'statute',
    required: 88_184,
    filed: '2018-07-06',
  })
  const toDraw = single(110_000, 1000)
  const result = (stage: 'first' | 'second', counts: LineCounts) =>
    act({ kind: 'sample-result', stage, ...counts })

  test('P6 only a second, larger sample rejects', () => {
    const poor = result('first', counted(1000, 800, { SIGNATURE_MISMATCH: 200 }))
    const after = run(petition, [...toDraw, poor])
    expect(after).toMatchObject({ outcome: 'full-check', next: 'second-draw' })
    const draw = (size: number) =>
      act({ kind: 'draw', stage: 'second', sampleSha256: hash, drawn: [{ size }] })
    expect(mayRecord(petition, [...toDraw, poor], draw(1000), today)).toMatchObject({
      error: { kind: 'sample-not-larger', first: 1000, second: 1000 },
    })
    const second = result(
      'second',
      counted(5500, 4400, { SIGNATURE_MISMATCH: 1090, DUPLICATE: 10 }),
    )
    const state = run(petition, [...toDraw, poor, draw(5500), second])
    // 4,410 valid lines of twenty each, less ten pairs of four hundred.
    expect(state.secondEstimate).toMatchObject({ projected: 84_200, weight: '400.0000' })
    expect(state).toMatchObject({ final: 'insufficient', next: 'certificate' })
  })

  test('a good first sample needs no second', () => {
    const good = result('first', counted(1000, 960, { SIGNATURE_MISMATCH: 40 }))
    const state = run(petition, [...toDraw, good])
    expect(state).toMatchObject({ final: 'sufficient', next: 'certificate' })
    expect(state.steps.find((s) => s.id === 'second-draw')?.state).toBe('not-needed')
  })
})

describe('in Colorado', () => {
  const petition = official('us-co', '2012-08-06', {
    kind: 'statute',
    required: 86_105,
    filed: '2012-08-06',
  })
  const toDraw = single(106_119, 5306)

  test('No. 46 of 2012 goes to a check line by line and falls short', () => {
    const sample = act({
      kind: 'sample-result',
      stage: 'first',
      ...counted(5306, 4290, { NOT_REGISTERED: 1016 }),
    })
    const state = run(petition, [...toDraw, sample])
    expect(state.estimate).toMatchObject({ projected: 85_799, percent: '99.65' })
    expect(state.outcome).toBe('full-check')
    expect(state.steps.find((s) => s.id === 'certificate')?.due).toBe('2012-09-05')
    const every = act({
      kind: 'full-check-result',
      ...counted(106_119, 82_246, { NOT_REGISTERED: 23_873 }),
    })
    expect(run(petition, [...toDraw, sample, every]).final).toBe('insufficient')
  })

  test('an amendment needs its count in each of 35 senate districts besides', () => {
    const amendment = { ...petition, kind: 'amendment' }
    const sample = act({
      kind: 'sample-result',
      stage: 'first',
      ...counted(5306, 5300, { NOT_REGISTERED: 6 }),
    })
    const before = run(amendment, [...toDraw, sample])
    expect(before.next).toBe('distribution')
    expect(before.steps.find((s) => s.id === 'distribution')?.blockers).toEqual([
      { kind: 'district-counts-missing', needed: 35, have: 0 },
    ])
    const districts = Array.from({ length: 35 }, (_, i) =>
      act({ kind: 'district-count', district: `${i + 1}`, valid: 2000, base: 90_000 }),
    )
    const met = run(amendment, [...toDraw, sample, ...districts])
    expect(met).toMatchObject({ outcome: 'sufficient', distribution: { reached: 35 } })
    const short = districts.with(0, { ...districts[0]!, valid: 1799 } as OfficialRecord)
    const unmet = run(amendment, [...toDraw, sample, ...short])
    expect(unmet).toMatchObject({ outcome: 'full-check', distribution: { reached: 34 } })
  })
})

test('in Nevada every petition district must reach its part', () => {
  const parts = ['1', '2', '3', '4'].map((district) => ({ place: 'Clark', district }))
  const petition = official('us-nv', '2018-06-01', {
    kind: 'amendment',
    required: 112_544,
    filed: '2018-06-15',
    parts,
  })
  const toDraw = [
    ...parts.map((part) =>
      act({ kind: 'raw-count', ...part, raw: 40_000 }, '2018-06-20'),
    ),
    act(
      {
        kind: 'commitment',
        commitment: hash,
        lines: parts.map((p) => ({ ...p, lines: 40_000 })),
      },
      '2018-06-20',
    ),
    act({ kind: 'seed', seed }, '2018-06-20'),
    act(
      {
        kind: 'draw',
        stage: 'first',
        sampleSha256: hash,
        drawn: parts.map((p) => ({ ...p, size: 2000 })),
      },
      '2018-06-20',
    ),
  ]
  const results = (valid: readonly number[]) =>
    parts.map((part, i) =>
      act({
        kind: 'sample-result',
        stage: 'first',
        ...part,
        ...counted(2000, valid[i]!, { NOT_REGISTERED: 2000 - valid[i]! }),
      }),
    )
  // 28,136 of 40,000 lines are 1,406.8 of 2,000.
  const good = run(petition, [...toDraw, ...results([1407, 1500, 1500, 1500])])
  expect(good.final).toBe('sufficient')
  const close = run(petition, [...toDraw, ...results([1406, 1900, 1900, 1900])])
  expect(close.outcome).toBe('full-check')
  const poor = run(petition, [...toDraw, ...results([1266, 2000, 2000, 2000])])
  expect(poor.final).toBe('insufficient')
  expect(poor.estimate).toMatchObject({
    unverified: true,
    districts: [{ district: '1', required: 28_136, outcome: 'insufficient' }, {}, {}, {}],
  })

  const checked = (valid: readonly number[], lines = 40_000) =>
    parts.map((part, i) =>
      act({
        kind: 'full-check-result',
        ...part,
        ...counted(lines, valid[i]!, { NOT_REGISTERED: lines - valid[i]! }),
      }),
    )
  const open = [...toDraw, ...results([1406, 1900, 1900, 1900])]
  // Every line was looked at: the sum is far above the requirement, district 1 one short.
  const short = run(petition, [...open, ...checked([28_135, 38_000, 38_000, 38_000])])
  expect(short.final).toBe('insufficient')
  const met = run(petition, [...open, ...checked([28_136, 38_000, 38_000, 38_000])])
  expect(met.final).toBe('sufficient')
  const early = checked([20_000, 38_000, 38_000, 38_000], 39_000)
  const stop = act({ kind: 'full-check-stopped' })
  expect(mayRecord(petition, [...open, ...early], stop, today)).toMatchObject({
    error: { kind: 'district-not-reached', district: '1', owed: 28_136 },
  })
})

test('in the European Union the member states certify, and seven must reach their minimum', () => {
  const states = ['DE', 'FR', 'IT', 'ES', 'PL', 'RO', 'NL']
  const petition = official('eu-eci', '2025-01-01', {
    kind: 'initiative',
    required: 1_000_000,
    filed: '2025-01-01',
    parts: states.map((place) => ({ place })),
  })
  const certificates = states.map((state) =>
    act({ kind: 'state-certificate', state, paper: 40_000, online: 110_000 }),
  )
  expect(run(petition, certificates.slice(1)).next).toBe('state-certificates')
  const state = run(petition, certificates)
  expect(state).toMatchObject({ final: 'sufficient', estimate: { total: 1_050_000 } })
  expect(state.steps.map((s) => s.id)).toEqual([
    'state-certificates',
    'outcome',
    'certificate',
  ])
  expect(mayRecord(petition, [], act({ kind: 'seed', seed }), today)).toMatchObject({
    error: { kind: 'step-unknown-here', step: 'seed' },
  })
})
