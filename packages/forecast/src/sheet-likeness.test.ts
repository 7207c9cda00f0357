import { randomStream } from '@groundswell/basics'
import { expect, test } from 'vitest'
import { assumptionsOf } from './assumption.ts'
import { countPosterior } from './distinct-count.ts'
import { evidenceTally } from './evidence-tally.ts'
import { intervalOf } from './interval.ts'
import { betaVariate } from './random-variate.ts'
import type { ReviewedLine } from './reviewed-line.ts'

const stratum = { id: 's', county: 'Kern', channel: 'paid', lines: 8000 }

/** Forty sheets of twenty lines, 70 % valid, whose validity differs from sheet to sheet. */
function sheetsOf(likeness: number, seed = 'sheets'): readonly ReviewedLine[] {
  const stream = randomStream(seed)
  return Array.from({ length: 40 }, (_, sheet) => {
    const weight = 1 / Math.max(1e-6, likeness) - 1
    const share = betaVariate(stream, 0.7 * weight, 0.3 * weight)
    return Array.from({ length: 20 }, (_, k) => ({
      id: `${sheet}/${k}`,
      stratum: 's',
      status: stream.uniform() < share ? ('valid' as const) : ('invalid' as const),
      sheet: `${sheet}`,
    }))
  }).flat()
}

function evidenceOf(lines: readonly ReviewedLine[]) {
  const tally = evidenceTally([stratum])
  if (!tally.ok) throw new Error(tally.error.kind)
  for (const line of lines) tally.value.add(line)
  const evidence = tally.value.finish()
  if (!evidence.ok) throw new Error(evidence.error.kind)
  return evidence.value
}

const withoutSheets = (lines: readonly ReviewedLine[]) =>
  lines.map(({ id, stratum: of, status }) => ({ id, stratum: of, status }))

function widthOf(lines: readonly ReviewedLine[]): number {
  const { validLines } = countPosterior({ evidence: evidenceOf(lines), seed: 'w' })
  const { low, high } = intervalOf(validLines)
  return high - low
}

test('the likeness of lines of a sheet is found, and is about nothing where there is none', () => {
  const found = (likeness: number) =>
    evidenceOf(sheetsOf(likeness)).sheetDraw?.likeness ?? Number.NaN
  expect(found(0.3)).toBeGreaterThan(0.18)
  expect(found(0.3)).toBeLessThan(0.42)
  expect(found(0)).toBeLessThan(0.03)
})

test('a design effect is 1 + (m − 1)ρ, and 1 where lines were drawn one by one', () => {
  const evidence = evidenceOf(sheetsOf(0.3))
  const { designEffect } = evidence.strata[0]!
  expect(designEffect).toBeCloseTo(1 + 19 * evidence.sheetDraw!.likeness, 9)
  const single = evidenceOf(withoutSheets(sheetsOf(0.3)))
  expect(single.strata[0]!.designEffect).toBe(1)
  expect(single.sheetDraw).toBeUndefined()
})

test('whole sheets widen the interval by about the root of the design effect', () => {
  const alike = sheetsOf(0.3)
  const { designEffect } = evidenceOf(alike).strata[0]!
  const ratio = widthOf(alike) / widthOf(withoutSheets(alike))
  expect(ratio).toBeGreaterThan(0.8 * Math.sqrt(designEffect))
  expect(ratio).toBeLessThan(1.2 * Math.sqrt(designEffect))
  const unlike = sheetsOf(0)
  expect(widthOf(unlike) / widthOf(withoutSheets(unlike))).toBeLessThan(1.3)
})

test('the order of lines on sheets changes nothing, and the assumptions name the sheets', () => {
  const lines = sheetsOf(0.2)
  const evidence = evidenceOf(lines)
  expect(evidenceOf([...lines].reverse())).toEqual(evidence)
  const about = { mismatch: { mean: 0, spread: 0 }, audited: false }
  const codes = assumptionsOf(evidence, about).map(({ code }) => code)
  expect(codes).toContain('whole-sheets')
  expect(codes).not.toContain('draw-is-random')
})

test('somebody who signs twice on one drawn sheet is a repeat there, and no pair', () => {
  const signed = (id: string, sheet: string): ReviewedLine => ({
    id,
    stratum: 's',
    status: 'valid',
    personKey: 'ann',
    sheet,
  })
  const same = evidenceOf([signed('1', 'A'), signed('2', 'A')])
  expect(same.strata[0]!.pairs).toBe(0)
  expect(same.sheetDraw?.repeatsOnSheets).toBe(1)
  expect(same.extraLines.mean).toBe(1)
  const two = evidenceOf([signed('1', 'A'), signed('2', 'B')])
  expect(two.strata[0]!.pairs).toBe(1)
  expect(two.sheetDraw?.repeatsOnSheets).toBe(0)
})

test('a full review of whole sheets is exact', () => {
  const lines = sheetsOf(0.2)
  const full = evidenceTally([{ ...stratum, lines: lines.length }])
  if (!full.ok) throw new Error(full.error.kind)
  for (const line of lines) full.value.add(line)
  const evidence = full.value.finish()
  if (!evidence.ok) throw new Error(evidence.error.kind)
  const { low, high } = intervalOf(
    countPosterior({ evidence: evidence.value, seed: 'f', draws: 200 }).distinct,
  )
  expect(low).toBe(high)
})
