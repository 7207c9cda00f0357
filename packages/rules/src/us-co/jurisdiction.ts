import { calendarDate } from '@groundswell/basics'
import { americanHolidays } from '../american-holidays.ts'
import type { CirculationRule } from '../pack/circulation-rule.ts'
import type { Jurisdiction } from '../pack/pack.ts'
import type { PetitionKindRule } from '../pack/petition-kind-rule.ts'
import type { PublishedNumber } from '../pack/requirement-rule.ts'
import { coloradoCitations } from './citation.ts'
import { coloradoCounties } from './county.ts'
import { coloradoDuties, coloradoLineFields, coloradoReasons } from './line.ts'
import { coloradoVotes } from './vote.ts'

/** Colorado: initiated statutes and amendments. */
export const colorado: Jurisdiction = {
  id: 'us-co',
  title: 'Colorado, statewide initiatives',
  versions: [
    { from: calendarDate('2011-01-01'), changes: ['the first day that this pack holds'] },
  ],
  packOn: (on, version) => ({
    id: colorado.id,
    reference: `${colorado.id}@${on}`,
    title: colorado.title,
    on,
    version,
    kinds,
    calendar: { holidays: americanHolidays, cites: ['co-holidays'] },
    generalElection: { held: 'november-of-even-years', cites: ['co-window'] },
    verification: {
      kind: 'duplicates-rejected',
      sample: {
        everyLineUpTo: 4000,
        floor: 4000,
        fraction: '0.05',
        rounding: 'up',
        per: 'petition',
        cites: ['co-116-4', 'co-116-4-floor'],
      },
      projectionCites: ['co-116-4', 'co-nearest'],
      review: { days: 30, cites: ['co-116'] },
      bands: {
        insufficient: { share: '0.90', itself: 'included' },
        sufficient: { share: '1.10', itself: 'included' },
        percentRounding: 'up',
        cites: ['co-116-4', 'co-117', 'co-percent-up'],
        equalityCites: ['co-117-edges'],
      },
    },
    enactment: {
      majority: 'a majority; amendments by 55 %, unless they only repeal',
      votes: coloradoVotes,
      cites: ['co-55-percent', 'co-effect'],
      effect: [],
    },
    filing: {
      office: 'state',
      officeTitle: 'the Secretary of State',
      filers: 'the representatives named on the petition',
      atOnce: 'once',
      afterFiling: 'not-held',
      cites: ['co-window', 'co-filers'],
    },
    duties: coloradoDuties,
    reviewRoom: {
      who: 'the representatives of the proponents',
      opens: 'certificate',
      image: 'none',
      cites: ['co-117'],
    },
    cures: [
      {
        what: 'errors in affidavits of circulators',
        days: 5,
        from: 'the notice of the Secretary of State',
        cites: ['co-117'],
      },
    ],
    sheetRule: {
      carries: [
        { what: 'a number printed beforehand, in series', cites: ['co-guide-petitions'] },
        { what: 'a warning at the top of each page', cites: ['co-guide-petitions'] },
        { what: 'the names of the representatives', cites: ['co-guide-petitions'] },
        {
          what: 'a notarised affidavit of the circulator',
          cites: ['co-guide-petitions'],
        },
      ],
    },
    lineFields: coloradoLineFields,
    reasons: coloradoReasons,
    repeats: {
      counts: 'one-counts',
      text: 'Each further line of a voter is a rejected line like any other; in the sample it weighs no more than that.',
      cites: ['co-rejection', 'co-116-4'],
    },
    places: coloradoCounties,
    provisions: [
      {
        id: 'section',
        topic: 'form',
        text: 'Sections are numbered beforehand, with a warning at the top of each page, the title, the names of the representatives and a notarised affidavit of the circulator.',
        cites: ['co-guide-petitions'],
      },
      {
        id: 'own-hand',
        topic: 'who may sign and circulate',
        text: 'The signer is on the master list with that address at the time of signing and writes the information, alone or with a qualified assistant.',
        cites: ['co-116'],
      },
      {
        id: 'amendment-sample',
        topic: 'verification',
        text: 'For amendments the count per senate district needs lines of each; whether they may be decided by a random sample is open.',
        cites: ['co-117', 'co-116-4-amendments'],
      },
      {
        id: 'labels',
        topic: 'the vote',
        text: 'Measures are labelled: initiated amendments 01 to 99, initiated statutes 101 to 199, referred measures A to Z and AA to ZZ.',
        cites: ['co-labels'],
      },
      {
        id: 'statement',
        topic: 'verification',
        text: 'The statement of sufficiency lists section, line and ground of each rejected signature.',
        cites: ['co-117'],
      },
    ],
    citations: coloradoCitations,
  }),
}

const circulation: CirculationRule = {
  shape: 'months',
  months: 6,
  monthsBeforeElection: 3,
  from: 'the final title',
  lastDayOff: 'stays',
  cites: ['co-window'],
}

const numbers: readonly PublishedNumber[] = [
  { ...published([2011, 2014], 86_105), base: 1_722_096 },
  published([2015, 2018], 98_492),
  published([2019, 2022], 124_632),
  { ...published([2023, 2026], 124_238), base: 2_484_758 },
]

const ofSecretaryVote = {
  fraction: '0.05',
  of: 'the votes for Secretary of State at the last general election',
  rounding: 'up',
  published: numbers,
  cites: ['co-const-5-1'],
} as const

const kinds: readonly PetitionKindRule[] = [
  {
    kind: 'statute',
    title: 'initiated statute',
    requirement: ofSecretaryVote,
    circulation,
    cites: ['co-const-5-1'],
  },
  {
    kind: 'amendment',
    title: 'initiated constitutional amendment',
    requirement: {
      ...ofSecretaryVote,
      distribution: {
        kind: 'share-of-each-district',
        districts: 35,
        of: 'senate districts',
        fraction: '0.02',
        base: 'the registered electors',
        rounding: 'up',
        cites: ['co-senate-districts', 'co-district-rounding'],
      },
    },
    circulation,
    cites: ['co-const-5-1'],
  },
]

function published(
  elections: readonly [number, number],
  required: number,
): PublishedNumber {
  return {
    required,
    from: calendarDate(`${elections[0]}-01-01`),
    until: calendarDate(`${elections[1]}-12-31`),
    elections,
    cites: ['co-numbers'],
  }
}
