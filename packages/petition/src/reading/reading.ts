/** What a reader is asked for on a line, in the order of the form. */
export const readingFields = [
  'first',
  'middle',
  'last',
  'suffix',
  'house',
  'street',
  'unit',
  'city',
  'zip',
  'date',
] as const

export type ReadingField = (typeof readingFields)[number]

/**
 * What became of one field: `text` exactly as the reader typed it, with `?` for a letter that
 * cannot be read, or nothing at all where the whole field cannot be read.
 */
export type FieldReading = { readonly text: string } | { readonly unreadable: true }

/** A line that was filled in, one left blank, or one struck out. */
export type LineMark = 'written' | 'blank' | 'crossed-out'

/**
 * What one reader saw on one line. A machine may read too, but its word is a suggestion: it
 * never fills a field and never counts as one of the two readers.
 */
export interface Reading {
  readonly reader: string
  readonly by: 'person' | 'machine'
  readonly mark: LineMark
  /** Empty for a line that is blank or crossed out; a field that is absent was left empty. */
  readonly fields: ReadonlyMap<ReadingField, FieldReading>
}
