import { calendarDate } from '@groundswell/basics'
import { americanHolidays } from '../american-holidays.ts'
import type { CirculationRule } from '../pack/circulation-rule.ts'
import type { Jurisdiction } from '../pack/pack.ts'
import { moreYesThanNo } from '../pack/passage-rule.ts'
import type { PetitionKindRule } from '../pack/petition-kind-rule.ts'
import type { PublishedNumber } from '../pack/requirement-rule.ts'
import { washingtonCitations } from './citation.ts'
import { washingtonCounties } from './county.ts'
import { washingtonDuties, washingtonLineFields, washingtonReasons } from './line.ts'
import { washingtonProvisions } from './provision.ts'

/** Washington: initiatives to the people and to the legislature, and referendums. */
export const washington: Jurisdiction = {
  id: 'us-wa',
  title: 'Washington, statewide petitions',
  versions: [
    { from: calendarDate('2009-01-01'), changes: ['the first day that this pack holds'] },
  ],
  packOn: (on, version) => ({
    id: washington.id,
    reference: `${washington.id}@${on}`,
    title: washington.title,
    on,
    version,
    kinds,
    calendar: {
      holidays: [
        ...americanHolidays,
        {
          kind: 'nth-weekday',
          name: 'Day after Thanksgiving',
          month: 11,
          weekday: 4,
          nth: 4,
          plusDays: 1,
        },
      ],
      cites: ['wa-holidays'],
    },
    generalElection: { held: 'november-of-every-year', cites: ['wa-due'] },
    verification: {
      kind: 'pair-test',
      sample: {
        everyLineUpTo: 0,
        floor: 0,
        fraction: '0.03',
        rounding: 'nearest',
        per: 'petition',
        cites: ['wa-wac-010', 'wa-sample-size'],
      },
      invalidAllowance: '1.5',
      pairAllowance: '1.65',
      testCites: ['wa-wac-010', 'wa-rcw-230'],
      acceptCites: ['wa-wac-010-9'],
    },
    sheetRule: {
      smallestPaper: { widthInches: 11, heightInches: 14, cites: ['wa-wac-008'] },
      mostLines: { lines: 20, cites: ['wa-wac-008'] },
      carries: [
        { what: 'the form of the statute', cites: ['wa-wac-008'] },
        { what: 'a warning of at least 4 square inches', cites: ['wa-wac-008'] },
        {
          what: 'a blank square of 1.5 inches at the bottom left of the front',
          cites: ['wa-wac-008'],
        },
        {
          what: 'full text and the circulator’s declaration on the back',
          cites: ['wa-wac-008'],
        },
      ],
    },
    lineFields: washingtonLineFields,
    reasons: washingtonReasons,
    repeats: {
      counts: 'first-valid',
      text: 'The same name more than once: all but the first valid one are rejected.',
      cites: ['wa-rcw-230'],
    },
    withdrawal: {
      until: 'never',
      form: [],
      inSample: 'not-valid',
      cites: ['wa-wac-009'],
    },
    enactment: {
      majority:
        'a majority of the votes on the measure, if those are at least a third of all votes cast at the election',
      votes: [
        {
          elections: 1,
          conditions: [
            moreYesThanNo,
            {
              id: 'votes-on-the-measure',
              part: 'valid',
              of: 'cast',
              share: '1/3',
              comparison: 'at-least',
            },
          ],
          cites: ['wa-effect'],
        },
      ],
      effect: [
        {
          from: calendarDate('2009-01-01'),
          value: { from: 'election', days: 30, cites: ['wa-effect'] },
        },
      ],
      cites: ['wa-effect'],
    },
    filing: {
      office: 'state',
      officeTitle: 'the Secretary of State',
      atOnce: 'not-held',
      afterFiling: 'not-held',
      appointmentBusinessDays: 2,
      cites: ['wa-wac-009'],
    },
    duties: washingtonDuties,
    reviewRoom: {
      who: 'the sponsor',
      opens: 'certificate',
      image: 'none',
      cites: ['wa-rejected-lines'],
    },
    cures: [],
    places: washingtonCounties,
    provisions: washingtonProvisions,
    citations: washingtonCitations,
  }),
}

const stated = (rule: string): CirculationRule => ({
  shape: 'stated',
  rule,
  from: 'the filing of the text',
  lastDayOff: 'stays',
  cites: ['wa-due'],
})

const initiativeNumbers = [
  published([2009, 2012], 241_153, 'wa-numbers'),
  { ...published([2013, 2016], 246_372, 'wa-numbers'), base: 3_079_639 },
  published([2017, 2020], 259_622, 'wa-numbers'),
  published([2021, 2024], 324_516, 'wa-numbers-2021'),
  published([2025, 2028], 308_911, 'wa-numbers'),
]

const kinds: readonly PetitionKindRule[] = [
  {
    kind: 'initiative',
    title: 'initiative to the people',
    requirement: ofGovernorVote('0.08', initiativeNumbers),
    circulation: {
      shape: 'before-election',
      months: 4,
      from: 'the filing of the text',
      lastDayOff: 'stays',
      cites: ['wa-due'],
    },
    cites: ['wa-const-2-1'],
  },
  {
    kind: 'initiative-to-legislature',
    title: 'initiative to the legislature',
    requirement: ofGovernorVote('0.08', initiativeNumbers),
    circulation: stated('10 days before the session of the legislature begins'),
    cites: ['wa-const-2-1'],
  },
  {
    kind: 'referendum',
    title: 'referendum',
    requirement: ofGovernorVote('0.04', [
      { ...published([2013, 2016], 123_186, 'wa-numbers'), base: 3_079_639 },
      published([2021, 2024], 162_258, 'wa-numbers-2021'),
      published([2025, 2028], 154_455, 'wa-numbers'),
    ]),
    circulation: {
      shape: 'days',
      days: 90,
      from: 'the adjournment of the session that passed the act',
      lastDayOff: 'stays',
      cites: ['wa-due'],
    },
    cites: ['wa-const-2-1'],
  },
]

function ofGovernorVote(fraction: string, numbers: readonly PublishedNumber[]) {
  return {
    fraction,
    of: 'the votes for Governor at the last election for that office',
    rounding: 'up',
    published: numbers,
    cites: ['wa-const-2-1', 'wa-rounding'],
  } as const
}

function published(
  elections: readonly [number, number],
  required: number,
  cite: string,
): PublishedNumber {
  return {
    required,
    from: calendarDate(`${elections[0]}-01-01`),
    until: calendarDate(`${elections[1]}-12-31`),
    elections,
    cites: [cite],
  }
}
