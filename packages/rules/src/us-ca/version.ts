import { addDays, type CalendarDate, calendarDate } from '@groundswell/basics'
import type { PackVersion } from '../pack/pack.ts'

/** The days on which a piece of California's law, as kept here, changes. */
export const since = {
  start: calendarDate('2010-01-01'),
  noResidency: calendarDate('2014-01-01'),
  window180: calendarDate('2015-01-01'),
  fee2000: calendarDate('2016-01-01'),
  proposition71: calendarDate('2018-06-06'),
  topFunders: calendarDate('2020-01-01'),
  nearMissAddresses: calendarDate('2022-01-01'),
  funderLine: calendarDate('2023-01-01'),
  recordsRecodified: calendarDate('2023-01-01'),
  fullCheck60: calendarDate('2024-01-01'),
  referendumQuestion: calendarDate('2025-01-01'),
} as const

const changes: readonly (readonly [CalendarDate, string])[] = [
  [since.start, 'the first day that this pack holds'],
  [since.noResidency, 'circulators need not live in the state (SB 213)'],
  [since.window180, 'petitions circulate 180 days instead of 150'],
  [since.fee2000, 'the fee of $2,000 is sure from here on'],
  [since.proposition71, 'measures take effect 5 days after the statement of the vote'],
  [since.topFunders, 'Official Top Funders disclosure (SB 47); heading in 11-point type'],
  [since.nearMissAddresses, 'rules on counting near-miss addresses (2 CCR 20931)'],
  [since.funderLine, 'funder text on each line; supporters and opponents in the label'],
  [since.fullCheck60, '60 business days to check every signature (SB 386)'],
  [since.referendumQuestion, 'a referendum is put as a question to keep or overturn'],
]

/** The versions of the pack: each lasts until the day before the next begins. */
export const californiaVersions: readonly PackVersion[] = changes.map(
  ([from, change], i) => {
    const next = changes[i + 1]?.[0]
    const version = { from, changes: [change] }
    return next ? { ...version, until: addDays(next, -1) } : version
  },
)
