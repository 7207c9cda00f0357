import type { Result } from '@groundswell/basics'
import {
  type DrawnLine,
  draw,
  drawSeed,
  type Frame,
  lawfulPlan,
  type PlannedStratum,
  type PlanProblem,
} from '@groundswell/petition/draw'
import type { Pack } from '@groundswell/rules'

/**
 * The lines that the law and the seed draw from a frame. The second sample is drawn by the
 * same seed and is larger, so it holds the first.
 */
export function lawfulDraw(
  pack: Pack,
  frame: Frame,
  from: { readonly seed: string; readonly stage: 'sample' | 'second-sample' },
): Result<
  { readonly strata: readonly PlannedStratum[]; readonly drawn: readonly DrawnLine[] },
  PlanProblem
> {
  const plan = lawfulPlan(pack, frame, from.stage === 'sample' ? 'first' : 'second')
  if (!plan.ok) return plan
  const seed = drawSeed(from.seed)
  if (!seed.ok) throw new Error('the book holds a seed that is none')
  const { strata } = plan.value
  return { ok: true, value: { strata, drawn: draw(frame, strata, seed.value).drawn } }
}
