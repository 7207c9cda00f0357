import { expect, test } from 'vitest'
import type { ReviewFindings } from '../count/review-findings.ts'
import { sampleAnswer, samplePetition } from '../testing/sample-answer.ts'
import { nextSteps, type StepGrounds } from './next-steps.ts'

const findings: ReviewFindings = {
  keyed: 5000,
  reviewed: 2900,
  undecided: 0,
  convenience: 2100,
  unmatched: 0,
  latestWeek: '2017-05-18',
  reasons: new Map(),
  found: { extraLines: 0, pairs: 0, sameSheet: 0, sameCirculator: 0, acrossCounties: 0 },
  extraLinesByCounty: new Map(),
}

const grounds: StepGrounds = {
  petition: samplePetition,
  answer: sampleAnswer,
  findings,
  hasRoll: true,
  turnedIn: 27_400,
  linesBeyondTurnIns: 0,
  flaggedCirculators: [],
  latestTurnIn: '2017-05-24',
  keying: {
    readingsPerHour: 200,
    linesPerHour: 100,
    measured: false,
    toRead: 0,
    toReadAgain: 0,
    toSettle: 0,
    toReadBlind: 0,
    settled: 0,
  },
}

const codes = (change: Partial<StepGrounds>) =>
  nextSteps({ ...grounds, ...change }).map(({ code }) => code)

test('paper that wants somebody is named after what the count cannot do without', () => {
  const paper = {
    outTooLong: new Map([['V0001', 12]]),
    openPages: 1,
    unchecked: 3,
    toMend: { sheets: 2, lines: 14, until: '2017-07-25' },
  }
  const asked = codes({ paper }).filter((code) =>
    ['mend-sheets', 'open-pages', 'read-declarations', 'call-circulators'].includes(code),
  )
  expect(asked).toEqual([
    'mend-sheets',
    'open-pages',
    'read-declarations',
    'call-circulators',
  ])
  const nothing = { outTooLong: new Map(), openPages: 0, unchecked: 0, toMend: null }
  expect(codes({ paper: nothing })).toEqual(codes({}))
})

test('an empty drive is told what to bring, in order', () => {
  const empty = { hasRoll: false, turnedIn: 0, findings: { ...findings, keyed: 0 } }
  expect(codes(empty).slice(0, 3)).toEqual([
    'import-roll',
    'import-turn-ins',
    'key-lines',
  ])
})

test('undecided lines come before all improvements', () => {
  const waiting = {
    findings: { ...findings, undecided: 120 },
    flaggedCirculators: ['P1'],
  }
  expect(codes(waiting)).toEqual(['review-lines', 'train-circulators', 'collect-faster'])
  const [first, second] = nextSteps({ ...grounds, ...waiting })
  expect([first?.verb, first?.weight, second?.weight]).toEqual([
    'Review 120 lines',
    'first',
    'second',
  ])
})

test('keying more is advised only while the interval decides something', () => {
  expect(codes({})).not.toContain('sharpen')
  const open = { ...sampleAnswer, probability: 0.6 }
  expect(codes({ answer: open })).toContain('sharpen')
})

test('work of less than an hour is told in minutes', () => {
  const few = [{ moreDrawnLines: 9, halfWidthNow: 14, halfWidthThen: 9, byStratum: {} }]
  const steps = nextSteps({
    ...grounds,
    answer: { ...sampleAnswer, probability: 0.6, sharpen: few },
  })
  expect(steps.find(({ code }) => code === 'sharpen')?.sentence).toBe(
    'The interval shrinks from ±14 to ±9; about 5 minutes of keying by two people.',
  )
})

test('keyed lines beyond the turn-ins are a contradiction to be looked at', () => {
  expect(codes({ linesBeyondTurnIns: 30 })).toContain('turn-ins-short')
})

test('a week without turn-ins is asked about', () => {
  expect(codes({ latestTurnIn: '2017-05-10' })).toContain('turn-ins-late')
})

test('a reason that rises beyond chance is named, and one that does not is not', () => {
  const reasons = (thisWeek: number) =>
    new Map([
      ['WRONG_COUNTY', { thisWeek, before: 100 }],
      ['NOT_REGISTERED', { thisWeek: 100 - thisWeek, before: 900 }],
    ])
  const risen = { findings: { ...findings, reasons: reasons(30) } }
  expect(codes(risen)).toContain('reason-rises')
  expect(codes({ findings: { ...findings, reasons: reasons(13) } })).not.toContain(
    'reason-rises',
  )
})

test('a drive that would qualify is told to file', () => {
  const odds = { ...sampleAnswer.odds, qualifiedInTheEnd: 0.99, qualify: 0.9 }
  expect(codes({ answer: { ...sampleAnswer, odds } }).at(-1)).toBe('file')
})
