import type { ReasonCode } from '../pack/reason-code.ts'

/**
 * The grounds on which a line or a section does not count. Grounds known only elsewhere are
 * kept so that reports of other offices can be read; California has no date per line and no
 * notary.
 */
export const californiaReasons: readonly ReasonCode[] = [
  line('NOT_REGISTERED', 'not found on the roll of registered voters', 'ca-elec-100'),
  line('REGISTERED_AFTER_SIGNING', 'registered only after signing', 'ca-elec-100'),
  line(
    'WRONG_COUNTY',
    'registered in another county than the section names',
    'ca-elec-9021',
  ),
  line(
    'OUT_OF_JURISDICTION',
    'lives outside the territory of the petition',
    'ca-elec-9021',
  ),
  line('ADDRESS_MISMATCH', 'the address differs from the registration', 'ca-elec-105'),
  line('NO_ADDRESS', 'no residence address', 'ca-elec-105'),
  line('INCOMPLETE_ADDRESS', 'street, number or city is missing', 'ca-elec-105'),
  line('PO_BOX_ONLY', 'a post-office box instead of a residence', 'ca-elec-105'),
  line('NO_PRINTED_NAME', 'no printed name', 'ca-elec-9020'),
  line('NO_SIGNATURE', 'no signature', 'ca-elec-9020'),
  line(
    'SIGNATURE_MISMATCH',
    'the signature differs from the registration',
    'ca-ccr-20910',
  ),
  line('SIGNATURE_PRINTED_OR_LABEL', 'printed or stuck on, not signed', 'ca-elec-100'),
  line('ILLEGIBLE', 'cannot be read', 'ca-elec-9020'),
  line(
    'FIELDS_NOT_IN_SIGNERS_HAND',
    'name or address written by somebody else without a witness',
    'ca-elec-100-5',
  ),
  line('UNDERAGE', 'under 18 when signing', 'ca-elec-100'),
  line('DUPLICATE', 'the same voter signed more than once', 'ca-ccr-20531'),
  line('WITHDRAWN', 'the signer withdrew before the filing day', 'ca-ccr-20970'),
  line('CANNOT_IDENTIFY', 'more than one voter fits, or none surely', 'ca-elec-105'),
  elsewhere('DATE_MISSING', 'no date where the form asks for one'),
  elsewhere('DATE_INVALID', 'a date that cannot be'),
  elsewhere('DATE_AFTER_CIRCULATOR', 'dated after the circulator signed'),
  elsewhere('CROSSED_OUT', 'crossed out'),
  elsewhere('NOT_A_NAME', 'words that are not a name'),
  elsewhere('OBSCENITY', 'an obscenity instead of a name'),
  elsewhere('OUTSIDE_SIGNATURE_BLOCK', 'written outside the numbered spaces'),
  elsewhere('ASSISTANCE_STATEMENT_MISSING', 'help was given and not stated'),
  sheet(
    'CIRCULATOR_DECLARATION_MISSING',
    'no declaration of the circulator',
    'ca-elec-104',
  ),
  sheet('CIRCULATOR_DECLARATION_INCOMPLETE', 'the declaration has gaps', 'ca-elec-104'),
  sheet(
    'CIRCULATOR_DECLARATION_DATE',
    'the dates of the declaration do not fit',
    'ca-elec-104',
  ),
  sheet('CIRCULATOR_NOT_QUALIFIED', 'the circulator is not qualified', 'ca-elec-104'),
  {
    code: 'NOTARY_DEFECT',
    plain: 'the notary clause is missing or faulty',
    of: 'sheet',
    basis: 'elsewhere',
    cites: ['ca-reason-table'],
  },
  sheet('SECTION_DISASSEMBLED', 'the section was taken apart', 'ca-elec-9009-9012'),
  sheet('FORM_NONCONFORMING', 'the form is not as the law asks', 'ca-elec-9008'),
  {
    code: 'PENDING',
    plain: 'not decided yet',
    of: 'open',
    basis: 'elsewhere',
    cites: ['ca-reason-table'],
  },
]

function line(code: string, plain: string, cite: string): ReasonCode {
  return { code, plain, of: 'line', basis: 'law', cites: [cite] }
}

function sheet(code: string, plain: string, cite: string): ReasonCode {
  return { code, plain, of: 'sheet', basis: 'law', cites: [cite] }
}

function elsewhere(code: string, plain: string): ReasonCode {
  return { code, plain, of: 'line', basis: 'elsewhere', cites: ['ca-reason-table'] }
}
