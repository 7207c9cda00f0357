import type { CalendarDate } from '@groundswell/basics'
import type { Citation } from '../pack/citation.ts'
import type { ReviewRoomRule } from '../pack/review-room-rule.ts'
import { since } from './version.ts'

/**
 * Petitions are no public records in California; only when one is insufficient may its
 * proponents look, in order to see which signatures were disqualified and why.
 */
export function californiaReviewRoom(on: CalendarDate): ReviewRoomRule {
  const cite = on >= since.recordsRecodified ? 'ca-gov-7924-110' : 'ca-gov-6253-5'
  return {
    who: 'the proponents and representatives whom they designate in writing',
    opens: 'insufficient',
    beginsWithin: { days: 21, cites: ['ca-gov-21-days'] },
    image: 'line',
    cites: [cite],
  }
}

export const reviewRoomCitations: readonly Citation[] = [
  {
    id: 'ca-gov-7924-110',
    section: 'Gov. Code 7924.110(b)(2)',
    url: 'https://self-law.org/code/ca/government-code/7924-110',
    asOf: '2026-11',
    status: 'official',
    note: 'That the line itself may be seen is a reading: the petition is open to them.',
  },
  {
    id: 'ca-gov-6253-5',
    section: 'Gov. Code 6253.5, the section before 2023',
    noPublicText: true,
    asOf: '2022',
    status: 'unverified',
    note: 'Taken to read as 7924.110 does: check the official code.',
  },
  {
    id: 'ca-gov-21-days',
    section: 'Gov. Code 7924.110, the last day to begin',
    noPublicText: true,
    asOf: '2026-11',
    status: 'unverified',
    note: '21 days after the certification of insufficiency: check the official code.',
  },
]
