import { randomStream } from '@groundswell/basics'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countPosterior } from './distinct-count.ts'
import type { Evidence } from './evidence.ts'
import { evidenceTally } from './evidence-tally.ts'
import { intervalOf } from './interval.ts'
import type { ReviewedLine } from './reviewed-line.ts'
import type { Stratum } from './stratum.ts'

function evidenceOf(
  strata: readonly Stratum[],
  lines: readonly ReviewedLine[],
): Evidence {
  const tally = evidenceTally(strata)
  if (!tally.ok) throw new Error(tally.error.kind)
  for (const line of lines) {
    const added = tally.value.add(line)
    if (!added.ok) throw new Error(added.error.kind)
  }
  const evidence = tally.value.finish()
  if (!evidence.ok) throw new Error(evidence.error.kind)
  return evidence.value
}

/** One stratum with `reviewed` of `lines` lines, so many valid, so many pairs of one person. */
function simple(lines: number, reviewed: number, valid: number, pairs = 0): Evidence {
  const stratum = { id: 's', county: 'Kern', channel: 'mail', lines }
  return evidenceOf(
    [stratum],
    Array.from({ length: reviewed }, (_, k) => ({
      id: `${k}`,
      stratum: 's',
      status: k < valid ? ('valid' as const) : ('invalid' as const),
      personKey: `${k < 2 * pairs ? Math.floor(k / 2) : k}`,
    })),
  )
}

