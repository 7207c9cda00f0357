import type { WrittenAddress } from '../../address.ts'
import { readAddress } from '../../address.ts'
import type { Field } from '../../field.ts'
import type { WrittenName } from '../../written-name.ts'
import { type CodedColumn, codedKinds, type WrittenTexts } from './written-texts.ts'

/** One field of the file that can fill a column, and what each of its texts says there. */
export interface ColumnSource {
  readonly field: Field
  /** What the text with this number says of the column; null for nothing. */
  readonly textOf: (code: number) => string | null
  /** Its key, when it is known already. */
  readonly keyOf?: (code: number) => string | null
}

/** The fields that fill each column, the first one that is written counts. */
export type ColumnSources = ReadonlyMap<CodedColumn, readonly ColumnSource[]>

/**
 * Where each column comes from: its own field, else its part of a whole `name`, of a whole
 * `address`, or of a `street` that begins with its number in a file that has no house numbers;
 * for the birth also its year.
 */
export function columnSources(
  texts: WrittenTexts,
  fields: ReadonlySet<Field>,
): ColumnSources {
  const address = addressSource(texts, fields)
  const sources = new Map<CodedColumn, readonly ColumnSource[]>()
  for (const { column } of codedKinds) {
    const list: ColumnSource[] = []
    if (fields.has(column) && column !== address?.field)
      list.push(ownSource(texts, column))
    if (isNamePart(column) && texts.names.length > 0) {
      list.push({
        field: 'name',
        textOf: (code) => texts.names[code]?.[column] ?? null,
      })
    }
    if (isAddressPart(column) && address !== null) {
      list.push({
        field: address.field,
        textOf: (code) => address.parts[code]?.[column] ?? null,
      })
    }
    if (column === 'birth' && texts.textsOf('birth_year').length > 0) {
      const years = texts.textsOf('birth_year')
      list.push({ field: 'birth_year', textOf: (code) => years[code] ?? null })
    }
    if (list.length > 0) sources.set(column, list)
  }
  return sources
}

function ownSource(texts: WrittenTexts, column: CodedColumn): ColumnSource {
  const own = texts.textsOf(column)
  const keys = texts.keysOf(column)
  return {
    field: column,
    textOf: (code) => own[code] ?? null,
    keyOf: (code) => keys[code] ?? null,
  }
}

interface AddressSource {
  readonly field: 'address' | 'street'
  readonly parts: readonly WrittenAddress[]
}

/** As many streets as show whether they begin with their numbers. */
const sampleSize = 2000

function addressSource(
  texts: WrittenTexts,
  fields: ReadonlySet<Field>,
): AddressSource | null {
  if (texts.addresses.length > 0) return { field: 'address', parts: texts.addresses }
  if (!fields.has('street') || texts.textsOf('house').length > 0) return null
  const streets = texts.textsOf('street')
  const sample = streets.slice(0, sampleSize)
  const numbered = sample.filter((text) => /^\d+\S*\s+\S*[A-Za-z]{3}/.test(text)).length
  if (numbered * 2 <= sample.length) return null
  return { field: 'street', parts: streets.map((text) => readAddress(text)) }
}

function isNamePart(column: CodedColumn): column is keyof WrittenName {
  return (['first', 'middle', 'last', 'suffix'] as readonly string[]).includes(column)
}

function isAddressPart(column: CodedColumn): column is keyof WrittenAddress {
  return (['house', 'street', 'unit', 'city', 'zip'] as readonly string[]).includes(
    column,
  )
}
