import { calendarDate } from '@groundswell/basics'
import { describe, expect, test } from 'vitest'
import {
  type Certificate,
  certificate,
  type OfficialCase,
  type OfficialRecord,
  verifyCertificate,
} from './index.ts'
import { act, counted, hash, official, run, single } from './testing/official-scenario.ts'

const issued = { on: calendarDate('2025-10-01'), by: 'Secretary of State' }

const fresno = official('us-ca', '2017-07-25', {
  kind: 'amendment',
  required: 15_028,
  parts: [{ place: 'Fresno' }],
})
const inFresno: readonly OfficialRecord[] = [
  act({ kind: 'raw-count', place: 'Fresno', raw: 24_034 }),
  act({
    kind: 'commitment',
    commitment: hash,
    lines: [{ place: 'Fresno', lines: 24_034 }],
  }),
  act({ kind: 'seed', seed: '31415926535897932384' }),
  act({
    kind: 'draw',
    stage: 'first',
    sampleSha256: hash,
    drawn: [{ place: 'Fresno', size: 722 }],
  }),
  act({
    kind: 'sample-result',
    stage: 'first',
    place: 'Fresno',
    ...counted(722, 516, { NOT_REGISTERED: 204, DUPLICATE: 2 }),
  }),
]
const fullCheck = act({
  kind: 'full-check-result',
  place: 'Fresno',
  ...counted(24_034, 15_028, { NOT_REGISTERED: 9006 }),
})

describe('a certificate', () => {
  const issuedOne = certify(fresno, [...inFresno, fullCheck])

  test('sets every figure beside its section, as a clerk would write it', () => {
    const written = issuedOne.figures.map(
      (f) => `${f.reckoning} = ${f.value} (${f.rounding}) ${f.sections[0]}`,
    )
    expect(written).toEqual([
      '100 x 516 / 722 = 71.47 (two decimals, half up) 2 CCR 20530(c)',
      '24034 x 71.47 % = 17178 (up) 2 CCR 20530(d)',
      '24034 / 722 = 33.2881 (four decimals, half up) 2 CCR 20531(a)',
      '33.2881 x (33.2881 - 1) = 1074.8095 (shown rounded) 2 CCR 20531(b)',
      '2 x 1074.8095 = 2150 (up) 2 CCR 20531(c)',
      '17178 - 2150 = 15028 (none) 2 CCR 20532',
      '15028 = 15028 (none) 2 CCR 20530',
      'of 15028 = 100.00 (shown rounded) Secretary of State, initiatives pending signature verification',
      '100.00 % of 15028 = full-check (none) Secretary of State, initiatives pending signature verification',
    ])
  })

  test('survives JSON and is verified from what it reports alone', () => {
    const sent = JSON.parse(JSON.stringify(issuedOne))
    expect(sent).toEqual(issuedOne)
    expect(problemsOf(sent)).toEqual([])
    expect(sent).toMatchObject({ outcome: 'full-check', final: 'sufficient' })
  })

  test('says which sections nobody has confirmed', () => {
    const washington = official('us-wa', '2014-07-03', {
      kind: 'initiative',
      required: 246_372,
      filed: '2014-07-03',
    })
    const sampled = act({
      kind: 'sample-result',
      stage: 'first',
      ...counted(10_512, 9613, {
        NOT_REGISTERED: 737,
        SIGNATURE_MISMATCH: 153,
        DUPLICATE: 9,
      }),
    })
    const one = certify(washington, [...single(348_072, 10_512), sampled])
    expect(one.unverifiedRules).toContain('WAC 434-379-010(9)')
    expect(problemsOf(one)).toEqual([])
  })

  test('is refused before the end is known', () => {
    expect(certificate(fresno, run(fresno, inFresno), issued)).toEqual({
      ok: false,
      error: { kind: 'not-yet', next: 'full-check' },
    })
  })

  test('in which any figure was changed names it', () => {
    for (const [i, figure] of issuedOne.figures.entries()) {
      if (figure.id === 'percent' || figure.id === 'outcome') continue
      const value = figure.value === '1' ? '2' : '1'
      const changed = issuedOne.figures.with(i, { ...figure, value })
      expect(problemsOf({ ...issuedOne, figures: changed })).toMatchObject([
        { figure: figure.id, says: value, should: figure.value },
      ])
    }
  })

  test('whose counts, outcome or end were changed is found out', () => {
    const { reported } = issuedOne
    const [sample] = reported.samples
    const more = { ...reported, samples: [{ ...sample!, valid: 517 }] }
    expect(problemsOf({ ...issuedOne, reported: more }).length).toBeGreaterThan(1)
    expect(problemsOf({ ...issuedOne, outcome: 'sufficient' })).toMatchObject([
      { figure: 'outcome', should: 'full-check' },
    ])
    expect(problemsOf({ ...issuedOne, final: 'insufficient' })).toMatchObject([
      { figure: 'final', should: 'sufficient' },
    ])
    const unchecked = { ...reported, fullCheck: [] }
    expect(problemsOf({ ...issuedOne, reported: unchecked })).toMatchObject([
      { figure: 'final', should: 'a full check' },
    ])
  })
})

