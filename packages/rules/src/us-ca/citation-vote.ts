import type { Citation } from '../pack/citation.ts'

/** From eligibility to the effective date. */
export const voteCitations: readonly Citation[] = [
  {
    id: 'ca-elec-9033',
    section: 'Elec. Code 9016, 9033',
    url: 'https://codes.findlaw.com/ca/elections-code/elec-sect-9033/',
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'ca-elec-10700',
    section: 'Elec. Code 10001, 10700, 12000',
    noPublicText: true,
    asOf: '2026-11',
    status: 'secondary',
  },
  {
    id: 'ca-elec-9051-2016',
    section: 'Elec. Code 9051, text of 2016',
    url: 'https://law.justia.com/codes/california/2016/code-elec/division-9/chapter-1/article-5/section-9051/',
    asOf: '2016',
    status: 'official',
  },
  {
    id: 'ca-elec-9051-2023',
    section: 'Elec. Code 9051, lists of supporters and opponents since 2023',
    noPublicText: true,
    asOf: '2023',
    status: 'secondary',
  },
  {
    id: 'ca-elec-303-5',
    section: 'Elec. Code 303.5',
    noPublicText: true,
    asOf: '2025',
    status: 'secondary',
  },
  {
    id: 'ca-elec-9064',
    section: 'Elec. Code 9064',
    url: 'https://jurris.com/california/elections-code/9060-9069',
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'ca-elec-9069',
    section: 'Elec. Code 9069',
    url: 'http://www.oclaw.org/research/code/ca/ELEC/9069./content.html',
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'ca-elec-13115',
    section: 'Elec. Code 13115, 13117',
    url: 'https://lexace.ai/us/statute/california/elec-13115',
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'ca-elec-15501',
    section: 'Elec. Code 15501(b)',
    url: 'https://leginfo.legislature.ca.gov/faces/codes_displayText.xhtml?chapter=7.&division=15.&lawCode=ELEC',
    asOf: '2026-11',
    status: 'official',
  },
]
