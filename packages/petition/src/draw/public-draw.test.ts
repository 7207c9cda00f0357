import { calendarDate } from '@groundswell/basics'
import { packOn } from '@groundswell/rules'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  chosenPlan,
  draw,
  drawSeed,
  type Frame,
  frameCommitment,
  frameOf,
  frameText,
  isCommitted,
  lawfulPlan,
  type SampleRow,
  sampleText,
  verifySample,
} from './index.ts'

const digits = '31415926535897932384'

describe('a seed', () => {
  test('is at least 20 decimal digits, in one piece or in groups', () => {
    expect(drawSeed(digits)).toEqual({ ok: true, value: digits })
    expect(drawSeed(' 31415 92653 58979 32384 ')).toEqual({ ok: true, value: digits })
    expect(drawSeed(digits.slice(1))).toMatchObject({
      error: { kind: 'seed-too-short', digits: 19, need: 20 },
    })
  })

  test('that holds anything else is refused with its place', () => {
    expect(drawSeed(`12x${digits}`)).toMatchObject({
      error: { kind: 'seed-not-digits', found: 'x', at: 3 },
    })
    expect(drawSeed(`1  ${digits}`)).toMatchObject({ error: { at: 2 } })
    expect(drawSeed(`-${digits}`)).toMatchObject({ error: { found: '-', at: 1 } })
    expect(drawSeed('١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨٩٠')).toMatchObject({ ok: false })
  })
})

describe('a frame', () => {
  test('is one text, whose hash is the commitment', () => {
    const frame = framed({ lines: ['A', 'B'], places: ['Kern', 'Inyo'] })
    expect(frameText(frame)).toBe('line_id,county\nA,Kern\nB,Inyo\n')
    expect(frameText(framed({ lines: ['A', 'B'] }))).toBe('line_id\nA\nB\n')
    expect(frameCommitment(framed({ lines: ['A', 'B'] }))).toBe(
      '7b6b3079841b75eeeb7a5ae1804661b37257730747c1983cd1a61556c42a9ae1',
    )
  })

  test('with any line added, dropped, renamed or moved has another commitment', () => {
    const lines = ['A', 'B', 'C', 'D']
    const commitment = frameCommitment(framed({ lines }))
    for (const other of [
      ['A', 'B', 'C'],
      ['A', 'B', 'C', 'D', 'E'],
      ['A', 'B', 'C', 'd'],
      ['B', 'A', 'C', 'D'],
      ['A', 'B', 'C\u0301', 'D'],
    ]) {
      expect(isCommitted(framed({ lines: other }), commitment)).toBe(false)
    }
    expect(isCommitted(framed({ lines }), commitment.toUpperCase())).toBe(true)
  })

  test('in which a line stands twice is refused with both rows', () => {
    expect(frameOf({ lines: ['A', 'B', 'C', 'B'] })).toMatchObject({
      error: { kind: 'line-twice', line: 'B', rows: [2, 4] },
    })
  })

  test.each(['', ' A', 'A ', 'A,B', 'A"', 'A\nB', 'A\u0000'])(
    'with the id %j has no text of its own and is refused',
    (line) => {
      expect(frameOf({ lines: ['X', line] })).toMatchObject({
        error: { kind: 'unwritable', row: 2 },
      })
    },
  )

  test('without lines is refused', () => {
    expect(frameOf({ lines: [] })).toMatchObject({ error: { kind: 'empty-frame' } })
  })
})

describe('the sample that the law asks for', () => {
  const frame = framed({
    lines: Array.from({ length: 25_000 }, (_, i) => `L${i}`),
    places: Array.from({ length: 25_000 }, (_, i) => (i < 24_034 ? 'Fresno' : 'Alpine')),
  })
  /** The same lines, without the counties of one state. */
  const whole = framed({ lines: frame.lines })

  test('is drawn by each county of California on its own', () => {
    const plan = lawfulPlan(law('us-ca', '2017-07-01'), frame)
    expect(plan).toMatchObject({
      value: {
        strata: [
          { place: 'Alpine', size: 500 },
          { place: 'Fresno', size: 722 },
        ],
      },
    })
  })

  test('is drawn from all lines in Washington, Oregon and Colorado', () => {
    const size = (id: string, stage?: 'second') =>
      valueOf(lawfulPlan(law(id, '2018-07-01'), whole, stage)).strata.map((s) => s.size)
    expect(size('us-wa')).toEqual([750])
    expect(size('us-or')).toEqual([1000])
    expect(size('us-or', 'second')).toEqual([1250])
    expect(size('us-co')).toEqual([4000])
  })

  test('does not exist where every line is checked or states certify', () => {
    expect(lawfulPlan(law('eu-eci', '2024-07-16'), frame)).toMatchObject({
      error: { kind: 'not-in-this-pack' },
    })
  })

  test('names the floor that nobody verified', () => {
    const plan = lawfulPlan(law('us-co', '2018-07-01'), whole)
    expect(valueOf(plan).unverifiedRules).not.toEqual([])
  })

  test('is refused for a county that does not exist or is spelled in two ways', () => {
    const california = law('us-ca', '2017-07-01')
    const two = (places: readonly string[]) =>
      lawfulPlan(california, framed({ lines: ['A', 'B'], places }))
    expect(two(['Kern', 'Kernel'])).toMatchObject({
      error: { kind: 'unknown-place', name: 'Kernel', row: 2 },
    })
    expect(two(['Kern', 'Kern County'])).toMatchObject({
      error: { kind: 'place-spelled-twice', place: 'Kern' },
    })
  })

  test('of a chosen size is not larger than the frame', () => {
    const few = framed({ lines: ['A', 'B'] })
    expect(chosenPlan(few, 3)).toMatchObject({
      error: { kind: 'sample-larger-than-frame', size: 3, lines: 2 },
    })
    for (const size of [0, -1, 1.5]) {
      expect(chosenPlan(few, size)).toMatchObject({
        error: { kind: 'not-a-sample-size' },
      })
    }
  })
})

