import { comparableText } from './comparable-text.ts'
import {
  type FieldReading,
  type Reading,
  type ReadingField,
  readingFields,
} from './reading.ts'

/** Two readings that do not agree: on the line as a whole, or on these fields of it. */
export interface ReadingDifference {
  readonly mark: boolean
  readonly fields: readonly ReadingField[]
}

/**
 * Where two readings of a line differ, after normalisation; null where they agree. It does
 * not matter which is named first.
 */
export function readingDifference(a: Reading, b: Reading): ReadingDifference | null {
  if (a.mark !== b.mark) return { mark: true, fields: [] }
  if (a.mark !== 'written') return null
  const fields = readingFields.filter(
    (field) => !sameField(field, a.fields.get(field), b.fields.get(field)),
  )
  return fields.length === 0 ? null : { mark: false, fields }
}

/** Whether two readers saw the same in a field; an absent field is an empty one. */
export function sameField(
  field: ReadingField,
  a: FieldReading | undefined,
  b: FieldReading | undefined,
): boolean {
  return sayingOf(field, a) === sayingOf(field, b)
}

function sayingOf(field: ReadingField, read: FieldReading | undefined): string {
  if (read === undefined) return ''
  // No text folds to a bare sign of this kind.
  return 'unreadable' in read ? '!' : comparableText(field, read.text)
}
