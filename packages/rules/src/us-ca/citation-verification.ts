import type { Citation } from '../pack/citation.ts'

const FILING = 'http://statutes.laws-info.com/california/elec/9030-9035'
const ARTICLE_3 =
  'https://regulations.justia.com/states/california/title-2/division-7/chapter-5/article-3/section-20530'
const EXAMPLE =
  'https://casetext.com/regulation/california-code-of-regulations/title-2-administration/division-7-secretary-of-state/chapter-5-election-petition-signature-verification-random-sampling-verification-methodology/article-4-miscellaneous/section-20540-example'

/** The raw count, the sample, the projection and the bands. */
export const sampleCitations: readonly Citation[] = [
  {
    id: 'ca-ccr-20520',
    section: '2 CCR 20520',
    url: ARTICLE_3,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'ca-elec-9030-b-c',
    section: 'Elec. Code 9030(b), (c)',
    url: FILING,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'ca-elec-9030-d',
    section: 'Elec. Code 9030(d)',
    url: FILING,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'ca-ccr-20521',
    section: '2 CCR 20521',
    url: ARTICLE_3,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'ca-ccr-20530',
    section: '2 CCR 20530',
    url: ARTICLE_3,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'ca-ccr-20531',
    section: '2 CCR 20531',
    url: 'https://ebench-dev.greeninfo.org/state/california/regulation/20531',
    asOf: '2026-11',
    status: 'official',
  },
  ...(['a', 'b', 'c'] as const).map(
    (part): Citation => ({
      id: `ca-ccr-20531-${part}`,
      section: `2 CCR 20531(${part})`,
      url: 'https://ebench-dev.greeninfo.org/state/california/regulation/20531',
      asOf: '2026-11',
      status: 'official',
    }),
  ),
  ...(['c', 'd'] as const).map(
    (part): Citation => ({
      id: `ca-ccr-20530-${part}`,
      section: `2 CCR 20530(${part})`,
      url: ARTICLE_3,
      asOf: '2026-11',
      status: 'official',
    }),
  ),
  {
    id: 'ca-ccr-20532',
    section: '2 CCR 20532',
    url: EXAMPLE,
    asOf: '2026-11',
    status: 'derived',
    note: 'The subtraction is read from step 6 of the worked example; the section itself has not been read word for word.',
  },
  {
    id: 'ca-ccr-20540',
    section: '2 CCR 20540',
    url: EXAMPLE,
    asOf: '2026-11',
    status: 'official',
    note: 'The official example: 24,034 filed, 722 drawn, 516 valid, 2 duplicates, 15,028 projected.',
  },
  {
    id: 'ca-half-up',
    section: 'Two and four places rounded half up',
    url: ARTICLE_3,
    asOf: '2026-11',
    status: 'derived',
    note: 'A reading of the instruction to compute to two or four decimal places.',
  },
  {
    id: 'ca-sos-pending',
    section: 'Secretary of State, initiatives pending signature verification',
    url: 'https://sos.ca.gov/elections/ballot-measures/initiative-and-referendum-status/initiatives-and-referenda-pending-signature-verification',
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'ca-elec-9030-f-g',
    section: 'Elec. Code 9030(f), (g)',
    url: FILING,
    asOf: '2026-11',
    status: 'unverified',
    note: 'The exact words for a projection of exactly 95 or 110 percent: check the official code.',
  },
  {
    id: 'ca-elec-9031',
    section: 'Elec. Code 9031 (SB 386 of 2023)',
    url: 'https://app.legiplex.com/ca/legislature/2023/2023-r/bills/sb386/drafts-compare',
    asOf: '2024-01-01',
    status: 'official',
  },
  {
    id: 'ca-elec-9031-before-2024',
    section: 'Elec. Code 9031, as before SB 386',
    url: 'https://app.legiplex.com/ca/legislature/2023/2023-r/bills/sb386/drafts-compare',
    asOf: '2023-12-31',
    status: 'official',
  },
  {
    id: 'ca-cross-county',
    section: 'Duplicates across counties',
    noPublicText: true,
    asOf: '2026-11',
    status: 'derived',
    note: 'It follows from samples that are drawn county by county.',
  },
  {
    id: 'ca-county-amendments',
    section: 'Published county reports amended while the count runs',
    url: 'https://sos.ca.gov/elections/ballot-measures/initiative-and-referendum-status/initiatives-and-referenda-pending-signature-verification',
    asOf: '2026-11',
    status: 'secondary',
  },
]

/** Which lines count, which do not, and how a signer withdraws. */
export const lineCitations: readonly Citation[] = [
  {
    id: 'ca-elec-105',
    section: 'Elec. Code 105',
    url: 'https://self-law.org/code/ca/elections-code/105',
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'ca-ccr-20931',
    section: '2 CCR 20931',
    url: 'https://ebench-dev.greeninfo.org/state/california/regulation/20931',
    asOf: '2022',
    status: 'official',
  },
  {
    id: 'ca-ccr-20910',
    section: '2 CCR 20910-20992, the articles beside 20931 and 20970',
    noPublicText: true,
    asOf: '2026-11',
    status: 'unverified',
    note: 'Signers, circulators and comparison of signatures: check the official code.',
  },
  {
    id: 'ca-ccr-20970',
    section: '2 CCR 20970',
    url: 'https://law.cornell.edu/regulations/california/2-CCR-20970',
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'ca-ccr-20530-b-1',
    section: '2 CCR 20530(b)(1)',
    url: ARTICLE_3,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'ca-elec-11303',
    section: 'Elec. Code 11303, 11108(b)',
    noPublicText: true,
    asOf: '2026-11',
    status: 'secondary',
  },
  {
    id: 'ca-reason-table',
    section: 'Another table of reason codes in use',
    url: 'http://visual-engineering.com/AppHelp/bodcodes.htm',
    asOf: '2026-11',
    status: 'secondary',
  },
]
