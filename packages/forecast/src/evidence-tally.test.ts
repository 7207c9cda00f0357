import { expect, test } from 'vitest'
import { evidenceTally } from './evidence-tally.ts'
import type { ReviewedLine } from './reviewed-line.ts'

const strata = [
  { id: 'alpine/mail', county: 'Alpine', channel: 'mail', lines: 10 },
  { id: 'alpine/paid', county: 'Alpine', channel: 'paid', lines: 10 },
  { id: 'kern/mail', county: 'Kern', channel: 'mail', lines: 3 },
]

function tally() {
  const fresh = evidenceTally(strata)
  if (!fresh.ok) throw new Error(fresh.error.kind)
  return fresh.value
}

function tallied(
  lines: readonly ReviewedLine[],
  pairs: readonly [string, string][] = [],
) {
  const filling = tally()
  for (const line of lines) {
    const added = filling.add(line)
    if (!added.ok) return added
  }
  for (const [a, b] of pairs) {
    const united = filling.pair(a, b)
    if (!united.ok) return united
  }
  return filling.finish()
}

function evidenceOf(
  lines: readonly ReviewedLine[],
  pairs: readonly [string, string][] = [],
) {
  const evidence = tallied(lines, pairs)
  if (!evidence.ok) throw new Error(evidence.error.kind)
  return evidence.value
}

function valid(id: string, stratum: string, personKey?: string): ReviewedLine {
  return { id, stratum, status: 'valid', ...(personKey ? { personKey } : {}) }
}

test('pairs are told apart by where their lines lie', () => {
  const evidence = evidenceOf([
    valid('1', 'alpine/mail', 'a'),
    valid('2', 'alpine/mail', 'a'),
    valid('3', 'alpine/paid', 'a'),
    valid('4', 'kern/mail', 'a'),
    valid('5', 'kern/mail', 'b'),
  ])
  expect(evidence.strata.map((s) => s.pairs)).toEqual([1, 0, 0])
  expect(evidence.counties).toEqual([
    { county: 'Alpine', pairsAcrossStrata: 2, extraLines: 2 },
    { county: 'Kern', pairsAcrossStrata: 0, extraLines: 0 },
  ])
  expect(evidence.pairsAcrossCounties).toBe(3)
  expect(evidence.extraLines).toEqual({ mean: 3, variance: 0 })
  expect(evidence.signers).toEqual({
    twice: 0,
    thrice: 0,
    more: 1,
    frequent: [{ times: 4, people: 1 }],
  })
})

test('pairs given from outside join person keys, whatever their order', () => {
  const lines = [
    valid('1', 'alpine/mail', 'a'),
    valid('2', 'alpine/mail'),
    valid('3', 'kern/mail', 'b'),
  ]
  const joined = evidenceOf(lines, [
    ['1', '2'],
    ['3', '2'],
  ])
  expect(joined.signers.thrice).toBe(1)
  expect(joined).toEqual(
    evidenceOf(lines, [
      ['2', '3'],
      ['2', '1'],
    ]),
  )
})

test('a line rejected as a duplicate is a valid line of somebody seen before', () => {
  const evidence = evidenceOf([
    valid('1', 'alpine/mail', 'a'),
    { ...valid('2', 'alpine/mail', 'a'), status: 'invalid', reason: 'duplicate' },
    { id: '3', stratum: 'kern/mail', status: 'invalid', reason: 'duplicate' },
  ])
  expect(evidence.strata.map((s) => s.drawnValid)).toEqual([2, 0, 1])
  expect(evidence.strata.map((s) => s.pairs)).toEqual([1, 0, 1])
  expect(evidence.extraLines.mean).toBe(2)
  expect(evidence.duplicatesWithoutKey).toBe(1)
})

test('a person key on an invalid line makes no pair', () => {
  const evidence = evidenceOf([
    valid('1', 'alpine/mail', 'a'),
    { ...valid('2', 'alpine/mail', 'a'), status: 'invalid', reason: 'not-registered' },
  ])
  expect(evidence.signers.twice).toBe(0)
  expect(evidence.reasons).toEqual(new Map([['not-registered', 1]]))
})

test('convenience lines pair with drawn lines but not with each other', () => {
  const evidence = evidenceOf([
    { ...valid('1', 'alpine/mail', 'a'), drawn: false },
    { ...valid('2', 'alpine/mail', 'a'), drawn: false },
    valid('3', 'alpine/mail', 'a'),
  ])
  expect(evidence.strata[0]).toMatchObject({ drawn: 1, convenience: 2, pairs: 2 })
  expect(evidence.pairsAcrossCounties).toBe(0)
  expect(evidence.extraLines.mean).toBe(2)
  expect(evidence.signers.twice).toBe(1)
})

test('two undecided lines of one person are a pair by the product of their chances', () => {
  const undecided = { status: 'undecided', probability: 0.5, personKey: 'a' } as const
  const evidence = evidenceOf([
    { id: '1', stratum: 'alpine/mail', ...undecided },
    { id: '2', stratum: 'alpine/mail', ...undecided },
  ])
  expect(evidence.strata[0]?.pairs).toBeCloseTo(0.25)
  expect(evidence.extraLines.mean).toBeCloseTo(0.25)
})

test('lines counted in a group are the lines counted one by one', () => {
  const one = tally()
  const group = tally()
  for (let k = 0; k < 5; k++) {
    one.add({ id: `${k}`, stratum: 'alpine/mail', status: 'invalid', reason: 'address' })
  }
  group.addAlike({ stratum: 'alpine/mail', status: 'invalid', reason: 'address' }, 5)
  expect(group.finish()).toEqual(one.finish())
  expect(group.addAlike({ stratum: 'inyo', status: 'valid' }, 2)).toMatchObject({
    error: { kind: 'unknown-stratum', stratum: 'inyo' },
  })
})

test('what cannot be is refused with the line and the field', () => {
  const line = valid('7', 'alpine/mail')
  expect(tallied([line, line])).toEqual({
    ok: false,
    error: { kind: 'line-twice', line: '7', field: 'line_id' },
  })
  expect(tallied([valid('7', 'inyo/mail')])).toEqual({
    ok: false,
    error: { kind: 'unknown-stratum', line: '7', field: 'stratum', stratum: 'inyo/mail' },
  })
  expect(tallied([{ ...line, status: 'undecided', probability: 1.2 }])).toEqual({
    ok: false,
    error: { kind: 'not-a-probability', line: '7', field: 'probability', value: 1.2 },
  })
  expect(tallied(['1', '2', '3', '4'].map((id) => valid(id, 'kern/mail')))).toEqual({
    ok: false,
    error: {
      kind: 'reviewed-more-than-raw',
      stratum: 'kern/mail',
      field: 'lines',
      reviewed: 4,
      lines: 3,
    },
  })
  expect(tallied([line], [['7', '8']])).toEqual({
    ok: false,
    error: { kind: 'unknown-line', line: '8', field: 'id_b' },
  })
  const alpine = { id: 'a', county: 'Alpine', channel: 'mail', lines: -1 }
  expect(evidenceTally([alpine])).toEqual({
    ok: false,
    error: { kind: 'not-a-count', stratum: 'a', field: 'lines', value: -1 },
  })
  const twice = { ...alpine, lines: 1 }
  expect(evidenceTally([twice, twice])).toEqual({
    ok: false,
    error: { kind: 'stratum-twice', stratum: 'a', field: 'stratum' },
  })
})
