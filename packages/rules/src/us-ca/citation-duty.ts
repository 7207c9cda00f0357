import type { Citation } from '../pack/citation.ts'

/** What those who run a drive owe besides the petition itself, and word counting. */
export const dutyCitations: readonly Citation[] = [
  {
    id: 'ca-gov-84101',
    section: 'Gov. Code 84101 (Political Reform Act)',
    noPublicText: true,
    asOf: '2026-11',
    status: 'unverified',
    note: 'Statement of organization within 10 days of reaching the amount that makes a committee: check the official code.',
  },
  {
    id: 'ca-gov-84200',
    section: 'Gov. Code 84200-84202.3 (Political Reform Act)',
    noPublicText: true,
    asOf: '2026-11',
    status: 'unverified',
    note: 'Half-yearly and earlier campaign statements; the days of each are not held here: check the official code.',
  },
  {
    id: 'ca-duty-cost',
    section: 'What a missed duty costs',
    noPublicText: true,
    asOf: '2026-11',
    status: 'unverified',
    note: 'The sections held here state the duty and not what follows when it is missed: check the official code.',
  },
  {
    id: 'ca-elec-9',
    section: 'Elec. Code 9',
    noPublicText: true,
    asOf: '2026-11',
    status: 'unverified',
    note: 'How words are counted: check the official code.',
  },
  {
    id: 'ca-gov-88006',
    section: 'Gov. Code 88006; Elec. Code 9092',
    noPublicText: true,
    asOf: '2026-11',
    status: 'unverified',
    note: 'At least 20 days of public display before the voter guide is printed: check the official code.',
  },
  {
    id: 'ca-electronic-signing',
    section: 'Elec. Code 9020, 104: signing on a screen',
    noPublicText: true,
    asOf: '2026-11',
    status: 'unverified',
    note: 'No provision is known that permits it for statewide initiatives: treat what is gathered online as print, sign and mail until counsel says otherwise.',
  },
]
