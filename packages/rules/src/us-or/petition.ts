import { calendarDate } from '@groundswell/basics'
import type { DutyRule } from '../duty.ts'
import type { LineField } from '../pack/line-field.ts'
import type { PetitionKindRule } from '../pack/petition-kind-rule.ts'
import type { ReasonCode } from '../pack/reason-code.ts'
import type { PublishedNumber } from '../pack/requirement-rule.ts'

/** Votes for Governor of four-year terms; the special election of 2016 set no new base. */
const bases = [1_453_548, 1_469_717, 1_866_997] as const

/** The kinds of statewide petition in Oregon. */
export const oregonKinds: readonly PetitionKindRule[] = [
  kind('statute', 'initiative statute', '0.06', [87_213, 88_184, 112_020]),
  kind(
    'amendment',
    'initiative constitutional amendment',
    '0.08',
    [116_284, 117_578, 149_360],
  ),
  kind('referendum', 'referendum', '0.04', [58_142, 58_789, 74_680]),
]

/** What stands on an Oregon line: unlike in California most of it may be left out. */
export const oregonLineFields: readonly LineField[] = [
  field('signature', 'signature', true),
  field('printed-name', 'printed name', false),
  field('residence-address', 'residence address', false),
  field('date', 'date of signing', false),
]

/** What Oregon asks of a drive, as far as it is held here. */
export const oregonDuties: readonly DutyRule[] = [
  {
    id: 'sponsorship',
    title: '1,000 sponsorship signatures are verified before a ballot title is drafted.',
    by: 'proponents',
    when: { shape: 'before', event: 'circulation' },
    cost: 'no ballot title, and so nothing to circulate',
    blocks: 'circulation',
    cites: ['or-due', 'or-165-014-0030'],
  },
  {
    id: 'circulator-registration',
    title: 'Paid circulators are trained and registered before they circulate.',
    by: 'circulators',
    when: { shape: 'each-circulator' },
    cost: 'what follows when it is missed is not held in this pack',
    blocks: 'sheet',
    cites: ['or-circulators'],
  },
  {
    id: 'circulator-declaration',
    title:
      'The circulator signs and dates the certification of each sheet after the last signer, without corrections.',
    by: 'circulators',
    when: { shape: 'each-sheet' },
    cost: 'the sheet is rejected',
    blocks: 'sheet',
    cites: ['or-165-014-0270'],
  },
]

/** The grounds on which an Oregon line or sheet does not count. */
export const oregonReasons: readonly ReasonCode[] = [
  line('NOT_REGISTERED', 'no registration to compare the signature with'),
  line('SIGNATURE_MISMATCH', 'no predominant match with the registration'),
  {
    ...line('FIELDS_NOT_IN_SIGNERS_HAND', 'in the same hand as an earlier line'),
    cites: ['or-165-014-0275'],
  },
  line('DUPLICATE', 'the same voter signed before'),
  sheet(
    'CIRCULATOR_DECLARATION_MISSING',
    'the circulator did not sign, or only initials',
  ),
  sheet('CIRCULATOR_DECLARATION_DATE', 'date missing, crossed out, unclear or too early'),
  sheet('CIRCULATOR_DECLARATION_INCOMPLETE', 'two circulators, a copy, or corrections'),
  sheet('ILLEGIBLE', 'the circulator’s signature cannot be read'),
  {
    ...sheet('FORM_NONCONFORMING', 'all lines in one hand, or filled mechanically'),
    cites: ['or-165-014-0275'],
  },
  { ...line('PENDING', 'not decided yet'), of: 'open' },
]

function kind(
  name: string,
  title: string,
  fraction: string,
  required: readonly [number, number, number],
): PetitionKindRule {
  return {
    kind: name,
    title,
    requirement: {
      fraction,
      of: 'the votes for Governor at the last election for a four-year term',
      rounding: 'up',
      published: required.map((n, i) => published(2011 + 4 * i, n, bases[i] ?? 0)),
      cites: ['or-const-4-1', 'or-rounding'],
    },
    circulation: {
      shape: 'before-election',
      months: 4,
      from: 'the approval to circulate',
      lastDayOff: 'stays',
      cites: ['or-due'],
    },
    cites: ['or-const-4-1'],
  }
}

function published(first: number, required: number, base: number): PublishedNumber {
  return {
    required,
    base,
    from: calendarDate(`${first}-01-01`),
    until: calendarDate(`${first + 3}-12-31`),
    elections: [first, first + 3],
    cites: ['or-numbers'],
  }
}

function field(name: string, title: string, required: boolean): LineField {
  return {
    field: name,
    title,
    required,
    writtenBy: 'signer',
    cites: ['or-165-014-0275'],
  }
}

function line(code: string, plain: string): ReasonCode {
  return { code, plain, of: 'line', basis: 'law', cites: ['or-165-014-0030'] }
}

function sheet(code: string, plain: string): ReasonCode {
  return { code, plain, of: 'sheet', basis: 'law', cites: ['or-165-014-0270'] }
}
