import { calendarDate } from '@groundswell/basics'
import type { DutyRule } from '../duty.ts'
import type { CirculationRule } from '../pack/circulation-rule.ts'
import type { LineField } from '../pack/line-field.ts'
import type { PetitionKindRule } from '../pack/petition-kind-rule.ts'
import type { ReasonCode } from '../pack/reason-code.ts'
import type { PublishedNumber, RequirementRule } from '../pack/requirement-rule.ts'

const of2018: PublishedNumber = {
  required: 112_544,
  perDistrict: 28_136,
  from: calendarDate('2017-01-01'),
  until: calendarDate('2018-12-31'),
  elections: [2017, 2018],
  cites: ['nv-2018', 'nv-per-district'],
}

const of2024: PublishedNumber = {
  required: 102_362,
  from: calendarDate('2023-01-01'),
  until: calendarDate('2024-12-31'),
  elections: [2023, 2024],
  cites: ['nv-2024'],
}

/** The kinds of statewide petition in Nevada. */
export const nevadaKinds: readonly PetitionKindRule[] = [
  {
    kind: 'statute',
    title: 'initiative statute, which goes to the Legislature first',
    requirement: tenPercent([of2018]),
    circulation: stated('the 15th day after the general election, to all county clerks'),
    cites: ['nv-const-19'],
  },
  {
    kind: 'amendment',
    title: 'initiative constitutional amendment',
    requirement: tenPercent([of2018, of2024]),
    circulation: stated('the 15th day after the primary, to all county clerks'),
    cites: ['nv-const-19'],
  },
  {
    kind: 'referendum',
    title: 'referendum',
    requirement: tenPercent([of2018]),
    circulation: stated('the 15th day after the primary, to all county clerks'),
    cites: ['nv-const-19'],
  },
]

/** What stands on a Nevada line. */
export const nevadaLineFields: readonly LineField[] = (
  [
    ['printed-name', 'given name, then surname, printed before the signature'],
    ['signature', 'signature'],
    ['residence-address', 'residence street address'],
    ['county', 'county and petition district'],
    ['date', 'date of signing'],
  ] as const
).map(([field, title]) => ({
  field,
  title,
  required: true,
  writtenBy: 'signer',
  cites: ['nv-295-055'],
}))

/** The grounds on which a Nevada line does not count, as far as they are held here. */
export const nevadaReasons: readonly ReasonCode[] = [
  reason('NOT_REGISTERED', 'not registered', 'nv-293-1277'),
  reason('OUT_OF_JURISDICTION', 'of another county or petition district', 'nv-293-1277'),
  reason('WITHDRAWN', 'removed on written request before filing', 'nv-295-055'),
  reason('DATE_MISSING', 'no date of signing', 'nv-295-055'),
  {
    ...reason(
      'NOTARY_DEFECT',
      'the affidavit was not sworn before a notary',
      'nv-295-055',
    ),
    of: 'sheet',
  },
  {
    ...reason('DUPLICATE', 'the same voter signed before', 'nv-293-1278'),
  },
  { ...reason('PENDING', 'not decided yet', 'nv-293-1277'), of: 'open' },
]

/** What Nevada asks of a drive, as far as it is held here. */
export const nevadaDuties: readonly DutyRule[] = [
  {
    id: 'circulator-affidavit',
    title: 'The circulator swears the affidavit of each document before a notary.',
    by: 'circulators',
    when: { shape: 'each-sheet' },
    cost: 'what follows when it is missed is not held in this pack',
    blocks: 'sheet',
    cites: ['nv-295-055', 'nv-295-0575'],
  },
  {
    id: 'same-day',
    title: 'The documents of all counties are ready to be filed on one day.',
    by: 'proponents',
    when: { shape: 'before', event: 'filing' },
    cost: 'the law wants all county clerks to receive the petition on the same day',
    blocks: 'filing',
    cites: ['nv-295-056'],
  },
]

function tenPercent(published: readonly PublishedNumber[]): RequirementRule {
  return {
    fraction: '0.10',
    of: 'the voters who voted at the last general election',
    rounding: 'up',
    published,
    distribution: {
      kind: 'equal-districts',
      districts: 4,
      of: 'petition districts, which are the congressional districts',
      cites: ['nv-const-19', 'nv-295-012', 'nv-per-district'],
    },
    cites: ['nv-const-19', 'nv-per-district'],
  }
}

function stated(rule: string): CirculationRule {
  return {
    shape: 'stated',
    rule,
    from: 'the filing of the text',
    lastDayOff: 'stays',
    cites: ['nv-295-056'],
  }
}

function reason(code: string, plain: string, cite: string): ReasonCode {
  return { code, plain, of: 'line', basis: 'law', cites: [cite] }
}
