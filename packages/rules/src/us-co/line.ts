import type { DutyRule } from '../duty.ts'
import type { LineField } from '../pack/line-field.ts'
import type { ReasonCode } from '../pack/reason-code.ts'

/** What stands on a Colorado line. */
export const coloradoLineFields: readonly LineField[] = (
  [
    ['signature', 'signature'],
    ['printed-name', 'printed name'],
    ['residence-address', 'residence address'],
    ['city', 'city'],
    ['county', 'county'],
    ['date', 'date of signing'],
  ] as const
).map(([field, title]) => ({
  field,
  title,
  required: true,
  writtenBy: 'signer',
  cites: ['co-guide-petitions'],
}))

/** The grounds on which a Colorado line or section does not count. */
export const coloradoReasons: readonly ReasonCode[] = [
  reason('NOT_REGISTERED', 'not registered'),
  reason('ADDRESS_MISMATCH', 'address or other data does not match the registration'),
  reason('PO_BOX_ONLY', 'a post-office box'),
  reason('INCOMPLETE_ADDRESS', 'required information is missing'),
  reason('DATE_AFTER_CIRCULATOR', 'dated after the affidavit of the circulator'),
  reason('DATE_INVALID', 'a date that cannot be'),
  reason('ASSISTANCE_STATEMENT_MISSING', 'help was given and not stated'),
  reason('ILLEGIBLE', 'cannot be read'),
  reason('DUPLICATE', 'the same voter signed before'),
  reason('OUTSIDE_SIGNATURE_BLOCK', 'outside a numbered block'),
  sheet('CIRCULATOR_DECLARATION_MISSING', 'no affidavit, or one with gaps'),
  sheet('NOTARY_DEFECT', 'the notary clause is missing or faulty'),
  sheet('SECTION_DISASSEMBLED', 'the section was taken apart'),
  sheet('FORM_NONCONFORMING', 'a form that was not approved'),
  { ...reason('PENDING', 'not decided yet'), of: 'open' },
]

/** What Colorado asks of a drive, as far as it is held here. */
export const coloradoDuties: readonly DutyRule[] = [
  {
    id: 'circulator-training',
    title: 'Circulators are trained, and an entity that pays them is licensed.',
    by: 'circulators',
    when: { shape: 'each-circulator' },
    cost: 'what follows when it is missed is not held in this pack',
    blocks: 'sheet',
    cites: ['co-circulators'],
  },
  {
    id: 'form-approved',
    title: 'The form of the petition is approved before it is printed.',
    by: 'proponents',
    when: { shape: 'before', event: 'circulation' },
    cost: 'sections on a form that was not approved are rejected',
    blocks: 'circulation',
    cites: ['co-rejection'],
  },
  {
    id: 'circulator-affidavit',
    title: 'The circulator swears the affidavit of each section before a notary.',
    by: 'circulators',
    when: { shape: 'each-sheet' },
    cost: 'the section is rejected, unless the error is cured within 5 days of the notice',
    blocks: 'sheet',
    cites: ['co-rejection', 'co-117'],
  },
]

function reason(code: string, plain: string): ReasonCode {
  return { code, plain, of: 'line', basis: 'law', cites: ['co-rejection'] }
}

function sheet(code: string, plain: string): ReasonCode {
  return { ...reason(code, plain), of: 'sheet' }
}
