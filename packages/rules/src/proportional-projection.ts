import { err, fraction, multiply, ok, type Result } from '@groundswell/basics'
import { type Outcome, outcomeOf } from './band.ts'
import { type Grounds, grounds } from './grounds.ts'
import type { Pack } from './pack/pack.ts'
import type { ProportionalRule } from './pack/proportional-rule.ts'
import type { Refusal } from './refusal.ts'
import { possibleCounts } from './sample-count.ts'
import { rounded } from './share.ts'

export interface ProportionalCounts {
  readonly raw: number
  readonly sample: number
  readonly valid: number
  readonly required?: number
}

export interface ProportionalProjection extends ProportionalCounts, Grounds {
  readonly method: 'proportional' | 'every-line'
  readonly projected: number
  readonly percent?: string
  readonly outcome?: Outcome
}

/**
 * Colorado: all lines times the valid share of the sample, to the nearest whole number.
 * A duplicate is one of the lines that are not valid, and nothing more. CRS 1-40-116(4).
 */
export function rejectedDuplicateProjection(
  pack: Pack,
  counts: ProportionalCounts,
): Result<ProportionalProjection, Refusal> {
  const rule = pack.verification
  if (rule.kind !== 'duplicates-rejected') return notHere(pack)
  return proportional(pack, rule, counts)
}

/**
 * Nevada: all lines times the valid share of the sample. The sections held here weigh no
 * duplicates; the whole statewide step is unverified. NRS 293.1277, 295.260.
 */
export function noDuplicateProjection(
  pack: Pack,
  counts: ProportionalCounts,
): Result<ProportionalProjection, Refusal> {
  const rule = pack.verification
  if (rule.kind !== 'no-duplicate-rule') return notHere(pack)
  return proportional(pack, rule, counts)
}

function proportional(
  pack: Pack,
  rule: ProportionalRule,
  counts: ProportionalCounts,
): Result<ProportionalProjection, Refusal> {
  const { raw, sample, valid, required } = counts
  const possible = possibleCounts({ raw, sample, parts: { valid } })
  if (!possible.ok) return possible
  // A sample of all lines is a count; with no lines at all there is nothing to divide by.
  const everyLine = sample === raw
  const projected = everyLine
    ? valid
    : rounded(multiply(fraction(raw), fraction(valid, sample)), 'nearest')
  const figures = {
    method: everyLine ? 'every-line' : 'proportional',
    raw,
    sample,
    valid,
    projected,
  } as const
  const ids = everyLine ? rule.sample.cites : rule.projectionCites
  if (required === undefined) return ok({ ...figures, ...grounds(pack, ids) })
  // When every line was checked there is nothing left to check: no band, but enough or not.
  if (everyLine) return lineByLine(pack, rule, { ...figures, required })
  const result = outcomeOf(pack, rule.bands, { projected, required })
  if (!result.ok) return result
  const { percent, outcome, cites } = result.value
  const all = [...ids, ...cites.map((c) => c.id)]
  return ok({ ...figures, required, percent, outcome, ...grounds(pack, all) })
}

function lineByLine(
  pack: Pack,
  rule: ProportionalRule,
  figures: Omit<ProportionalProjection, keyof Grounds> & { readonly required: number },
): Result<ProportionalProjection, Refusal> {
  const { projected, required } = figures
  const compared = outcomeOf(pack, rule.bands, { projected, required })
  if (!compared.ok) return compared
  const outcome = projected >= required ? 'sufficient' : 'insufficient'
  const { percent } = compared.value
  return ok({ ...figures, percent, outcome, ...grounds(pack, rule.sample.cites) })
}

function notHere(pack: Pack): Result<never, Refusal> {
  const what = 'proportional projection'
  return err({ kind: 'not-in-this-pack', pack: pack.reference, what })
}
