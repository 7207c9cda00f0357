import { type Grounds, grounds } from './grounds.ts'
import type { Citation } from './pack/citation.ts'
import {
  moreYesThanNo,
  type PassageCondition,
  type PassageRule,
} from './pack/passage-rule.ts'

/** A rule of passage that was or is in use, to choose from and to compare with. */
export interface NamedPassage extends PassageRule, Grounds {
  readonly id: string
  readonly title: string
}

/**
 * Quorums and thresholds known from elsewhere. Canada's Clarity Act is none of them: there the
 * House of Commons judges a "clear majority", and no number can stand for that. The Venice
 * Commission (code on referendums, 2007, par. 50-51) advises against such quorums.
 */
export function namedPassages(): readonly NamedPassage[] {
  return [
    named('majority', 'a majority of the valid votes', [moreYesThanNo], 'q-majority'),
    named(
      'turnout-half-yes-55',
      'half of the registered voters take part, and 55 % of the valid votes say yes',
      [turnout('0.50', 'at-least'), yesOf('valid', '0.55', 'at-least')],
      'q-16-0011a1',
    ),
    named(
      'montenegro-2006',
      'Montenegro 2006: turnout of 50 % and yes of 55 % of the valid votes',
      [turnout('0.50', 'at-least'), yesOf('valid', '0.55', 'at-least')],
      'q-montenegro',
    ),
    named(
      'scotland-1979',
      'Scotland 1979: a majority, and yes from 40 % of the electorate',
      [moreYesThanNo, yesOf('registered', '0.40', 'at-least')],
      'q-scotland',
    ),
    named(
      'italy-abrogative',
      'Italy, abrogative referendum: a majority of the voters take part, and a majority says yes',
      [turnout('0.50', 'more-than'), moreYesThanNo],
      'q-italy',
    ),
    named(
      'denmark-constitution',
      'Denmark, constitutional change: a majority, and yes from 40 % of the electorate',
      [moreYesThanNo, yesOf('registered', '0.40', 'at-least')],
      'q-denmark',
    ),
  ]
}

function named(
  id: string,
  title: string,
  conditions: readonly PassageCondition[],
  cite: string,
): NamedPassage {
  return { id, title, conditions, ...grounds({ citations }, [cite]) }
}

function turnout(share: string, comparison: PassageCondition['comparison']) {
  return { id: 'turnout', part: 'cast', of: 'registered', share, comparison } as const
}

function yesOf(
  of: PassageCondition['of'],
  share: string,
  comparison: PassageCondition['comparison'],
): PassageCondition {
  const id = of === 'valid' ? 'approval' : `approval-of-${of}`
  return { id, part: 'yes', of, share, comparison }
}

const citations: readonly Citation[] = [
  {
    id: 'q-majority',
    section: 'More yes than no',
    noPublicText: true,
    asOf: '2026-11',
    status: 'derived',
  },
  {
    id: 'q-16-0011a1',
    section: 'California 16-0011A1, official summary',
    url: 'https://repository.uclawsf.edu/ca_ballot_inits/2072',
    asOf: '2017-01-26',
    status: 'unverified',
    note: 'The summary does not define the denominators: check the full text of the measure.',
  },
  {
    id: 'q-montenegro',
    section: 'Montenegro, referendum of 2006',
    noPublicText: true,
    asOf: '2006',
    status: 'secondary',
  },
  {
    id: 'q-scotland',
    section: 'Scotland Act 1978, the 40 % rule',
    url: 'https://scotgoespop.blogspot.com/2014/08/what-if-40-rule-was-applied-to-this.html',
    asOf: '1979',
    status: 'unverified',
    note: 'Reported; the Act itself has not been read.',
  },
  {
    id: 'q-italy',
    section: 'Constitution of Italy art. 75',
    noPublicText: true,
    asOf: '2026-11',
    status: 'unverified',
    note: 'Reported; the primary text has not been read. No quorum for constitutional referendums (art. 138), which is not confirmed either.',
  },
  {
    id: 'q-denmark',
    section: 'Constitution of Denmark, constitutional change',
    noPublicText: true,
    asOf: '2016',
    status: 'unverified',
    note: 'Reported as of 2016; the current text: check the official code.',
  },
]