test('certificates of every jurisdiction follow from their counts', () => {
  const oregon = official('us-or', '2018-07-06', {
    kind: 'statute',
    required: 88_184,
    filed: '2018-07-06',
  })
  const second = [
    ...single(110_000, 1000),
    act({
      kind: 'sample-result',
      stage: 'first',
      ...counted(1000, 800, { SIGNATURE_MISMATCH: 200 }),
    }),
    act({ kind: 'draw', stage: 'second', sampleSha256: hash, drawn: [{ size: 5500 }] }),
    act({
      kind: 'sample-result',
      stage: 'second',
      ...counted(5500, 4400, { SIGNATURE_MISMATCH: 1090, DUPLICATE: 10 }),
    }),
  ]
  expect(problemsOf(certify(oregon, second))).toEqual([])

  const colorado = official('us-co', '2016-08-08', {
    kind: 'statute',
    required: 98_492,
    filed: '2016-08-08',
  })
  const sampled = act({
    kind: 'sample-result',
    stage: 'first',
    ...counted(9185, 6353, { NOT_REGISTERED: 2832 }),
  })
  expect(problemsOf(certify(colorado, [...single(183_691, 9185), sampled]))).toEqual([])

  const states = ['DE', 'FR', 'IT', 'ES', 'PL', 'RO', 'NL']
  const union = official('eu-eci', '2025-01-01', {
    kind: 'initiative',
    required: 1_000_000,
    filed: '2025-01-01',
    parts: states.map((place) => ({ place })),
  })
  const certified = states.map((state) =>
    act({ kind: 'state-certificate', state, paper: 1000, online: 149_000 }),
  )
  expect(problemsOf(certify(union, certified))).toEqual([])

  const districts = ['1', '2', '3', '4'].map((district) => ({ place: 'Clark', district }))
  const nevada = official('us-nv', '2018-06-01', {
    kind: 'amendment',
    required: 112_544,
    filed: '2018-06-15',
    parts: districts,
  })
  const byDistrict = [
    ...districts.map((part) => act({ kind: 'raw-count', ...part, raw: 40_000 })),
    act({
      kind: 'commitment',
      commitment: hash,
      lines: districts.map((part) => ({ ...part, lines: 40_000 })),
    }),
    act({ kind: 'seed', seed: '31415926535897932384' }),
    act({
      kind: 'draw',
      stage: 'first',
      sampleSha256: hash,
      drawn: districts.map((part) => ({ ...part, size: 2000 })),
    }),
    ...districts.map((part) =>
      act({
        kind: 'sample-result',
        stage: 'first',
        ...part,
        ...counted(2000, 1500, { NOT_REGISTERED: 500 }),
      }),
    ),
  ]
  expect(problemsOf(certify(nevada, byDistrict))).toEqual([])
})

test('a petition that fell short in its raw count is certified as insufficient', () => {
  const few = { ...fresno, required: 30_000 }
  const one = certify(few, inFresno.slice(0, 1))
  expect(one).toMatchObject({ final: 'insufficient', figures: [] })
  expect(problemsOf(one)).toEqual([])
})

function certify(
  petition: OfficialCase,
  records: readonly OfficialRecord[],
): Certificate {
  const made = certificate(petition, run(petition, records), issued)
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return made.value
}

function problemsOf(one: Certificate) {
  const verified = verifyCertificate(one)
  if (!verified.ok) throw new Error(JSON.stringify(verified.error))
  return verified.value
}
