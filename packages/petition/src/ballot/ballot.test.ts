import { calendarDate } from '@groundswell/basics'
import { packOn } from '@groundswell/rules'
import { describe, expect, test } from 'vitest'
import {
  type BallotArgument,
  checkArgument,
  displayPeriod,
  measureWithdrawal,
  voterGuidePage,
} from './index.ts'

const california = packOf('us-ca')
const text = 'The bridge costs 100 million dollars. It is safe.'
const argument: BallotArgument = {
  side: 'for',
  part: 'argument',
  text,
  claims: [
    {
      from: 0,
      to: 37,
      source: { title: 'Budget of the county', asOf: '2026-05' },
    },
    { from: 38, to: text.length },
  ],
  signers: ['A Voter'],
}

describe('an argument', () => {
  test('is counted against 500 words, and claims without a source are shown', () => {
    const checked = valueOf(checkArgument(california, argument))
    expect(checked).toMatchObject({
      length: { length: 9, atMost: 500, left: 491, fits: true, unverified: true },
      claims: 2,
      withoutSource: [1],
      problems: [],
    })
    const long = { ...argument, text: 'word '.repeat(501), claims: [] }
    expect(valueOf(checkArgument(california, long)).length).toMatchObject({
      fits: false,
      left: -1,
    })
  })

  test('has rebuttals of 250 words, and none in Oregon', () => {
    const rebuttal = { ...argument, part: 'rebuttal' } as const
    expect(valueOf(checkArgument(california, rebuttal)).length.atMost).toBe(250)
    expect(checkArgument(packOf('us-or'), rebuttal)).toMatchObject({
      error: { kind: 'not-in-this-pack' },
    })
  })

  test('with claims outside its text, over each other or on nothing is told', () => {
    const claims = [
      { from: 0, to: 10 },
      { from: 5, to: 20, source: { title: ' ', asOf: '' } },
      { from: 40, to: 900 },
    ]
    expect(valueOf(checkArgument(california, { ...argument, claims })).problems).toEqual([
      { kind: 'overlaps', claim: 1, other: 0 },
      { kind: 'source-without-title', claim: 1 },
      { kind: 'outside-the-text', claim: 2 },
    ])
  })
})

test('a page has each argument followed by the answer of the other side, and its gaps', () => {
  const answer: BallotArgument = { ...argument, side: 'against', part: 'rebuttal' }
  const page = voterGuidePage({ title: 'T', label: 'L' }, [argument, answer])
  expect(page.rows).toEqual([
    { side: 'for', argument, rebuttal: answer },
    { side: 'against' },
  ])
  expect(page.missing).toEqual([
    { side: 'for', part: 'rebuttal' },
    { side: 'against', part: 'argument' },
  ])
  expect(voterGuidePage({ title: 'T', label: 'L' }, [], 'against').rows[0]?.side).toBe(
    'against',
  )
})

test('the guide is open for 20 days before it is printed, which nobody has verified', () => {
  expect(valueOf(displayPeriod(california, calendarDate('2026-08-10')))).toMatchObject({
    from: '2026-07-21',
    days: 20,
    unverified: true,
  })
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
