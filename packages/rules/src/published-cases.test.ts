import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ceil, fraction, multiply, subtract } from '@groundswell/basics'
import { expect, test } from 'vitest'
import {
  bandEdges,
  consentRoutes,
  effectiveDate,
  estimate,
  filingDeadline,
  memberStates,
  noticeThreshold,
  outcome,
  pack,
  passage,
  projection,
  qualificationDay,
  requirement,
  sampleSize,
  statementOfVoteDay,
} from './index.ts'

/** Cases of many shapes; each is whatever its question needs. */
const fixture: ReturnType<typeof JSON.parse> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/published-cases.json'), 'utf8'),
)
const cases: ReturnType<typeof JSON.parse> = fixture.cases

test('there are 65 published cases, each once', () => {
  expect(new Set(cases.map((c: { id: string }) => c.id)).size).toBe(65)
})

test.each<ReturnType<typeof JSON.parse>>(cases)('$id comes out as published', (one) => {
  const { ask, expect: published } = one
  const law = ask.pack === undefined ? undefined! : valueOf(pack(ask.pack))
  switch (ask.of) {
    case 'projection':
      return expect(valueOf(projection(law, ask))).toMatchObject(published)
    case 'naive-projection': {
      const { naive, projected } = published
      expect(withoutRounding(ask)).toBe(naive)
      return expect(valueOf(projection(law, ask)).projected).toBe(projected)
    }
    case 'sample-size':
      return expect(valueOf(sampleSize(law, ask.raw))).toMatchObject(published)
    case 'bands': {
      const { outcomes, notice, ...edges } = published
      expect(valueOf(bandEdges(law, ask.required))).toMatchObject(edges)
      expect(valueOf(noticeThreshold(law, ask.required)).threshold).toBe(notice)
      for (const [projected, said] of Object.entries(outcomes)) {
        const numbers = { projected: Number(projected), required: ask.required }
        expect(valueOf(outcome(law, numbers)).outcome).toBe(said)
      }
      return
    }
    case 'requirement':
      return expect(valueOf(requirement(law, ask)).required).toBe(published.required)
    case 'requirements':
      for (const [kind, required] of Object.entries(published)) {
        const asked = requirement(law, { kind, base: ask.base })
        expect(valueOf(asked).required).toBe(required)
      }
      return
    case 'published':
      for (const [kind, required] of Object.entries(published)) {
        expect(valueOf(requirement(law, { kind })).required).toBe(required)
      }
      return
    case 'published-districts':
      return expect(valueOf(requirement(law, ask))).toMatchObject(published)
    case 'vote-dates': {
      expect(valueOf(qualificationDay(law, ask)).date).toBe(published.qualification)
      expect(valueOf(statementOfVoteDay(law, ask.election)).date).toBe(
        published.statementOfVote,
      )
      return expect(valueOf(effectiveDate(law, ask)).date).toBe(published.effect)
    }
    case 'deadline':
      return expect(valueOf(filingDeadline(law, ask)).deadline).toBe(published.deadline)
    case 'outcome':
      return expect(valueOf(outcome(law, ask)).outcome).toBe(published.outcome)
    case 'pair-test': {
      const { sampleTarget, ...figures } = published
      if (sampleTarget !== undefined) {
        expect(valueOf(sampleSize(law, ask.raw)).size).toBe(sampleTarget)
      }
      return expect(valueOf(estimate(law, ask))).toMatchObject(figures)
    }
    case 'first-sample':
    case 'second-sample':
      return expect(valueOf(estimate(law, ask))).toMatchObject(published)
    case 'colorado': {
      const { sampleSize: size, published: printed, ...figures } = published
      const asked = valueOf(estimate(law, ask))
      expect(asked).toMatchObject(figures)
      // One office result was printed one higher than the nearest whole number.
      expect(Math.abs(printed - figures.projected)).toBeLessThanOrEqual(1)
      return expect(valueOf(sampleSize(law, ask.raw)).size).toBe(size)
    }
    case 'line-by-line': {
      const valid = ask.raw - ask.rejected
      expect(valid).toBe(published.valid)
      expect(ask.required - valid).toBe(published.short)
      const every = { raw: ask.raw, sample: ask.raw, valid, required: ask.required }
      const asked = valueOf(estimate(law, every))
      const { outcome: said } = published
      return expect(asked).toMatchObject({ method: 'every-line', outcome: said })
    }
    case 'first-valid': {
      const rule = law.provisions.find((p) => p.id === 'observers')
      expect(rule?.text).toContain('all but the first valid one are rejected')
      return expect(published.counted + published.rejected).toBe(ask.signatures)
    }
    case 'member-state-minimums': {
      const rows = Object.entries(published.minimums).map(([state, signatories]) => ({
        state,
        signatories: Number(signatories),
      }))
      const { states } = valueOf(memberStates(law, rows))
      for (const s of states) expect(s.minimum).toBe(s.signatories)
      return expect(states.every((s) => s.reached)).toBe(true)
    }
    case 'states-needed':
      return expect(valueOf(memberStates(law, []))).toMatchObject(published)
    case 'million-and-seven': {
      const large = ['DE', 'FR', 'IT', 'ES', 'PL', 'RO', 'NL']
      const said = (reach: number, total: number) => {
        const rows = large.slice(0, reach).map((state, i) => ({
          state,
          signatories: i === 0 ? total - 80_000 * (reach - 1) : 80_000,
        }))
        return valueOf(memberStates(law, rows)).outcome
      }
      expect(said(7, 1_000_000)).toBe(published['7'])
      expect(said(6, 1_000_000)).toBe(published['6'])
      return expect(said(7, 999_999)).toBe(published.short)
    }
    case 'passage': {
      const asked = valueOf(passage({ conditions: ask.conditions }, ask.counts))
      const { otherwise, percents, ...said } = published
      expect(asked).toMatchObject(said)
      if (percents) expect(asked.conditions.map((c) => c.percent)).toEqual(percents)
      if (otherwise === undefined) return
      const other = valueOf(passage({ conditions: ask.otherwise }, ask.counts))
      return expect(other.outcome).toBe(otherwise)
    }
    case 'article-v': {
      const ways = consentRoutes(ask.states)[0]!.stages.flatMap((s) => s.ways)
      const needed = (id: string) => ways.find((w) => w.id === id)?.needed
      expect(needed('convention')).toBe(published.convention)
      return expect(needed('states')).toBe(published.ratification)
    }
    default:
      throw new Error(`nobody asks ${ask.of}`)
  }
})

/** What comes out when the percentage is not rounded to two places first. */
function withoutRounding({ raw, sample, valid, duplicates }: Record<string, number>) {
  const factor = fraction(raw!, sample!)
  const weight = multiply(factor, subtract(factor, fraction(1)))
  const uncorrected = multiply(factor, fraction(valid!))
  return Number(ceil(uncorrected) - ceil(multiply(fraction(duplicates!), weight)))
}

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
