import { err, ok, type Result } from '@groundswell/basics'
import type { Field } from '../../field.ts'
import {
  type FieldMap,
  type FieldMapRequest,
  recognisedFieldMap,
  resolveFieldMap,
} from '../../field-map.ts'
import type { RollProfile } from '../../profile/roll-profile.ts'
import type { FileLayout } from './file-layout.ts'
import type { TableRefusal } from './table-refusal.ts'

/** What a file lacks to be a roll. */
export type RollRefusal =
  | { readonly kind: 'not-a-text-file'; readonly source: string }
  | {
      readonly kind: 'missing-field'
      readonly field: 'voter_id' | 'last'
      readonly columns: readonly string[]
    }
  | {
      readonly kind: 'other-state'
      readonly expected: string
      readonly found: string
      readonly rows: number
    }

/**
 * The fields that a snapshot holds. Whatever else a voter file has (telephone, e-mail, party,
 * history) is left where it is: data that nobody needs cannot leak.
 */
const kept: readonly Field[] = [
  'voter_id',
  'last',
  'first',
  'middle',
  'suffix',
  'name',
  'birth',
  'birth_year',
  'house',
  'street',
  'address',
  'unit',
  'city',
  'zip',
  'state',
  'county',
  'status',
]

/** The columns of each field that is kept; a roll must have an id and a name for everybody. */
export function rollFields(
  request: {
    readonly profile?: RollProfile | undefined
    readonly map?: FieldMapRequest | undefined
  },
  layout: FileLayout,
): Result<FieldMap, TableRefusal | RollRefusal> {
  const columns = layout.fixed?.map((column) => column.name) ?? layout.columns
  const wanted = request.map ?? request.profile?.fields
  const found = wanted ? resolveFieldMap(wanted, columns) : recognisedFieldMap(columns)
  if (!found.ok) return found
  const fields = new Map(found.value)
  const id = fields.get('voter_id') ?? fields.get('id')
  if (id === undefined) return err({ kind: 'missing-field', field: 'voter_id', columns })
  fields.set('voter_id', id)
  if (!fields.has('last') && !fields.has('name')) {
    return err({ kind: 'missing-field', field: 'last', columns })
  }
  // A whole date says more than its year, and one column of birth is enough.
  if (fields.has('birth')) fields.delete('birth_year')
  return ok(new Map([...fields].filter(([field]) => kept.includes(field))))
}
