import type { Citation } from '../pack/citation.ts'

const ARTICLE_II = 'https://paperzz.com/doc/9452989/'
const REQUIREMENTS =
  'https://ballotpedia.org/wiki/index.php?oldid=9279714&title=How_many_signatures_are_needed_for_initiatives_in_California'
const CLEARED =
  'http://www.sos.ca.gov/elections/ballot-measures/initiative-and-referendum-status/initiatives-referenda-cleared-circulation/'
const HISTORY = 'http://ballotpedia.org/index.php?oldid=767196'

/** The constitution, and the numbers that the office publishes under it. */
export const constitutionCitations: readonly Citation[] = [
  {
    id: 'ca-const-2-8-b',
    section: 'Cal. Const. art. II s.8(b)',
    url: ARTICLE_II,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'ca-const-2-8-c',
    section: 'Cal. Const. art. II s.8(c)',
    url: ARTICLE_II,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'ca-const-2-8-d-f',
    section: 'Cal. Const. art. II s.8(d)-(f), s.12',
    url: ARTICLE_II,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'ca-const-2-9',
    section: 'Cal. Const. art. II s.9',
    url: ARTICLE_II,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'ca-const-2-10-a',
    section: 'Cal. Const. art. II s.10(a), art. XVIII s.4 (Proposition 71 of June 2018)',
    url: ARTICLE_II,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'ca-const-2-10-a-before-2018',
    section: 'Cal. Const. art. II s.10(a), art. XVIII s.4, as before Proposition 71',
    url: ARTICLE_II,
    asOf: '2018-06-05',
    status: 'official',
  },
  {
    id: 'ca-const-2-10-c',
    section: 'Cal. Const. art. II s.10(c)',
    url: ARTICLE_II,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'ca-const-2-14',
    section: 'Cal. Const. art. II s.14',
    url: ARTICLE_II,
    asOf: '2011',
    status: 'official',
  },
  {
    id: 'ca-const-2-14-later',
    section: 'Cal. Const. art. II s.14, changes since 2011',
    noPublicText: true,
    asOf: '2026-11',
    status: 'unverified',
    note: 'The text held here is that of 2011; later proposals changed how a successor is chosen: check the official code.',
  },
  {
    id: 'ca-const-18-3',
    section: 'Legislative Analyst on 16-0011; Cal. Const. art. XVIII s.3',
    url: 'http://lao.ca.gov/BallotAnalysis/Initiative/2016-011',
    asOf: '2016',
    status: 'secondary',
  },
  {
    id: 'ca-combined-8',
    section: 'Requirement for a combined amendment and statute',
    url: REQUIREMENTS,
    asOf: '2026-11',
    status: 'secondary',
  },
  {
    id: 'ca-rounding-up',
    section: 'Rounding up of the requirement',
    url: CLEARED,
    asOf: '2026-11',
    status: 'derived',
    note: '8 % of 7,317,581 is 585,406.48 and the published number is 585,407.',
  },
  {
    id: 'ca-base-by-filing-date',
    section: 'The base is the last vote for Governor before the measure was filed',
    url: HISTORY,
    asOf: '2026-11',
    status: 'secondary',
  },
  {
    id: 'ca-sos-cleared',
    section: 'Secretary of State, initiatives and referenda cleared for circulation',
    url: CLEARED,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'ca-numbers-2011',
    section: 'Requirement for elections 2011-2014, from the 58 county returns of 2010',
    url: HISTORY,
    asOf: '2014',
    status: 'secondary',
  },
  {
    id: 'ca-numbers-2019',
    section: 'Requirement for elections 2019-2022',
    url: REQUIREMENTS,
    asOf: '2022',
    status: 'secondary',
  },
  {
    id: 'ca-base-2018',
    section: 'Vote for Governor 2018',
    url: REQUIREMENTS,
    asOf: '2022',
    status: 'unverified',
    note: 'Check the base against the official Statement of Vote.',
  },
  {
    id: 'ca-numbers-2023-amendment',
    section: 'Requirement for amendments in elections 2023-2026, and its vote base',
    url: REQUIREMENTS,
    asOf: '2026-11',
    status: 'secondary',
    note: 'The published quarter, 218,661, fits. Another base in circulation, 10,933,018, would round up to 874,642: check the official Statement of Vote.',
  },
]
