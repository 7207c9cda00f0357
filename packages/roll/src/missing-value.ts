import { foldText } from '@groundswell/basics'

/** What clerks and exports write where a value is not known. */
const placeholders: ReadonlySet<string> = new Set([
  '',
  'NA',
  'N A',
  'NAN',
  'NULL',
  'NIL',
  'NONE',
  'UNKNOWN',
  'UNK',
  'UNKN',
  'MISSING',
  'NOT KNOWN',
  'NOT GIVEN',
  'NOT AVAILABLE',
  'NOT PROVIDED',
  'REFUSED',
  'XXX',
  'XXXX',
  'TBD',
  'BLANK',
  'ILLEGIBLE',
])

/** The value folded for comparison, or null when it is blank or a placeholder such as N/A. */
export function knownText(written: string | null | undefined): string | null {
  if (written === null || written === undefined) return null
  const folded = foldText(written)
  return placeholders.has(folded) ? null : folded
}
