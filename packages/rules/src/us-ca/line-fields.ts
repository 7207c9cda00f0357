import type { LineField } from '../pack/line-field.ts'

/**
 * What stands on a California line. There is no date per signature and no ZIP code among
 * the items of Elec. Code 9020, and a unit number never invalidates.
 */
export const californiaLineFields: readonly LineField[] = [
  signer('printed-name', 'printed name'),
  signer('signature', 'signature or witnessed mark'),
  signer('residence-address', 'street and number, or a designation that serves as well'),
  signer('city', 'city or unincorporated community'),
  {
    ...signer('unit', 'unit number'),
    required: false,
    note: 'wrong or missing, it never invalidates',
    cites: ['ca-elec-9020', 'ca-elec-105'],
  },
  {
    field: 'line-number',
    title: 'number of the line, from 1 in each section',
    required: false,
    writtenBy: 'official',
    note: 'printed',
    cites: ['ca-elec-100'],
  },
  {
    field: 'official-use',
    title: 'Official Use Only',
    required: false,
    writtenBy: 'official',
    note: 'one inch wide',
    cites: ['ca-elec-100'],
  },
]

function signer(field: string, title: string): LineField {
  return { field, title, required: true, writtenBy: 'signer', cites: ['ca-elec-9020'] }
}
