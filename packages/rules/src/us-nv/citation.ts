import type { Citation } from '../citation.ts'

const FILING =
  'https://nvsos.gov/sos/elections/initiatives-referenda/filing-a-constitutional-initiative'
const LOCAL = 'https://codes.findlaw.com/nv/title-24-elections/nv-rev-st-295-260/'

export const nevadaCitations: readonly Citation[] = [
  {
    id: 'nv-const-19',
    section: 'Nev. Const. art. 19; NRS 295.012',
    url: FILING,
    asOf: '2026-11',
    status: 'official',
    note: 'The county rule that the constitution still prints was struck down (9th Cir.).',
  },
  {
    id: 'nv-2018',
    section: 'Secretary of State, requirement for 2018',
    url: FILING,
    asOf: '2018',
    status: 'official',
  },
  {
    id: 'nv-2024',
    section: 'Requirement for amendments in 2024',
    noPublicText: true,
    asOf: '2024',
    status: 'secondary',
  },
  {
    id: 'nv-per-district',
    section: 'Rounding up in each district',
    url: FILING,
    asOf: '2018',
    status: 'derived',
    note: '112,544 is four times 28,136; one rounding statewide would give 112,543.',
  },
  {
    id: 'nv-295-056',
    section: 'NRS 295.056',
    url: 'https://lexace.ai/us/statute/nevada/295.056',
    asOf: '2026-11',
    status: 'official',
    note: 'Earlier years used other dates: the published day prevails.',
  },
  {
    id: 'nv-295-055',
    section: 'NRS 295.055; NAC 295.020, 295.025',
    noPublicText: true,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'nv-holidays',
    section: 'Holidays of Nevada',
    noPublicText: true,
    asOf: '2026-11',
    status: 'unverified',
    note: 'The common list with Nevada Day and the day after Thanksgiving: check the official code.',
  },
  {
    id: 'nv-293-1276',
    section: 'NRS 293.1276',
    noPublicText: true,
    asOf: '2026-11',
    status: 'official',
  },
  {
    id: 'nv-293-1277',
    section: 'NRS 293.1277; NAC 293.1825',
    url: LOCAL,
    asOf: '2026-11',
    status: 'official',
    note: 'Rounding up is a reading of "at least".',
  },
  {
    id: 'nv-295-260',
    section: 'NRS 295.260(2)',
    url: LOCAL,
    asOf: '2026-11',
    status: 'official',
    note: 'Written for county and city petitions.',
  },
  {
    id: 'nv-293-1278',
    section: 'NRS 293.1278-293.1279, statewide petitions',
    noPublicText: true,
    asOf: '2026-11',
    status: 'unverified',
    note: 'Projection, bands and duplicates of a statewide petition: check the official code.',
  },
  {
    id: 'nv-19-2',
    section: 'Nev. Const. art. 19 s.2(4)',
    url: FILING,
    asOf: '2026-11',
    status: 'official',
  },
]
