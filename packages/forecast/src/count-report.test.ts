import { randomStream } from '@groundswell/basics'
import { pack } from '@groundswell/rules'
import { expect, test } from 'vitest'
import { countReport } from './count-report.ts'
import type { Evidence } from './evidence.ts'
import { evidenceTally } from './evidence-tally.ts'
import { officialProcedure } from './official-procedure.ts'
import { sharpen } from './sharpen.ts'
import { validityBy } from './validity-by.ts'

/** Two counties, two channels, 12,000 lines, `share` of them drawn; mail is 90 % valid, paid 60 %. */
function evidenceOf(share: number): Evidence {
  const stream = randomStream('two counties')
  const strata = ['Kern', 'Inyo'].flatMap((county) =>
    ['mail', 'paid'].map((channel) => ({
      id: `${county}/${channel}`,
      county,
      channel,
      circulator: channel === 'mail' ? 'post' : `${county} team`,
      lines: county === 'Kern' ? 5000 : 1000,
    })),
  )
  const tally = evidenceTally(strata)
  if (!tally.ok) throw new Error(tally.error.kind)
  for (const { id, channel, lines } of strata) {
    for (let k = 0; k < lines * share; k++) {
      const valid = stream.uniform() < (channel === 'mail' ? 0.9 : 0.6)
      const added = tally.value.add({
        id: `${id}/${k}`,
        stratum: id,
        status: valid ? 'valid' : 'invalid',
        reason: valid ? '' : 'not-registered',
        personKey: `${stream.below(60_000)}`,
      })
      if (!added.ok) throw new Error(added.error.kind)
    }
  }
  const evidence = tally.value.finish()
  if (!evidence.ok) throw new Error(evidence.error.kind)
  return evidence.value
}

function reportOf(evidence: Evidence, required: number) {
  const rules = pack('us-ca@2017-01-26')
  if (!rules.ok) throw new Error(rules.error.kind)
  const procedure = officialProcedure(rules.value)
  if (!procedure.ok) throw new Error(procedure.error.kind)
  return countReport({
    evidence,
    required,
    procedure: procedure.value,
    seed: '42',
    draws: 1000,
    simulations: 2000,
  })
}

test('the report of seed 42 is the same in every version', () => {
  const { method, assumptions, ...report } = reportOf(evidenceOf(0.1), 8000).report
  expect(report).toMatchInlineSnapshot(`
    {
      "duplicates": {
        "high": 1482,
        "low": 613,
        "median": 994,
      },
      "needed95": 1346,
      "outcomes": {
        "fail": 0.245,
        "fullCheck": 0.6885,
        "qualify": 0.0665,
      },
      "probability": 0.255,
      "raw": 12000,
      "required": 8000,
      "reviewed": 1200,
      "valid": {
        "high": 8256,
        "low": 7325,
        "median": 7825,
      },
      "validLines": {
        "high": 9038,
        "low": 8605,
        "median": 8824,
      },
    }
  `)
  expect(method).toContain('beta-binomial')
  expect(assumptions).toHaveLength(5)
})

test('every report says what it assumes, and a full review assumes no draw', () => {
  const codes = (share: number) =>
    reportOf(evidenceOf(share), 8000).assumptions.map((a) => a.code)
  expect(codes(0.1)).toContain('draw-is-random')
  expect(codes(0)).toContain('nothing-reviewed')
  expect(codes(1)).toContain('every-line-reviewed')
  expect(codes(1)).not.toContain('draw-is-random')
})

test('validity by channel finds mail near 90 % and paid near 60 %', () => {
  const [mail, paid] = validityBy(evidenceOf(0.1), ['channel'], '42').channel
  expect(mail).toMatchObject({ key: 'mail', lines: 6000, reviewed: 600 })
  expect(mail!.rate.low).toBeLessThan(0.9)
  expect(mail!.rate.high).toBeGreaterThan(0.88)
  expect(paid!.rate.high).toBeLessThan(0.7)
  expect(paid!.validInHand.low).toBeGreaterThan(3000)
})

test('a circulator with few lines is pulled toward the others', () => {
  const strata = Array.from({ length: 12 }, (_, k) => ({
    id: `${k}`.padStart(2, '0'),
    county: 'Kern',
    channel: 'paid',
    circulator: `circulator ${`${k}`.padStart(2, '0')}`,
    lines: k === 0 ? 20 : 1000,
  }))
  const tally = evidenceTally(strata)
  if (!tally.ok) throw new Error(tally.error.kind)
  for (const { id } of strata) {
    for (let k = 0; k < (id === '00' ? 3 : 100); k++) {
      // The newcomer has three lines of three invalid; the others eighty of a hundred valid.
      const status = id !== '00' && k < 80 ? 'valid' : 'invalid'
      tally.value.add({ id: `${id}/${k}`, stratum: id, status })
    }
  }
  const evidence = tally.value.finish()
  if (!evidence.ok) throw new Error(evidence.error.kind)
  const newcomer = validityBy(evidence.value, ['circulator'], '42').circulator[0]!
  expect(newcomer.rate.median).toBeGreaterThan(0.35)
  expect(newcomer.rate.high - newcomer.rate.low).toBeGreaterThan(0.2)
})

test('more drawn lines sharpen the count, and all of them make it exact', () => {
  const evidence = evidenceOf(0.1)
  const { posterior } = reportOf(evidence, 8000)
  const rows = sharpen(evidence, posterior, [0, 400, 2000, 10_800, 99_999])
  expect(rows.map((r) => r.moreDrawnLines)).toEqual([0, 400, 2000, 10_800, 10_800])
  const widths = rows.map((r) => r.halfWidthThen)
  expect(widths[0]).toBe(rows[0]!.halfWidthNow)
  expect(widths).toEqual([...widths].sort((a, b) => b - a))
  expect(widths[1]).toBeLessThan(widths[0]!)
  expect(widths[3]).toBe(0)
})

test('what sharpening foretells is what a larger review brings, within a third', () => {
  const evidence = evidenceOf(0.1)
  const foretold = sharpen(evidence, reportOf(evidence, 8000).posterior, [3600])[0]!
  const { low, high } = reportOf(evidenceOf(0.4), 8000).report.valid
  expect(foretold.halfWidthThen / ((high - low) / 2)).toBeGreaterThan(0.67)
  expect(foretold.halfWidthThen / ((high - low) / 2)).toBeLessThan(1.5)
})

test('lines are drawn first where validity is least certain', () => {
  const evidence = evidenceOf(0.1)
  const row = sharpen(evidence, reportOf(evidence, 8000).posterior, [400])[0]!
  expect(row.byStratum.get('Kern/paid')).toBeGreaterThan(
    row.byStratum.get('Kern/mail') ?? 0,
  )
})
