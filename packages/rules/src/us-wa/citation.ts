import type { Citation } from '../citation.ts'

const QUESTIONS =
  'https://sos.wa.gov/index.php/elections/initiatives-referenda/filing-initiative/frequently-asked-questions-about-circulating-initiative-and-referendum-petitions'
const TEST = 'https://apps.leg.wa.gov/wac/default.aspx?cite=434-379-010'
const REVIEW = 'https://ebench-dev.greeninfo.org/state/washington/regulation/434-379-009'

export const washingtonCitations: readonly Citation[] = [
  {
    id: 'wa-const-2-1',
    section: 'Wash. Const. art. II s.1; RCW 29A.72.150',
    url: QUESTIONS,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'wa-rounding',
    section: 'Rounding up of the requirement',
    url: 'https://blogs.sos.wa.gov/FromOurCorner/index.php/2012/12/initiative-signature-requirement-re-set/',
    asOf: '2012-12',
    status: 'derived',
    note: '8 % of 3,079,639 is 246,371.12 and the published number is 246,372. The pair of 2025-2028 cannot both come from rounding up one vote: the published number prevails.',
  },
  {
    id: 'wa-numbers',
    section: 'Secretary of State, published requirements',
    url: QUESTIONS,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'wa-numbers-2021',
    section: 'Secretary of State, requirements 2021-2024',
    url: 'https://sos.wa.gov/node/5981',
    asOf: '2024',
    status: 'official',
  },
  {
    id: 'wa-due',
    section: 'Secretary of State, times for filing',
    url: QUESTIONS,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'wa-holidays',
    section: 'Holidays of Washington',
    noPublicText: true,
    asOf: '2026-11',
    status: 'unverified',
    note: 'The list is what offices commonly keep: check the official code.',
  },
  {
    id: 'wa-wac-008',
    section: 'WAC 434-379-008',
    url: 'https://app.leg.wa.gov/WAC/default.aspx?cite=434-379-008',
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'wa-wac-009',
    section: 'WAC 434-379-009',
    url: REVIEW,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'wa-wac-009-rest',
    section: 'WAC 434-379-009(7), the rest of the list of invalid lines',
    url: REVIEW,
    asOf: '2026-11',
    status: 'unverified',
    note: 'Check the official code.',
  },
  {
    id: 'wa-rcw-230',
    section: 'RCW 29A.72.230',
    url: 'https://app.leg.wa.gov/RCW/default.aspx?cite=29A.72.230',
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'wa-wac-010',
    section: 'WAC 434-379-010(3)-(8)',
    url: TEST,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'wa-wac-010-9',
    section: 'WAC 434-379-010(9)',
    url: TEST,
    asOf: '2026-11',
    status: 'unverified',
    note: 'The words on accepting: check the official code.',
  },
  {
    id: 'wa-sample-size',
    section: 'WAC 434-379-010, sample of at least 3 percent',
    url: 'http://www.sos.wa.gov/elections/Initiatives-FAQ.aspx',
    asOf: '2014',
    status: 'derived',
    note: '3 % of 348,072 is 10,442.16 and the published target was 10,442: the nearest whole number.',
  },
]
