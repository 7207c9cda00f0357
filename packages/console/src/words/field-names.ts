import type { ReadingFieldName } from '@groundswell/server/wire'

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
