import { calendarDate } from '@groundswell/basics'
import type { PublishedNumber } from '../pack/requirement-rule.ts'

/** One vote for Governor and the two numbers that follow from it. */
interface Cycle {
  readonly elections: readonly [number, number]
  readonly from: string
  readonly until: string
  readonly base: number
  readonly five: { readonly required: number; readonly cites: readonly string[] }
  readonly eight: { readonly required: number; readonly cites: readonly string[] }
}

/**
 * A measure takes the number of the last vote for Governor before it was filed, so each
 * cycle runs from the day after one such election to the day of the next.
 */
const cycles: readonly Cycle[] = [
  {
    elections: [2011, 2014],
    from: '2010-11-03',
    until: '2014-11-04',
    base: 10_095_185,
    five: { required: 504_760, cites: ['ca-numbers-2011'] },
    eight: { required: 807_615, cites: ['ca-numbers-2011'] },
  },
  {
    elections: [2015, 2018],
    from: '2014-11-05',
    until: '2018-11-06',
    base: 7_317_581,
    five: { required: 365_880, cites: ['ca-sos-cleared'] },
    eight: { required: 585_407, cites: ['ca-sos-cleared'] },
  },
  {
    elections: [2019, 2022],
    from: '2018-11-07',
    until: '2022-11-08',
    base: 12_464_235,
    five: { required: 623_212, cites: ['ca-numbers-2019', 'ca-base-2018'] },
    eight: { required: 997_139, cites: ['ca-numbers-2019', 'ca-base-2018'] },
  },
  {
    elections: [2023, 2026],
    from: '2022-11-09',
    until: '2026-11-03',
    base: 10_933_009,
    five: { required: 546_651, cites: ['ca-sos-cleared', 'ca-numbers-2023-amendment'] },
    eight: { required: 874_641, cites: ['ca-numbers-2023-amendment'] },
  },
]

/** The published numbers for initiative statutes and referendums. */
export const fivePercent: readonly PublishedNumber[] = cycles.map((c) =>
  published(c, c.five),
)

/** The published numbers for amendments, alone or combined with a statute. */
export const eightPercent: readonly PublishedNumber[] = cycles.map((c) =>
  published(c, c.eight),
)

function published(cycle: Cycle, number: Cycle['five']): PublishedNumber {
  return {
    required: number.required,
    from: calendarDate(cycle.from),
    until: calendarDate(cycle.until),
    elections: cycle.elections,
    base: cycle.base,
    cites: ['ca-base-by-filing-date', ...number.cites],
  }
}
