import { calendarDate } from '@groundswell/basics'
import { packOn } from '@groundswell/rules'
import { describe, expect, test } from 'vitest'
import { drawSeed } from '../draw/index.ts'
import {
  type BallotText,
  ballotTextHash,
  checkBallotText,
  claimedStretches,
  type DisplayState,
  displayPeriod,
  displayState,
  isFrozen,
  mayRecordText,
  measureWithdrawal,
  sideOrder,
  type TextAct,
  voterGuidePage,
} from './index.ts'

const california = packOf('us-ca')
const text = 'The bridge costs 100 million dollars. It is safe.'
const source = { title: 'Budget of the county', seenOn: '2026-05-02' }
const argument: BallotText = {
  part: 'argument-for',
  text,
  claims: [
    { from: 0, to: 37, source },
    { from: 38, to: text.length },
  ],
  signers: ['A Voter'],
}

describe('an argument', () => {
  test('is counted against 500 words, and claims without a source are shown', () => {
    expect(checkBallotText(california, argument)).toMatchObject({
      length: { length: 9, atMost: 500, left: 491, fits: true, unverified: true },
      claims: 2,
      withoutSource: [1],
      problems: [],
    })
    const long = { ...argument, text: 'word '.repeat(501), claims: [] }
    expect(checkBallotText(california, long).length).toMatchObject({
      fits: false,
      left: -1,
      overFrom: 2500,
    })
  })

  test('has rebuttals of 250 words, a label of 75, and a limit only where a law gives one', () => {
    const limit = (pack: typeof california, part: BallotText['part']) =>
      checkBallotText(pack, { ...argument, part }).length?.atMost
    expect(limit(california, 'rebuttal-against')).toBe(250)
    expect(limit(california, 'label')).toBe(75)
    expect(limit(california, 'yes-means')).toBeUndefined()
    expect(limit(packOf('us-or'), 'rebuttal-for')).toBeUndefined()
  })

  test('with claims outside its text, over each other or on nothing is told', () => {
    const claims = [
      { from: 0, to: 10 },
      {
        from: 5,
        to: 20,
        source: { title: ' ', seenOn: 'May', url: 'javascript:alert(1)' },
      },
      { from: 40, to: 900 },
    ]
    expect(checkBallotText(california, { ...argument, claims }).problems).toEqual([
      { kind: 'overlaps', claim: 1, other: 0 },
      { kind: 'source-without-title', claim: 1 },
      { kind: 'source-without-day', claim: 1 },
      { kind: 'not-an-address', claim: 1 },
      { kind: 'outside-the-text', claim: 2 },
    ])
  })

  test('has a hash that a changed source changes', () => {
    const [first, second] = argument.claims
    const other = { ...source, seenOn: '2026-05-03' }
    const changed = { ...argument, claims: [{ ...first!, source: other }, second!] }
    expect(ballotTextHash(changed)).not.toBe(ballotTextHash(argument))
    expect(ballotTextHash({ ...argument })).toBe(ballotTextHash(argument))
  })

  test('falls into stretches that are the text again', () => {
    const pieces = claimedStretches(argument)
    expect(pieces.map(({ kind }) => kind)).toEqual(['sourced', 'plain', 'unsourced'])
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  })
})

describe('a page of the guide', () => {
  test('has each argument followed by the answer of the other side, and its gaps', () => {
    const answer: BallotText = { ...argument, part: 'rebuttal-against' }
    const page = voterGuidePage([argument, answer], ['for', 'against'])
    expect(page.sides).toEqual([
      { side: 'for', argument, rebuttal: answer },
      { side: 'against' },
    ])
    expect(page.missing).toEqual([
      'title-and-summary',
      'label',
      'yes-means',
      'no-means',
      'argument-against',
      'rebuttal-for',
    ])
    expect(voterGuidePage([], ['against', 'for']).sides[0].side).toBe('against')
  })

  test('has its sides in an order that anybody can draw again from the seed', () => {
    expect(sideOrder()).toEqual({ order: ['for', 'against'], drawn: false })
    const first = Array.from({ length: 200 }, (_, i) => {
      const seed = valueOf(drawSeed(`31415926535897932384${i}`))
      expect(sideOrder(seed)).toEqual(sideOrder(seed))
      return sideOrder(seed).order[0]
    })
    const ahead = first.filter((side) => side === 'for').length
    // Two hundred fair coins: outside of this range once in some 100,000 lists.
    expect(ahead).toBeGreaterThan(68)
    expect(ahead).toBeLessThan(132)
  })
})

describe('a text', () => {
  const may = (
    acts: readonly TextAct[],
    act: TextAct,
    display: DisplayState = 'before',
  ) => {
    const asked = mayRecordText('label', acts, { act, display })
    return asked.ok ? 'yes' : asked.error.kind
  }

  test('is written until it is submitted, and again when that is taken back', () => {
    expect(may([], 'draft')).toBe('yes')
    expect(may(['draft'], 'submitted')).toBe('yes')
    expect(may(['draft', 'submitted'], 'draft')).toBe('text-is-submitted')
    expect(may(['draft', 'submitted'], 'submitted')).toBe('text-is-submitted')
    expect(may(['draft', 'submitted', 'reopened'], 'draft')).toBe('yes')
    expect(may(['draft'], 'reopened')).toBe('nothing-submitted')
  })

  test('on display is changed by a court alone, and afterwards by nobody', () => {
    const acts = ['draft', 'submitted'] as const
    expect(may(acts, 'reopened', 'open')).toBe('on-display')
    expect(may([], 'submitted', 'open')).toBe('on-display')
    expect(may(acts, 'ordered', 'open')).toBe('yes')
    expect(may(acts, 'ordered')).toBe('not-on-display')
    for (const act of ['draft', 'submitted', 'reopened', 'ordered'] as const) {
      expect(may(acts, act, 'over')).toBe('display-over')
    }
    expect(isFrozen(['draft', 'submitted', 'ordered'])).toBe(true)
  })
})

test('the guide is open for 20 days before it is printed, which nobody has verified', () => {
  expect(valueOf(displayPeriod(california, calendarDate('2026-08-10')))).toMatchObject({
    from: '2026-07-21',
    days: 20,
    unverified: true,
  })
  const period = valueOf(displayPeriod(california, calendarDate('2026-08-10')))
  const on = (day: string) => displayState(period, calendarDate(day))
  expect(['2026-07-20', '2026-07-21', '2026-08-09', '2026-08-10'].map(on)).toEqual([
    'before',
    'open',
    'open',
    'over',
  ])
  expect(displayState(undefined, calendarDate('2026-07-21'))).toBe('before')
})

test('the proponents can withdraw the measure until the day it qualifies', () => {
  const asked = (on: string) =>
    valueOf(
      measureWithdrawal(california, {
        kind: 'amendment',
        election: calendarDate('2018-11-06'),
        on: calendarDate(on),
      }),
    )
  expect(asked('2018-06-28')).toMatchObject({ accepted: true, until: '2018-06-28' })
  expect(asked('2018-06-29').accepted).toBe(false)
})

function packOf(id: string) {
  return valueOf(packOn(id, calendarDate('2026-10-01')))
}

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
