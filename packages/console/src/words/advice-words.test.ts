import type { FilingAdvice } from '@groundswell/server/wire'
import { expect, test } from 'vitest'
import { adviceReason, adviceTitle, placeWords, waitingWords } from './advice-words.ts'

const advice: FilingAdvice = {
  advice: 'collect-more',
  because: null,
  target: 0.95,
  chances: { insufficient: 0.6, fullCheck: 0.3, sufficient: 0.1, qualifies: 0.34 },
  qualifies: 0.957,
  reachesTarget: true,
  lines: 12_212,
  perDay: 201,
  places: [{ place: 'Kern', lines: 12_212, perDay: 200.2, recentPerDay: 131.4 }],
  counties: [],
  daysLeft: 61,
  waiting: {
    electionToday: '2018-11-06',
    electionLastDay: '2018-11-06',
    checkedToday: '2017-08-30',
    checkedLastDay: '2017-10-30',
  },
  simulations: 2000,
  assumptions: [],
}

test('the advice names how many lines, what they bring, and what is asked of a place', () => {
  expect(adviceTitle(advice)).toBe('Collect 12,200 more lines')
  expect(adviceReason(advice)).toContain('34\u00a0%; with these lines it is 96\u00a0%')
  expect(placeWords(advice.places[0]!)).toBe(
    '12,200 lines: 201 a day; it brought 131 a day lately',
  )
})

test('lines that do not reach what is aimed at are not called enough', () => {
  const short = { ...advice, reachesTarget: false, qualifies: 0.6 }
  expect(adviceReason(short)).toMatch(/not the 95.% aimed at/)
})

test('filing now has its reason', () => {
  const now = { ...advice, advice: 'file-now', lines: 0 } as const
  expect(adviceTitle(now)).toBe('File now')
  expect(adviceReason({ ...now, because: 'last-day' })).toContain('the last day')
  expect(adviceReason({ ...now, because: 'no-step-helps' })).toContain('gains nothing')
})

test('waiting costs an election only where it does', () => {
  expect(waitingWords(advice)).toContain('Waiting costs no election')
  const waiting = { ...advice.waiting, electionLastDay: '2020-11-03' }
  expect(waitingWords({ ...advice, waiting })).toContain(
    'on the last day that of 3 November 2020',
  )
})
