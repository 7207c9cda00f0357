import { calendarDate } from '@groundswell/basics'
import { describe, expect, test } from 'vitest'
import { listPacks, organisationPack, type Pack, packOn, procedure } from './index.ts'

const packs = listPacks().flatMap(({ id, versions }) =>
  versions.map((v) => valueOf(packOn(id, v.from))),
)

describe.each(
  packs.flatMap((p) => p.kinds.map((k) => [p.reference, k.kind, p] as const)),
)('the official count of %s, %s', (_reference, kind, pack) => {
  const steps = valueOf(procedure(pack, kind))

  test('has each step once, and what a step needs comes before it', () => {
    const ids = steps.map((s) => s.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [i, { needs }] of steps.entries()) {
      for (const need of needs) expect(ids.slice(0, i)).toContain(need)
    }
  })

  test('ends with the certificate, and cites a section for each step', () => {
    expect(steps.at(-1)?.id).toBe('certificate')
    for (const { cites } of steps) expect(cites).not.toEqual([])
  })

  test('calls only commitment and seed a practice', () => {
    for (const { id, basis } of steps) {
      const practice = id === 'commitment' || id === 'seed'
      expect(basis).toBe(practice ? 'practice' : 'law')
    }
  })
})

test('the times are those of the pack: 8, 30 and 30 or 60 business days in California', () => {
  const times = (on: string) =>
    valueOf(procedure(law('us-ca', on), 'amendment')).flatMap((s) =>
      s.time ? [`${s.id} ${s.time.amount} ${s.time.unit} after ${s.time.after}`] : [],
    )
  expect(times('2017-07-25')).toEqual([
    'raw-count 8 business days after filing',
    'verification 30 business days after requirement',
    'full-check 30 business days after outcome',
  ])
  expect(times('2024-01-01').at(-1)).toContain('full-check 60')
})

test('only kinds whose signatures must come from somewhere ask where from', () => {
  const asks = (pack: Pack, kind: string) =>
    valueOf(procedure(pack, kind)).some((s) => s.id === 'distribution')
  expect(asks(law('us-co', '2018-07-01'), 'amendment')).toBe(true)
  expect(asks(law('us-co', '2018-07-01'), 'statute')).toBe(false)
  expect(asks(law('us-nv', '2018-07-01'), 'statute')).toBe(true)
  expect(asks(law('us-ca', '2018-07-01'), 'recall-statewide')).toBe(true)
})

test('an organisation checks every line and draws nothing', () => {
  const union = organisationPack(
    {
      id: 'org-example',
      title: 'An example',
      bylaws: {
        section: 'By-laws',
        noPublicText: true,
        asOf: '2026',
        status: 'official',
      },
      from: calendarDate('2026-01-01'),
      petitions: [
        {
          kind: 'motion',
          title: 'motion',
          requirement: { required: 100 },
          days: 30,
          countedFrom: 'the announcement',
        },
      ],
    },
    calendarDate('2026-06-01'),
  )
  const ids = valueOf(procedure(union, 'motion')).map((s) => s.id)
  expect(ids).toEqual([
    'raw-count',
    'requirement',
    'verification',
    'duplicates',
    'outcome',
    'certificate',
  ])
  expect(procedure(union, 'strike')).toMatchObject({
    error: { kind: 'unknown-petition-kind' },
  })
})

function law(id: string, on: string): Pack {
  return valueOf(packOn(id, calendarDate(on)))
}

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
