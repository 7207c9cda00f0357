import { addDays, calendarDate } from '@groundswell/basics'
import type { EnactmentRule } from '../pack/enactment-rule.ts'
import { moreYesThanNo } from '../pack/passage-rule.ts'
import { since } from './version.ts'

/**
 * How a vote enacts. The two rules of effect are dated by the vote and not by the petition:
 * a measure that circulated in 2017 and is voted on in November 2018 takes the later rule.
 */
export const californiaEnactment: EnactmentRule = {
  majority: 'a majority of the votes thereon',
  votes: [{ elections: 1, conditions: [moreYesThanNo], cites: ['ca-const-2-10-a'] }],
  statementOfVote: { days: 38, cites: ['ca-elec-15501'] },
  effect: [
    {
      from: calendarDate('1911-10-10'),
      until: addDays(since.proposition71, -1),
      value: { from: 'election', days: 1, cites: ['ca-const-2-10-a-before-2018'] },
    },
    {
      from: since.proposition71,
      value: { from: 'statement-of-vote', days: 5, cites: ['ca-const-2-10-a'] },
    },
  ],
  cites: ['ca-const-2-10-a'],
}