describe('a published sample', () => {
  const lines = Array.from({ length: 60 }, (_, i) => `L${i}`)
  const places = lines.map((_, i) => (i % 3 === 0 ? 'Inyo' : 'Kern'))
  const frame = framed({ lines, places })
  const seed = valueOf(drawSeed(digits))
  const plan = valueOf(chosenPlan(frame, 12))
  const rows: readonly SampleRow[] = draw(frame, plan.strata, seed).drawn

  test('is verified by the files alone', () => {
    expect(problemsOf(rows)).toEqual([])
    expect(problemsOf(rows.map(({ line }) => ({ line })))).toEqual([])
  })

  test('drawn by county is verified county by county', () => {
    const strata = valueOf(lawfulPlan(law('us-ca', '2017-07-01'), frame)).strata
    const drawn = draw(frame, strata, seed).drawn
    expect(drawn).toHaveLength(60)
    expect(problemsOf(drawn)).toEqual([])
    const [first, second, ...rest] = drawn
    expect(problemsOf([second!, first!, ...rest])).toMatchObject([
      { kind: 'out-of-order', line: first!.line, row: 2, position: 1 },
    ])
  })

  test('that lost any one line names it', () => {
    for (const [i, gone] of rows.entries()) {
      expect(problemsOf(rows.toSpliced(i, 1))).toEqual([
        { kind: 'missing', line: gone.line, position: i + 1 },
      ])
    }
  })

  test('in which two lines changed places names one of them', () => {
    fc.assert(
      fc.property(fc.nat(11), fc.nat(11), (a, b) => {
        fc.pre(a !== b)
        const swapped = rows.with(a, rows[b]!).with(b, rows[a]!)
        expect(problemsOf(swapped).map((p) => p.kind)).toContain('out-of-order')
        const bare = swapped.map(({ line }) => ({ line }))
        expect(problemsOf(bare).map((p) => p.kind)).toContain('out-of-order')
      }),
    )
  })

  test('with a line exchanged for another names both', () => {
    const drawn = new Set(rows.map((r) => r.line))
    const other = lines.find((line) => !drawn.has(line))!
    expect(problemsOf(rows.with(4, { ...rows[4]!, line: other }))).toEqual([
      { kind: 'added', line: other, row: 5 },
      { kind: 'missing', line: rows[4]!.line, position: 5 },
    ])
    expect(problemsOf(rows.with(4, { ...rows[4]!, line: 'Z' }))[0]).toMatchObject({
      kind: 'not-in-frame',
      line: 'Z',
    })
  })

  test('with a line twice, a false ticket or two stated sizes is refused', () => {
    const [first, second] = [rows[0]!, rows[1]!]
    expect(problemsOf([...rows, first])).toContainEqual({
      kind: 'drawn-twice',
      line: first.line,
      row: 13,
      before: 1,
    })
    expect(problemsOf(rows.with(0, { ...first, ticket: '0.5' }))).toMatchObject([
      { kind: 'wrong-ticket', row: 1, should: first.ticket },
    ])
    expect(problemsOf(rows.with(1, { ...second, of: 13 }))).toMatchObject([
      { kind: 'of-differs', row: 2, of: 13 },
    ])
  })

  test('drawn by another seed is not this one', () => {
    const other = valueOf(drawSeed('11111111111111111111'))
    expect(problemsOf(draw(frame, plan.strata, other).drawn).length).toBeGreaterThan(0)
  })

  test('smaller than the law asks is named when the law is given', () => {
    const lawful = valueOf(lawfulPlan(law('us-co', '2018-07-01'), framed({ lines })))
    const { problems } = verifySample({ frame, seed, rows, plan: lawful })
    expect(problems).toEqual([{ kind: 'not-the-lawful-size', size: 12, lawful: 60 }])
  })

  test('is a text with the order, the size and the ticket of each line', () => {
    const text = sampleText(draw(frame, plan.strata, seed).drawn).split('\n')
    expect(text[0]).toBe('draw,of,line_id,ticket')
    expect(text[1]).toMatch(/^1,12,L\d+,0\.\d{9}$/)
  })

  function problemsOf(published: readonly SampleRow[]) {
    return verifySample({ frame, seed, rows: published }).problems
  }
})

function framed(columns: Frame): Frame {
  return valueOf(frameOf(columns))
}

function law(id: string, on: string) {
  return valueOf(packOn(id, calendarDate(on)))
}

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
