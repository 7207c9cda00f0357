import { ok, type Result } from '@groundswell/basics'
import type { Field } from '../../field.ts'
import {
  type FieldMap,
  type FieldMapRefusal,
  type FieldMapRequest,
  recognisedFieldMap,
  resolveFieldMap,
} from '../../field-map.ts'

/** The columns behind each field that is asked for: as mapped, else as recognised. */
export function wantedFields(
  request: {
    readonly map?: FieldMapRequest | undefined
    readonly only?: readonly Field[] | undefined
  },
  columns: readonly string[],
): Result<FieldMap, FieldMapRefusal> {
  const { only } = request
  const map = request.map
    ? resolveFieldMap(request.map, columns)
    : recognisedFieldMap(columns)
  if (!map.ok || only === undefined) return map
  return ok(new Map([...map.value].filter(([field]) => only.includes(field))))
}
