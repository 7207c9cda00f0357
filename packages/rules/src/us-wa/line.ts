import type { DutyRule } from '../duty.ts'
import type { LineField } from '../pack/line-field.ts'
import type { ReasonCode } from '../pack/reason-code.ts'

/** What stands on a Washington line. */
export const washingtonLineFields: readonly LineField[] = [
  field('signature', 'signature'),
  field('printed-name', 'printed name'),
  field('residence-address', 'address, city and ZIP code where registered'),
]

/** The grounds on which a Washington line does not count, as far as they are held here. */
export const washingtonReasons: readonly ReasonCode[] = [
  reason('NOT_REGISTERED', 'not registered', 'wa-wac-010'),
  reason(
    'SIGNATURE_MISMATCH',
    'the signature differs from the registration',
    'wa-wac-020',
  ),
  reason('DUPLICATE', 'the same voter signed before', 'wa-rcw-230'),
  reason('OBSCENITY', 'an obscenity instead of a name', 'wa-wac-009'),
  reason('NOT_A_NAME', 'words that are not a name', 'wa-wac-009'),
  reason('CROSSED_OUT', 'crossed out', 'wa-wac-009'),
  { ...reason('PENDING', 'not decided yet', 'wa-wac-010'), of: 'open' },
]

function field(name: string, title: string): LineField {
  return {
    field: name,
    title,
    required: true,
    writtenBy: 'signer',
    cites: ['wa-wac-008'],
  }
}

function reason(code: string, plain: string, cite: string): ReasonCode {
  return { code, plain, of: 'line', basis: 'law', cites: [cite] }
}

/** What Washington asks of a drive, as far as it is held here. */
export const washingtonDuties: readonly DutyRule[] = [
  {
    id: 'committee-registration',
    title: 'The committee registers with the Public Disclosure Commission.',
    by: 'committee',
    when: { shape: 'days-after', event: 'first-money', days: 14 },
    cost: 'what follows when it is missed is not held in this pack',
    blocks: 'nothing',
    cites: ['wa-disclosure'],
  },
  {
    id: 'circulator-declaration',
    title: 'The circulator signs the declaration on the back of each sheet.',
    by: 'circulators',
    when: { shape: 'each-sheet' },
    cost: 'nothing: an unsigned declaration does not reject a sheet',
    blocks: 'nothing',
    cites: ['wa-wac-008', 'wa-wac-009'],
  },
]
