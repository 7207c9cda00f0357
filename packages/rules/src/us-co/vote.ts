import type { EnactingVote } from '../pack/enactment-rule.ts'
import { moreYesThanNo } from '../pack/passage-rule.ts'

const cites = ['co-55-percent']

/** The majorities of Colorado: amendments need 55 % of the votes, unless they only repeal. */
export const coloradoVotes: readonly EnactingVote[] = [
  {
    kinds: ['amendment'],
    onlyRepeals: true,
    elections: 1,
    conditions: [moreYesThanNo],
    cites,
  },
  {
    kinds: ['amendment'],
    elections: 1,
    conditions: [{ ...moreYesThanNo, share: '0.55', comparison: 'at-least' }],
    cites,
  },
  { elections: 1, conditions: [moreYesThanNo], cites },
]
