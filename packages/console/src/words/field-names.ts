import type { ReadingFieldName } from '@groundswell/server/wire'

/** The parts of a form in two words; others keep the title that the rules give them. */
export const partNames: ReadonlyMap<string, string> = new Map([
  ['printed-name', 'Printed name'],
  ['residence-address', 'Residence address'],
  ['city', 'City'],
  ['date', 'Date of signing'],
])

/** The fields of a line as the desk calls them. */
export const fieldNames: Readonly<Record<ReadingFieldName, string>> = {
  first: 'First name',
  middle: 'Middle',
  last: 'Last name',
  suffix: 'Suffix',
  house: 'Number',
  street: 'Street',
  unit: 'Unit',
  city: 'City',
  zip: 'ZIP code',
  date: 'Date',
}
