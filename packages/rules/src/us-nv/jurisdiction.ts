import { calendarDate } from '@groundswell/basics'
import { americanHolidays } from '../american-holidays.ts'
import type { BusinessCalendar } from '../business-day.ts'
import type { Jurisdiction } from '../pack/pack.ts'
import { moreYesThanNo } from '../pack/passage-rule.ts'
import type { VerificationRule } from '../pack/verification-rule.ts'
import { nevadaCitations } from './citation.ts'
import { nevadaCounties } from './county.ts'
import { nevadaDuties, nevadaKinds, nevadaLineFields, nevadaReasons } from './petition.ts'

/** Nevada: statutes, amendments and referendums, by petition district. */
export const nevada: Jurisdiction = {
  id: 'us-nv',
  title: 'Nevada, statewide petitions',
  versions: [
    { from: calendarDate('2017-01-01'), changes: ['the first day that this pack holds'] },
  ],
  packOn: (on, version) => ({
    id: nevada.id,
    reference: `${nevada.id}@${on}`,
    title: nevada.title,
    on,
    version,
    kinds: nevadaKinds,
    calendar,
    verification,
    sheetRule: {
      carries: [
        { what: 'one county and one petition district', cites: ['nv-295-055'] },
        { what: 'pages numbered in sequence', cites: ['nv-295-055'] },
        {
          what: 'the circulator’s affidavit, sworn before a notary',
          cites: ['nv-295-055', 'nv-295-0575'],
        },
      ],
    },
    lineFields: nevadaLineFields,
    reasons: nevadaReasons,
    withdrawal: {
      until: 'before-filing',
      form: ['written request to the county clerk'],
      inSample: 'not-valid',
      cites: ['nv-295-055'],
    },
    enactment: {
      majority:
        'a majority of the votes on the measure; an amendment at two general elections in succession',
      votes: [
        {
          kinds: ['amendment'],
          elections: 2,
          conditions: [moreYesThanNo],
          cites: ['nv-19-2', 'nv-majority'],
        },
        { elections: 1, conditions: [moreYesThanNo], cites: ['nv-majority'] },
      ],
      effect: [],
      cites: ['nv-19-2', 'nv-majority'],
    },
    generalElection: { held: 'november-of-even-years', cites: ['nv-19-2'] },
    filing: {
      office: 'county',
      officeTitle: 'the clerk of the county that the document names',
      atOnce: 'same-day',
      afterFiling: 'not-held',
      cites: ['nv-295-055', 'nv-295-056'],
    },
    duties: nevadaDuties,
    reviewRoom: {
      who: 'the petitioners',
      opens: 'certificate',
      image: 'none',
      cites: ['nv-rejected-lines'],
    },
    cures: [],
    places: nevadaCounties,
    provisions: [
      {
        id: 'signer',
        topic: 'who may sign and circulate',
        text: 'Voters of the county and of the petition district that the document names sign it.',
        cites: ['nv-295-055'],
      },
      {
        id: 'legislature-first',
        topic: 'circulation',
        text: 'A proposed statute goes to the Legislature first.',
        cites: ['nv-const-19'],
      },
      {
        id: 'number-2026',
        topic: 'requirement',
        text: 'For 2026 no number is kept.',
        cites: ['nv-2026'],
      },
      {
        id: 'earlier-dates',
        topic: 'filing',
        text: 'Earlier years used other days for filing: the day that the office published prevails.',
        cites: ['nv-295-056'],
      },
      {
        id: 'document',
        topic: 'form',
        text: 'Each document names one county and one petition district, and only voters of both may sign it; pages are numbered in sequence; the circulator’s affidavit is sworn before a notary.',
        cites: ['nv-295-055'],
      },
      {
        id: 'same-day',
        topic: 'filing',
        text: 'All county clerks receive the petition on the same day.',
        cites: ['nv-295-056'],
      },
      {
        id: 'statewide-check',
        topic: 'verification',
        text: 'Statewide the rest is examined district by district within 12 days, until enough are found or every signature is examined.',
        cites: ['nv-293-1278', 'nv-295-260'],
      },
      {
        id: 'wrong-district',
        topic: 'verification',
        text: 'Signatures in the wrong district are not tallied; for districts that span counties the Secretary of State allots the sample.',
        cites: ['nv-293-1277'],
      },
      {
        id: 'two-elections',
        topic: 'the vote',
        text: 'An amendment must be approved at two general elections in succession.',
        cites: ['nv-19-2'],
      },
    ],
    citations: nevadaCitations,
  }),
}

const verification: VerificationRule = {
  kind: 'no-duplicate-rule',
  rawCount: { businessDays: 4, cites: ['nv-293-1276'] },
  sample: {
    businessDays: 9,
    everyLineUpTo: 500,
    floor: 500,
    fraction: '0.05',
    rounding: 'up',
    per: 'county',
    cites: ['nv-293-1277'],
  },
  projectionCites: ['nv-293-1277', 'nv-293-1278'],
  bands: {
    insufficient: { share: '0.90', itself: 'excluded' },
    sufficient: { share: '1.00', itself: 'included' },
    cites: ['nv-295-260', 'nv-293-1278'],
    equalityCites: [],
  },
}

const calendar: BusinessCalendar = {
  holidays: [
    ...americanHolidays,
    { kind: 'nth-weekday', name: 'Nevada Day', month: 10, weekday: 5, nth: -1 },
    {
      kind: 'nth-weekday',
      name: 'Day after Thanksgiving',
      month: 11,
      weekday: 4,
      nth: 4,
      plusDays: 1,
    },
  ],
  cites: ['nv-holidays'],
}
