import type { FieldMapRefusal, ProblemReason } from '@groundswell/roll'
import type { ImportRefusal, TableRefusal } from '@groundswell/roll/duckdb'

const problemSentences: Readonly<Record<ProblemReason, string>> = {
  'too-few-columns': 'The row has fewer columns than the header.',
  'too-many-columns': 'The row has more columns than the header.',
  'broken-quote': 'A quotation mark is not closed or stands where none may stand.',
  'line-too-long': 'The row is too long to be one person’s.',
  'bad-character': 'A character could not be read and was replaced.',
  'nul-byte': 'A NUL byte was left out.',
  'repeated-header': 'The header stands here a second time.',
  'blank-line': 'The line is blank.',
  unreadable: 'The row cannot be read.',
  'no-voter-id': 'The voter id is missing.',
  'duplicate-voter-id': 'The voter id stands on an earlier row already.',
  'no-name': 'There is no name.',
  'not-a-date': 'A date is not a day of the calendar; the row is kept without it.',
  'date-in-the-future': 'A date lies in the future; the row is kept.',
  'other-state': 'The row belongs to another state.',
}

/** The sentence for a problem of one row. */
export function problemSentence(reason: ProblemReason): string {
  return problemSentences[reason]
}

/** Why a file could not be read at all, in a sentence; columns are named, contents are not. */
export function tableRefusalSentence(refusal: TableRefusal | FieldMapRefusal): string {
  switch (refusal.kind) {
    case 'no-such-file':
      return 'The file is gone. Upload it again.'
    case 'empty-file':
      return 'The file is empty.'
    case 'unreadable-zip':
    case 'broken-archive':
      return 'The archive is broken or locked.'
    case 'zip-without-one-table':
      return 'The zip archive must hold exactly one table.'
    case 'archive-bomb':
      return 'The archive unpacks to far more than a voter file; it was not opened.'
    case 'unreadable-parquet':
      return 'The Parquet file cannot be read.'
    case 'no-header':
      return 'The first line is not a header with column names.'
    case 'no-rows':
      return 'The file has a header and no rows.'
    case 'no-good-row':
      return `Not one of ${refusal.rejected} rows could be read.`
    case 'aborted':
      return 'Cancelled.'
    case 'bad-map-entry':
      return `The map has a part that is not field=column: ${refusal.entry}`
    case 'unknown-field':
      return `The map names a field that does not exist: ${refusal.field}. Fields: ${refusal.known.join(', ')}.`
    case 'field-mapped-twice':
      return `The map names the field ${refusal.field} twice.`
    case 'missing-column':
      return `There is no column ${refusal.column} for ${refusal.field}. The file has: ${refusal.columns.join(', ')}.`
    case 'duplicate-column':
      return `The column ${refusal.column} is there more than once.`
    case 'no-known-column':
      return `No column has a name that is known. The file has: ${refusal.columns.join(', ')}. Say which is which with a map.`
  }
}

/** Why a voter file could not be imported, in a sentence. */
export function rollRefusalSentence(refusal: ImportRefusal | FieldMapRefusal): string {
  if (refusal.kind === 'not-a-text-file') {
    return 'A voter roll must be a text file (CSV, TSV, fixed width), not Parquet.'
  }
  if (refusal.kind === 'missing-field') {
    const what = refusal.field === 'voter_id' ? 'the voter id' : 'the name'
    return `There is no column for ${what}. The file has: ${refusal.columns.join(', ')}.`
  }
  if (refusal.kind === 'other-state') {
    return `This is a roll of ${refusal.found}, not of ${refusal.expected}.`
  }
  return refusal.kind === 'no-such-folder'
    ? 'The data folder is gone.'
    : tableRefusalSentence(refusal)
}
