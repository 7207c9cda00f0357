import type { LineField } from '../line-field.ts'
import type { ReasonCode } from '../reason-code.ts'

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
    'wa-wac-009-rest',
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
