import { err, ok, type Result } from '@groundswell/basics'
import { type FieldMapRequest, parseFieldMap } from '@groundswell/roll'
import type { Refusal } from './refusal.ts'
import { fieldMapRefusal } from './words/table-refusal.ts'

/** The option `--map last=LAST_NM,street=NAME+TYPE`, or nothing when it was not given. */
export function fieldMapOption(
  text: string | undefined,
): Result<FieldMapRequest | undefined, Refusal> {
  if (text === undefined) return ok(undefined)
  const map = parseFieldMap(text)
  return map.ok ? map : err(fieldMapRefusal(map.error))
}
