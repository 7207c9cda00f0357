import type { Citation } from '../citation.ts'

const GUIDE = 'http://www.sos.state.co.us/pubs/elections/Initiatives/guide/6-Filing.html'
const VALIDATION = 'https://instalawyer.io/laws/colorado-code/1-40-116-validation-ballot'
const SUFFICIENCY =
  'https://instalawyer.io/laws/colorado-code/1-40-117-statement-of-sufficiency'
const RELEASE =
  'https://www.coloradosos.gov/pubs/newsRoom/pressReleases/2012/PR20120827Verification.html'

export const coloradoCitations: readonly Citation[] = [
  {
    id: 'co-const-5-1',
    section: 'Colo. Const. art. V s.1(2)',
    url: GUIDE,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'co-numbers',
    section: 'Secretary of State, number of signatures required',
    url: GUIDE,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'co-senate-districts',
    section: 'Secretary of State guide: 2 % in each of 35 senate districts',
    url: GUIDE,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'co-55-percent',
    section: 'Approval of amendments by 55 %',
    url: 'https://www.coloradosos.gov/pubs/newsRoom/pressReleases/2016/PR20160816Amendments.html',
    asOf: '2016',
    status: 'unverified',
    note: 'As proposed in No. 96 of 2016; its adoption: check the official code.',
  },
  {
    id: 'co-window',
    section: 'Secretary of State guide, time for circulation',
    url: GUIDE,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'co-holidays',
    section: 'Holidays of Colorado',
    noPublicText: true,
    asOf: '2026-11',
    status: 'unverified',
    note: 'The list is what offices commonly keep: check the official code.',
  },
  {
    id: 'co-guide-petitions',
    section: 'Secretary of State guide, petitions',
    url: 'https://www.coloradosos.gov/pubs/elections/Initiatives/guide/4-Petitions.html',
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'co-116',
    section: 'CRS 1-40-116(2), (3)',
    url: VALIDATION,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'co-116-4',
    section: 'CRS 1-40-116(4)',
    url: VALIDATION,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'co-116-4-floor',
    section: 'CRS 1-40-116(4)(a), floor of 4,000',
    url: VALIDATION,
    asOf: '2026-11',
    status: 'unverified',
    note: 'Check the official code.',
  },
  {
    id: 'co-nearest',
    section: 'Projection to the nearest whole number',
    url: RELEASE,
    asOf: '2012-08',
    status: 'derived',
    note: 'Read from three published results; No. 46 was published one higher, 85,800 for 85,799.',
  },
  {
    id: 'co-percent-up',
    section: 'Percentages shown rounded up',
    url: RELEASE,
    asOf: '2012-08',
    status: 'derived',
    note: 'A choice for display that gives 99.65, 105.61 and 129.00 for Nos. 46, 82 and 96; the outcome rests on whole signatures.',
  },
  {
    id: 'co-117',
    section: 'CRS 1-40-117',
    url: SUFFICIENCY,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'co-117-edges',
    section: 'CRS 1-40-116(4), words at exactly 90 and 110 percent',
    url: VALIDATION,
    asOf: '2026-11',
    status: 'unverified',
    note: 'Check the official code.',
  },
  {
    id: 'co-rejection',
    section: '8 CCR 1505-1 Rule 15',
    url: 'https://law.cornell.edu/regulations/colorado/8-CCR-1505-1-15',
    asOf: '2026-11',
    status: 'official',
  },
]
