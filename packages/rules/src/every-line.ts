import { err, ok, type Result } from '@groundswell/basics'
import { percentOf } from './band.ts'
import { countOf, impossible } from './count.ts'
import { type Grounds, grounds } from './grounds.ts'
import type { Pack } from './pack/pack.ts'
import type { Refusal } from './refusal.ts'
import { possibleCounts } from './sample-count.ts'

export interface EveryLineCount extends Grounds {
  readonly method: 'every-line'
  readonly raw: number
  readonly valid: number
  /** Valid lines; the name that estimates elsewhere have. */
  readonly projected: number
  readonly required: number
  readonly percent: string
  readonly outcome: 'insufficient' | 'sufficient'
}

/** Whether the valid lines reach the requirement, where every line was checked. */
export function everyLineCount(
  pack: Pack,
  counts: { readonly raw: number; readonly valid: number; readonly required: number },
): Result<EveryLineCount, Refusal> {
  const rule = pack.verification
  if (rule.kind !== 'every-line') {
    const what = 'count of every line'
    return err({ kind: 'not-in-this-pack', pack: pack.reference, what })
  }
  const { raw, valid, required } = counts
  const possible = possibleCounts({ raw, sample: raw, parts: { valid } })
  if (!possible.ok) return possible
  const r = countOf('required', required)
  if (!r.ok) return r
  if (required === 0) {
    return err(impossible({ field: 'required', value: 0, must: 'be at least 1' }))
  }
  return ok({
    method: 'every-line',
    raw,
    valid,
    projected: valid,
    required,
    percent: percentOf(valid, required),
    outcome: valid >= required ? 'sufficient' : 'insufficient',
    ...grounds(pack, rule.cites),
  })
}
