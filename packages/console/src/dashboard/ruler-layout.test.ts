import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type RulerFigures, type RulerLabel, rulerLayout } from './ruler-layout.ts'

const figures: RulerFigures = {
  required: 29_271,
  fullCheckFrom: 27_808,
  sufficientFrom: 32_199,
  raw: 27_104,
  valid: { median: 20_484, low: 19_987, high: 21_030 },
}

const anyFigures = fc
  .record({
    required: fc.integer({ min: 100, max: 1_000_000 }),
    raw: fc.double({ min: 0, max: 2.5, noNaN: true }),
    valid: fc.double({ min: 0, max: 1, noNaN: true }),
    half: fc.double({ min: 0, max: 0.2, noNaN: true }),
  })
  .map(({ required, raw, valid, half }): RulerFigures => {
    const lines = Math.round(required * raw)
    const median = Math.round(lines * valid)
    return {
      required,
      fullCheckFrom: Math.ceil(required * 0.95),
      sufficientFrom: Math.floor(required * 1.1) + 1,
      raw: lines,
      valid: { median, low: median * (1 - half), high: median * (1 + half) },
    }
  })

const collide = (a: RulerLabel, b: RulerLabel) =>
  a.row === b.row && a.left < b.left + b.width && b.left < a.left + a.width

test.each([320, 358, 700, 980])(
  'labels never collide at %i pixels, whatever the count',
  (width) => {
    fc.assert(
      fc.property(anyFigures, (any) => {
        const layout = rulerLayout(any, width)
        for (const labels of [layout.above, layout.below]) {
          for (const [i, a] of labels.entries()) {
            expect(a.left).toBeGreaterThanOrEqual(0)
            expect(a.left + a.width).toBeLessThanOrEqual(width)
            for (const b of labels.slice(i + 1)) expect(collide(a, b)).toBe(false)
          }
        }
      }),
    )
  },
)

test('the axis runs from zero to a little past the largest relevant number', () => {
  const { x } = rulerLayout(figures, 980)
  expect(x.domain[0]).toBe(0)
  expect(x.domain[1]).toBeGreaterThan(figures.sufficientFrom)
  expect(x.domain[1]).toBeLessThan(figures.sufficientFrom * 1.2)
  const plenty = rulerLayout({ ...figures, raw: 60_000 }, 980)
  expect(plenty.x.domain[1]).toBeGreaterThan(60_000)
})

test('the zones follow one another without a gap and bear the statute’s outcomes', () => {
  const { zones } = rulerLayout(figures, 980)
  expect(zones.map((z) => z.words)).toEqual([
    'would fail',
    'every line checked',
    'qualifies on the sample',
  ])
  expect(zones.map((z) => z.from)).toEqual([0, 27_808, 32_199])
  expect(zones.slice(0, 2).map((z) => z.to)).toEqual([27_808, 32_199])
})

test('the labels say the number, its interval, the requirement and the lines', () => {
  const { below } = rulerLayout(figures, 980)
  expect(below.map((l) => l.lines)).toEqual([
    ['20,500 valid', '90\u00a0% sure: 20,000–21,000'],
    ['29,271', 'required'],
    ['27,104', 'lines in hand'],
  ])
})

test('an exact count does not pretend to be a range', () => {
  const valid = { median: 20_484, low: 20_484, high: 20_484 }
  const { below } = rulerLayout({ ...figures, valid }, 980)
  expect(below[0]?.lines).toEqual(['20,484 valid', 'counted, not estimated'])
})

test('a desk needs no more than two rows of labels on either side', () => {
  const { above, below } = rulerLayout(figures, 980)
  expect(
    Math.max(...above.map((l) => l.row), ...below.map((l) => l.row)),
  ).toBeLessThanOrEqual(1)
})