const anyReview = fc.record({
  seed: fc.string(),
  strata: fc.array(
    fc.record({
      county: fc.constantFrom('Alpine', 'Inyo', 'Kern'),
      channel: fc.constantFrom('mail', 'paid'),
      lines: fc.integer({ min: 0, max: 400 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      validity: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
})

function reviewOf(review: typeof anyReview extends fc.Arbitrary<infer T> ? T : never) {
  const stream = randomStream(review.seed)
  const strata = review.strata.map(({ county, channel, lines }, k) => ({
    id: `s${k}`,
    county,
    channel,
    lines,
  }))
  const lines: ReviewedLine[] = review.strata.flatMap(({ lines, share, validity }, k) =>
    Array.from({ length: Math.floor(lines * share) }, (_, n) => ({
      id: `${k}-${n}`,
      stratum: `s${k}`,
      status: stream.uniform() < validity ? ('valid' as const) : ('invalid' as const),
      personKey: `${stream.below(300)}`,
    })),
  )
  return { strata, lines }
}

test('full review collapses the interval to the exact count', () => {
  fc.assert(
    fc.property(anyReview, (review) => {
      const full = { ...review, strata: review.strata.map((s) => ({ ...s, share: 1 })) }
      const { strata, lines } = reviewOf(full)
      const { distinct } = countPosterior({
        evidence: evidenceOf(strata, lines),
        seed: 'full',
        draws: 50,
      })
      const persons = new Set(
        lines.filter((l) => l.status === 'valid').map((l) => l.personKey),
      )
      const { median, low, high } = intervalOf(distinct)
      expect([low, median, high]).toEqual([persons.size, persons.size, persons.size])
    }),
    { numRuns: 40 },
  )
})

test('raw lines are at least valid lines, valid lines at least distinct ones, seen ones at most', () => {
  fc.assert(
    fc.property(anyReview, (review) => {
      const { strata, lines } = reviewOf(review)
      const evidence = evidenceOf(strata, lines)
      const seen = new Set(
        lines.filter((l) => l.status === 'valid').map((l) => l.personKey),
      ).size
      const posterior = countPosterior({ evidence, seed: 'sums', draws: 100 })
      for (const [i, distinct] of posterior.distinct.entries()) {
        const validLines = posterior.validLines[i]!
        expect(validLines).toBeLessThanOrEqual(evidence.raw)
        expect(distinct).toBeLessThanOrEqual(validLines)
        expect(distinct).toBeGreaterThanOrEqual(seen)
        expect(validLines - distinct).toBe(posterior.duplicates[i])
      }
      const { median, low, high } = intervalOf(posterior.distinct)
      expect(low).toBeLessThanOrEqual(median)
      expect(median).toBeLessThanOrEqual(high)
    }),
    { numRuns: 60 },
  )
})

test('the order of strata and of lines changes nothing', () => {
  fc.assert(
    fc.property(anyReview, (review) => {
      const { strata, lines } = reviewOf(review)
      const forward = evidenceOf(strata, lines)
      const backward = evidenceOf([...strata].reverse(), [...lines].reverse())
      const question = { seed: 'order', draws: 50 }
      expect(countPosterior({ evidence: backward, ...question })).toEqual(
        countPosterior({ evidence: forward, ...question }),
      )
    }),
    { numRuns: 30 },
  )
})

test('more valid lines in the sample never lower the median', () => {
  const medians = [0, 20, 60, 100, 140, 180, 200].map(
    (valid) =>
      intervalOf(
        countPosterior({ evidence: simple(4000, 200, valid), seed: 'more' }).validLines,
      ).median,
  )
  expect(medians).toEqual([...medians].sort((a, b) => a - b))
})

test('duplicates grow with the square of the lines in hand', () => {
  const duplicates = (lines: number) =>
    intervalOf(
      countPosterior({
        evidence: simple(lines, 1000, 800, 12),
        seed: 'square',
        draws: 8000,
      }).duplicates,
    ).median
  const ratio = duplicates(8000) / duplicates(4000)
  expect(ratio).toBeGreaterThan(3.4)
  expect(ratio).toBeLessThan(4.4)
})

test('twelve pairs among 800 valid lines stand for about 300 among 4,000', () => {
  const { duplicates } = countPosterior({
    evidence: simple(5000, 1000, 800, 12),
    seed: 'pairs',
  })
  const { median, low, high } = intervalOf(duplicates)
  // 12 pairs times the square of five, less what triples take: about 290.
  expect(median).toBeGreaterThan(250)
  expect(median).toBeLessThan(300)
  expect(low).toBeLessThan(200)
  expect(high).toBeGreaterThan(360)
})

test('somebody who signs ten lines in five hundred is reckoned alone', () => {
  const stratum = { id: 's', county: 'Kern', channel: 'mail', lines: 5000 }
  const lines: ReviewedLine[] = Array.from({ length: 500 }, (_, k) => ({
    id: `${k}`,
    stratum: 's',
    status: 'valid',
    personKey: `${k < 10 ? 'star' : k}`,
  }))
  const { duplicates } = countPosterior({
    evidence: evidenceOf([stratum], lines),
    seed: 's',
  })
  const { median, low, high } = intervalOf(duplicates)
  // About a hundred lines by the star; 45 pairs times a hundred would be most of the drive.
  expect(low).toBeGreaterThan(40)
  expect(median).toBeLessThan(200)
  expect(high).toBeLessThan(600)
})

test('a full review knows the repeats of every county', () => {
  const counties = ['Inyo', 'Kern'].map((county) => ({
    id: county,
    county,
    channel: 'mail',
    lines: 30,
  }))
  // Fifteen people sign twice in Kern and ten three times in Inyo.
  const lines: ReviewedLine[] = counties.flatMap(({ id }) =>
    Array.from({ length: 30 }, (_, k) => ({
      id: `${id}${k}`,
      stratum: id,
      status: 'valid' as const,
      personKey: `${id}${k % (id === 'Kern' ? 15 : 10)}`,
    })),
  )
  const { counties: found } = countPosterior({
    evidence: evidenceOf(counties, lines),
    seed: 'full',
    draws: 3,
  })
  expect([...found.pairs.subarray(0, 2)]).toEqual([30, 15])
  expect([...found.valid.subarray(0, 2)]).toEqual([30, 30])
  expect([...found.extras.subarray(0, 2)]).toEqual([20, 15])
})

test('convenience lines count for themselves and say nothing about the rest', () => {
  const stratum = { id: 's', county: 'Kern', channel: 'mail', lines: 3000 }
  const drawn: ReviewedLine[] = Array.from({ length: 200 }, (_, k) => ({
    id: `d${k}`,
    stratum: 's',
    status: k < 100 ? 'valid' : 'invalid',
  }))
  const easy: ReviewedLine[] = Array.from({ length: 1000 }, (_, k) => ({
    id: `c${k}`,
    stratum: 's',
    status: 'valid',
    drawn: false,
  }))
  const { validLines } = countPosterior({
    evidence: evidenceOf([stratum], [...drawn, ...easy]),
    seed: 'convenience',
  })
  const { median, low } = intervalOf(validLines)
  // 1,000 for certain and half of the other 2,000.
  expect(Math.abs(median - 2000)).toBeLessThan(30)
  expect(low).toBeGreaterThan(1850)
})

test('undecided lines count by their probability and keep their doubt in a full review', () => {
  const stratum = { id: 's', county: 'Kern', channel: 'mail', lines: 400 }
  const lines: ReviewedLine[] = Array.from({ length: 400 }, (_, k) =>
    k < 300
      ? { id: `${k}`, stratum: 's', status: 'valid' }
      : { id: `${k}`, stratum: 's', status: 'undecided', probability: 0.8 },
  )
  const { distinct } = countPosterior({
    evidence: evidenceOf([stratum], lines),
    seed: 'u',
  })
  const { median, low, high } = intervalOf(distinct)
  expect(median).toBe(380)
  expect(high - low).toBeGreaterThan(10)
  expect(high - low).toBeLessThan(17)
})

test('an audit of the matcher takes out false accepts and adds misses', () => {
  const { distinct } = countPosterior({
    evidence: simple(1000, 1000, 800),
    seed: 'audit',
    matcher: {
      accepted: { checked: 10_000, wrong: 100 },
      notFound: { checked: 10_000, valid: 500 },
    },
  })
  // 800 · 0.99 + 200 · 0.05
  expect(Math.abs(intervalOf(distinct).median - 802)).toBeLessThan(3)
})

test('nothing in hand is nothing', () => {
  const { distinct } = countPosterior({
    evidence: simple(0, 0, 0),
    seed: 'none',
    draws: 20,
  })
  expect(intervalOf(distinct)).toEqual({ median: 0, low: 0, high: 0 })
})
