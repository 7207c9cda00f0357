import { unreachable } from '@groundswell/basics'
import type { FieldMapRefusal } from '@groundswell/roll'
import type { TableRefusal } from '@groundswell/roll/duckdb'
import type { Refusal } from '../refusal.ts'

/** Why a file could not be read as a table, as a sentence with its place. */
export function tableRefusal(refusal: TableRefusal, file: string): Refusal {
  const code = refusal.kind
  const at = (sentence: string, more: Partial<Refusal> = {}): Refusal => ({
    code,
    sentence,
    file,
    ...more,
  })
  switch (refusal.kind) {
    case 'no-such-file':
      return at('There is no such file.')
    case 'empty-file':
      return at('The file is empty.')
    case 'unreadable-zip':
      return at('The zip archive cannot be read; it may be cut short or encrypted.')
    case 'zip-without-one-table':
      return at(
        `The zip archive must hold exactly one table. It holds: ${listed(refusal.names)}.`,
      )
    case 'broken-archive':
      return at('The compressed file ends early or is damaged.')
    case 'archive-bomb':
      return at(
        'The archive unpacks to far more than any table should; it was not unpacked.',
      )
    case 'unreadable-parquet':
      return at('The file is named .parquet but is not a Parquet file.')
    case 'no-header':
      return at('The first line is not a header: it is too long or is not text.', {
        line: 1,
      })
    case 'no-rows':
      return at('The file has a header and no rows.')
    case 'no-good-row':
      return at(`None of the ${refusal.rejected} rows could be read.`)
    case 'aborted':
      return at('Stopped before the end; nothing was changed.')
    default:
      return fieldMapRefusal(refusal, file)
  }
}

/** Why a column map does not fit, as a sentence that says what exists. */
export function fieldMapRefusal(refusal: FieldMapRefusal, file?: string): Refusal {
  const code = refusal.kind
  const field = '--map'
  const place = file === undefined ? {} : { file, line: 1 }
  switch (refusal.kind) {
    case 'bad-map-entry':
      return {
        code,
        field,
        sentence: `"${refusal.entry}" is not of the form field=COLUMN.`,
      }
    case 'unknown-field':
      return {
        code,
        field,
        sentence: `There is no field "${refusal.field}". There are: ${listed(refusal.known)}.`,
      }
    case 'field-mapped-twice':
      return { code, field, sentence: `The field ${refusal.field} is mapped twice.` }
    case 'missing-column':
      return {
        code,
        field,
        ...place,
        column: refusal.column,
        sentence: `The file has no column "${refusal.column}" for ${refusal.field}. It has: ${listed(refusal.columns)}.`,
      }
    case 'duplicate-column':
      return {
        code,
        ...place,
        column: refusal.column,
        sentence: `The column "${refusal.column}" stands in the header more than once.`,
      }
    case 'no-known-column':
      return {
        code,
        field,
        ...place,
        sentence: `No column has a name we know; say which is which with --map. The file has: ${listed(refusal.columns)}.`,
      }
    default:
      return unreachable(refusal)
  }
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 40).join(', ')
  return names.length > 40
    ? `${shown}, and ${names.length - 40} more`
    : shown || 'nothing'
}
