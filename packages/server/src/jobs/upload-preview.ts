import { recognisedFieldMap } from '@groundswell/roll'
import type { UploadKind, UploadPreview } from '../wire/upload.ts'
import { supporterColumns } from './supporter-rows.ts'
import { turnInColumns } from './turn-in-row.ts'

type FieldWords = readonly (readonly [field: string, label: string, required: boolean])[]

const personFields: FieldWords = [
  ['last', 'Last name', false],
  ['first', 'First name', false],
  ['middle', 'Middle name', false],
  ['suffix', 'Suffix', false],
  ['name', 'Whole name in one column', false],
  ['house', 'House number', false],
  ['street', 'Street', false],
  ['unit', 'Unit', false],
  ['address', 'Whole address in one column', false],
  ['city', 'City', false],
  ['zip', 'ZIP code', false],
]

const fieldsOf: Readonly<Record<UploadKind, FieldWords>> = {
  roll: [
    ['voter_id', 'Voter id', true],
    ...personFields,
    ['birth', 'Birth date', false],
    ['birth_year', 'Birth year', false],
    ['county', 'County', false],
    ['state', 'State', false],
    ['status', 'Status', false],
  ],
  lines: [
    ['line_id', 'Line id', false],
    ['sheet', 'Sheet', true],
    ['row', 'Row on the sheet', true],
    ['county', 'County of the sheet', true],
    ['channel', 'Channel', false],
    ['circulator', 'Circulator', false],
    ['week', 'Week or day turned in', false],
    ['drawn', 'Drawn at random', false],
    ...personFields,
    ['birth_year', 'Birth year', false],
  ],
  // A picture has no columns.
  scans: [],
  'filing-scans': [],
  'sheet-form': [],
  signatures: [],
  supporters: supporterColumns.map(([column, label]) => [column, label, true] as const),
  filing: [
    ['line_id', 'Line id', false],
    ['county', 'County of the sheet', true],
    ['district', 'Petition district (Nevada)', false],
    ['sheet', 'Sheet', false],
    ['row', 'Row on the sheet', false],
    ...personFields,
  ],
  'turn-ins': turnInColumns.map(
    (column) =>
      [column, column[0]?.toUpperCase() + column.slice(1), column !== 'sheets'] as const,
  ),
}

/** The fields of a kind of file, each with the columns of the header that would feed it. */
export function uploadPreview(
  kind: UploadKind,
  header: readonly string[],
): UploadPreview {
  const found = namesOf(kind, header)
  return {
    fields: fieldsOf[kind].map(([field, label, required]) => ({
      field,
      label,
      required,
      columns: [...(found.get(field) ?? [])],
    })),
  }
}

function namesOf(kind: UploadKind, header: readonly string[]) {
  switch (kind) {
    case 'turn-ins':
      return sameNames(turnInColumns, header)
    case 'supporters':
      return sameNames(
        supporterColumns.map(([column]) => column),
        header,
      )
    default:
      return recognised(header)
  }
}

function recognised(header: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = recognisedFieldMap(header)
  return found.ok ? found.value : new Map()
}

function sameNames(
  columns: readonly string[],
  header: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    columns.map((column) => [
      column,
      header.filter((name) => name.trim().toLowerCase() === column).slice(0, 1),
    ]),
  )
}
