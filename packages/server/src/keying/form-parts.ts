import type { Pack } from '@groundswell/rules'
import type { FormPart, ReadingFieldName } from '../wire/keying.ts'

/** The parts of a form that are keyed, and which fields stand in each. */
const fieldsOfPart: ReadonlyMap<string, readonly ReadingFieldName[]> = new Map([
  ['printed-name', ['first', 'middle', 'last', 'suffix']],
  ['residence-address', ['house', 'street', 'unit']],
  ['city', ['city', 'zip']],
  ['date', ['date']],
])

/**
 * What is keyed of a line under the rules of the petition, part by part as it stands on the
 * form; a form without a space of its own for the city has it with the address.
 */
export function formParts(
  pack: Pack,
  crops: Readonly<Record<string, string>>,
): readonly FormPart[] {
  const asked = pack.lineFields.filter(({ field }) => fieldsOfPart.has(field))
  const hasCity = asked.some(({ field }) => field === 'city')
  const named =
    asked.length > 0
      ? asked.map(({ field, title }) => ({ field, title }))
      : [
          { field: 'printed-name', title: 'printed name' },
          { field: 'residence-address', title: 'residence address' },
        ]
  return named.map(({ field, title }) => ({
    part: field,
    title,
    fields: [
      ...(fieldsOfPart.get(field) ?? []),
      ...(field === 'residence-address' && !hasCity ? (['city', 'zip'] as const) : []),
    ],
    crop: crops[field] ?? null,
  }))
}

/** The pictures of a line's parts as they are kept, by the form's name of the part. */
export function cropsByPart(stored: unknown): Readonly<Record<string, string>> {
  if (typeof stored !== 'object' || stored === null) return {}
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, string] => {
      return typeof entry[1] === 'string'
    }),
  )
}

/** The parts of a row from left to right, as forms have them. */
const acrossTheRow = ['printed-name', 'signature', 'residence-address', 'city', 'date']

/**
 * The pictures that show a whole row: the row itself where it was cut out whole, else its
 * fields side by side. Empty where there is no scan.
 */
export function rowPictures(row: {
  readonly crop: string | null
  readonly field_crops: unknown
}): string[] {
  if (row.crop !== null) return [row.crop]
  const fields = cropsByPart(row.field_crops)
  return acrossTheRow.flatMap((part) => fields[part] ?? [])
}
