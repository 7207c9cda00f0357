import type { Field } from '../../field.ts'
import type { FieldMap } from '../../field-map.ts'
import type { FixedColumn } from '../../profile/roll-profile.ts'
import type { FileLayout } from './file-layout.ts'

/** Where the value of one field stands in a record. */
export interface PlannedField {
  readonly field: Field
  /** Columns whose texts are joined by a blank. */
  readonly cells: readonly number[]
  /** Places of a line without delimiters, instead of columns. */
  readonly fixed: readonly FixedColumn[]
}

/** How records become numbers; plain data, so that a thread can be told it. */
export interface RowPlan {
  /** The byte between columns. */
  readonly delimiter: number
  readonly hasQuotes: boolean
  readonly columns: number
  /** The voter's id, which stays text. */
  readonly id: PlannedField
  /** Every other field, each of which becomes a number. */
  readonly fields: readonly PlannedField[]
  /** The file that the rows go to. */
  readonly path: string
}

/** The plan for a file laid out so, whose columns feed these fields. */
export function rowPlan(layout: FileLayout, map: FieldMap, path: string): RowPlan {
  const planned = [...map].map(([field, names]): PlannedField => {
    const fixed = names.flatMap(
      (name) => layout.fixed?.filter((place) => place.name === name) ?? [],
    )
    const cells =
      fixed.length > 0 ? [] : names.map((name) => layout.columns.indexOf(name))
    return { field, cells, fixed }
  })
  const id = planned.find(({ field }) => field === 'voter_id')
  if (id === undefined) throw new Error('a roll without ids was to be refused before')
  return {
    delimiter: layout.delimiter.charCodeAt(0),
    hasQuotes: layout.hasQuotes,
    columns: layout.columns.length,
    id,
    fields: planned.filter((one) => one !== id),
    path,
  }
}
