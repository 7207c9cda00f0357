import { recognisedFieldMap } from '@groundswell/roll'
import type { UploadKind, UploadPreview } from '../wire/upload.ts'
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
  'turn-ins': turnInColumns.map(
    (column) =>
      [column, column[0]?.toUpperCase() + column.slice(1), column !== 'sheets'] as const,
  ),
}

/** Which columns of a header are recognised, and which required fields none of them feeds. */
export function uploadPreview(
  kind: UploadKind,
  header: readonly string[],
): UploadPreview {
  const words = fieldsOf[kind]
  const map = kind === 'turn-ins' ? sameNames(header) : recognised(header)
  const known = new Map(
    [...map].filter(([field]) => words.some(([name]) => name === field)),
  )
  return {
    fields: words.map(([field, label, required]) => ({ field, label, required })),
    map: Object.fromEntries(known),
    missing: words
      .filter(([field, , required]) => required && !known.has(field))
      .map(([field]) => field),
  }
}

function recognised(header: readonly string[]): ReadonlyMap<string, string> {
  const found = recognisedFieldMap(header)
  if (!found.ok) return new Map()
  return new Map([...found.value].map(([field, columns]) => [field, columns.join('+')]))
}

function sameNames(header: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    turnInColumns.flatMap((column) => {
      const found = header.find((name) => name.trim().toLowerCase() === column)
      return found === undefined ? [] : [[column, found] as const]
    }),
  )
}
