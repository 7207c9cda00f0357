import { err, ok, type Result } from '@groundswell/basics'
import { type Field, fields, isField } from './field.ts'
import { normalHeader, recognisedColumns } from './header-words.ts'

/** Which columns of a file feed which field; several columns are joined by a space. */
export type FieldMap = ReadonlyMap<Field, readonly string[]>

/** What a person asked for, before the file's header is known: `street=NAME+TYPE`. */
export type FieldMapRequest = ReadonlyMap<Field, string>

export type FieldMapRefusal =
  | { readonly kind: 'bad-map-entry'; readonly entry: string }
  | {
      readonly kind: 'unknown-field'
      readonly field: string
      readonly known: readonly string[]
    }
  | { readonly kind: 'field-mapped-twice'; readonly field: Field }
  | {
      readonly kind: 'missing-column'
      readonly field: Field
      readonly column: string
      readonly columns: readonly string[]
    }
  | {
      readonly kind: 'duplicate-column'
      readonly column: string
      readonly columns: readonly string[]
    }
  | { readonly kind: 'no-known-column'; readonly columns: readonly string[] }

/**
 * Reads `last=LAST_NM,first=FIRST_NM,street=NAME+TYPE`. A column whose name holds a comma
 * is written in double quotes. The columns themselves are checked by `resolveFieldMap`,
 * once the file's header is known.
 */
export function parseFieldMap(text: string): Result<FieldMapRequest, FieldMapRefusal> {
  const request = new Map<Field, string>()
  for (const entry of text.match(/(?:"[^"]*"|[^,"])+/g) ?? []) {
    if (entry.trim() === '') continue
    const equals = entry.indexOf('=')
    const field = entry.slice(0, Math.max(equals, 0)).trim().toLowerCase()
    const columns = entry.slice(equals + 1).trim()
    if (equals < 1 || columns === '')
      return err({ kind: 'bad-map-entry', entry: entry.trim() })
    if (!isField(field)) return err({ kind: 'unknown-field', field, known: fields })
    if (request.has(field)) return err({ kind: 'field-mapped-twice', field })
    request.set(field, columns)
  }
  return request.size === 0 ? err({ kind: 'bad-map-entry', entry: text }) : ok(request)
}

/**
 * The request with every column found in the file's `header`: the exact name first, else
 * the only column that differs by case and punctuation alone. Whatever is missing or
 * ambiguous is refused, with the columns that exist.
 */
export function resolveFieldMap(
  request: FieldMapRequest,
  header: readonly string[],
): Result<FieldMap, FieldMapRefusal> {
  const map = new Map<Field, readonly string[]>()
  for (const [field, wanted] of request) {
    const isOneColumn = header.some((column) => column.trim() === unquoted(wanted))
    const parts = isOneColumn ? [wanted] : wanted.split('+')
    const columns: string[] = []
    for (const part of parts) {
      const column = unquoted(part)
      const found = findColumn(column, header)
      if (found.kind === 'missing') {
        return err({ kind: 'missing-column', field, column, columns: header })
      }
      if (found.kind === 'ambiguous') {
        return err({ kind: 'duplicate-column', column, columns: header })
      }
      columns.push(found.column)
    }
    map.set(field, columns)
  }
  return ok(map)
}

/**
 * The map that the usual header names imply (`LAST_NM`, `surname`, `postcode`, `dob` …),
 * for files that come without one. A header that repeats a column which would be used, or
 * that has none we know, is refused.
 */
export function recognisedFieldMap(
  header: readonly string[],
): Result<FieldMap, FieldMapRefusal> {
  const map = recognisedColumns(header)
  if (map.size === 0) return err({ kind: 'no-known-column', columns: header })
  for (const column of [...map.values()].flat()) {
    if (header.filter((name) => name === column).length > 1) {
      return err({ kind: 'duplicate-column', column, columns: header })
    }
  }
  return ok(map)
}

type Found =
  | { readonly kind: 'found'; readonly column: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'ambiguous' }

function findColumn(wanted: string, header: readonly string[]): Found {
  const name = unquoted(wanted)
  const exact = header.filter((column) => column.trim() === name)
  const near = exact.length > 0 ? exact : sameButForCase(name, header)
  const [column, ...others] = near
  if (column === undefined) return { kind: 'missing' }
  return others.length > 0 ? { kind: 'ambiguous' } : { kind: 'found', column }
}

function sameButForCase(name: string, header: readonly string[]): readonly string[] {
  const normal = normalHeader(name)
  // A request of punctuation alone normalises to nothing, and must not match by accident.
  return normal === '' ? [] : header.filter((column) => normalHeader(column) === normal)
}

function unquoted(text: string): string {
  return text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()
}
