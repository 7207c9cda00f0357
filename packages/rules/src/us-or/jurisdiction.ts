import { calendarDate } from '@groundswell/basics'
import { americanHolidays } from '../american-holidays.ts'
import type { Jurisdiction } from '../pack/pack.ts'
import { moreYesThanNo } from '../pack/passage-rule.ts'
import type { VerificationRule } from '../pack/verification-rule.ts'
import { oregonCitations } from './citation.ts'
import { oregonCounties } from './county.ts'
import { oregonDuties, oregonKinds, oregonLineFields, oregonReasons } from './petition.ts'

/** Oregon: statutes, amendments and referendums, checked by one or two samples. */
export const oregon: Jurisdiction = {
  id: 'us-or',
  title: 'Oregon, statewide petitions',
  versions: [
    { from: calendarDate('2011-01-01'), changes: ['the first day that this pack holds'] },
  ],
  packOn: (on, version) => ({
    id: oregon.id,
    reference: `${oregon.id}@${on}`,
    title: oregon.title,
    on,
    version,
    kinds: oregonKinds,
    calendar: { holidays: americanHolidays, cites: ['or-holidays'] },
    generalElection: { held: 'november-of-even-years', cites: ['or-due'] },
    verification,
    lineFields: oregonLineFields,
    reasons: oregonReasons,
    enactment: {
      majority: 'a majority of the votes cast on the measure',
      votes: [{ elections: 1, conditions: [moreYesThanNo], cites: ['or-effect'] }],
      effect: [
        {
          from: calendarDate('2011-01-01'),
          value: { from: 'election', days: 30, cites: ['or-effect'] },
        },
      ],
      cites: ['or-effect'],
    },
    filing: {
      office: 'state',
      officeTitle: 'the Secretary of State',
      atOnce: 'not-held',
      afterFiling: 'not-held',
      cites: ['or-due', 'or-165-014-0030'],
    },
    duties: oregonDuties,
    reviewRoom: {
      who: 'the chief petitioners',
      opens: 'certificate',
      image: 'none',
      cites: ['or-rejected-lines'],
    },
    cures: [],
    repeats: {
      counts: 'one-counts',
      text: 'Electors count, not lines: the duplicates estimated from the sample are taken from the valid lines.',
      cites: ['or-appendix-1'],
    },
    secondReviewer: { reasons: ['SIGNATURE_MISMATCH'], cites: ['or-165-014-0030'] },
    places: oregonCounties,
    provisions: [
      {
        id: 'signer',
        topic: 'who may sign and circulate',
        text: 'Registered voters of Oregon sign; a drawn line is compared with the signature of the registration, and only a predominant match is a match.',
        cites: ['or-165-014-0030'],
      },
      {
        id: 'circulator',
        topic: 'who may sign and circulate',
        text: 'Who may circulate, and the registration of paid circulators, is not held in this pack.',
        cites: ['or-circulators'],
      },
      {
        id: 'withdrawal',
        topic: 'withdrawal',
        text: 'Whether a signer can take a signature back is not held in this pack.',
        cites: ['or-withdrawal'],
      },
      {
        id: 'special-election-2016',
        topic: 'requirement',
        text: 'The base is the last vote for Governor for a four-year term: the special election of 2016 set no new one.',
        cites: ['or-numbers'],
      },
      {
        id: 'distinct-valid',
        topic: 'verification',
        text: 'What is estimated is the number of distinct valid signatures: valid ones less duplicates; a second submission adds a third stage.',
        cites: ['or-appendix-1'],
      },
      {
        id: 'numbers-2024',
        topic: 'requirement',
        text: 'For the elections of 2024 and 2026 sources disagree, and no number is kept.',
        cites: ['or-numbers-2024'],
      },
      {
        id: 'sponsors',
        topic: 'before circulation',
        text: 'Sponsorship signatures before a title is drafted: 1,000; at most 2,000 are accepted for verification at one time.',
        cites: ['or-due', 'or-165-014-0030'],
      },
      {
        id: 'sample-only-if-enough',
        topic: 'verification',
        text: 'A sample is drawn only if the accepted sheets hold at least the requirement in unverified signatures; a signature that does not match needs two reviewers.',
        cites: ['or-165-014-0030'],
      },
      {
        id: 'same-hand',
        topic: 'verification',
        text: 'The same handwriting in the optional fields of several lines: only the first enters the sample; on all lines the sheet is rejected, unless the signer initialled or was helped for a disability.',
        cites: ['or-165-014-0275'],
      },
    ],
    citations: oregonCitations,
  }),
}

const verification: VerificationRule = {
  kind: 'two-stage',
  sample: {
    everyLineUpTo: 1000,
    floor: 1000,
    fraction: '0',
    rounding: 'up',
    per: 'petition',
    cites: ['or-165-014-0030', 'or-appendix-1'],
  },
  deviations: '1.645',
  assumedDuplicates: '0.08',
  rawCites: ['or-165-014-0030'],
  firstCites: ['or-petition-8', 'or-appendix-1'],
  secondFraction: '0.05',
  secondCites: ['or-petition-8', 'or-appendix-1', 'or-two-samples'],
}
