import { err, ok, type Result } from '@groundswell/basics'
import { countOf } from './count.ts'
import { type Grounds, grounds } from './grounds.ts'
import type { Pack } from './pack/pack.ts'
import type { Refusal } from './refusal.ts'

export interface RawCountCheck extends Grounds {
  readonly raw: number
  readonly required: number
  /** False stops the petition before any sample is drawn. */
  readonly reached: boolean
}

/**
 * Whether the lines filed, valid or not, reach the requirement. Elec. Code 9030(b),(c):
 * below it the petition stops; from it on the counties draw their samples.
 */
export function rawCountCheck(
  pack: Pack,
  numbers: { readonly raw: number; readonly required: number },
): Result<RawCountCheck, Refusal> {
  const rule = pack.verification
  if (rule.kind !== 'county-samples') {
    return err({ kind: 'not-in-this-pack', pack: pack.reference, what: 'raw count' })
  }
  const raw = countOf('raw', numbers.raw)
  if (!raw.ok) return raw
  const required = countOf('required', numbers.required)
  if (!required.ok) return required
  return ok({
    raw: raw.value,
    required: required.value,
    reached: raw.value >= required.value,
    ...grounds(pack, rule.rawCount.cites),
  })
}
