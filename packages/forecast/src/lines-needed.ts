import { randomStream } from '@groundswell/basics'
import type { CountPosterior } from './count-posterior.ts'
import { type Interval, intervalOf } from './interval.ts'
import { addedBy } from './more-lines.ts'
import { normalVariate } from './random-variate.ts'

/** The share of possible truths in which the requirement must be met. */
const CONFIDENCE = 0.95

/**
 * How many more lines, as valid as today's and from the same pool of signers, make it 95 %
 * likely that the distinct valid count reaches `required`. Duplicates grow with the
 * square. Zero when it is that likely already; `undefined` when no number of lines up to
 * fifty requirements does it, or when nothing is in hand to judge by.
 */
export function linesNeeded(
  posterior: CountPosterior,
  drive: { readonly required: number; readonly raw: number; readonly seed: string },
): number | undefined {
  const { required, raw } = drive
  const luck = luckOf(posterior, drive.seed)
  const odds = (more: number) => {
    let reached = 0
    for (const [draw, distinct] of posterior.distinct.entries()) {
      const added = addedBy(posterior, { draw, raw, more, luck: luck[draw] ?? 0 })
      if (distinct + added.distinct >= required) reached += 1
    }
    return reached / posterior.draws
  }
  if (odds(0) >= CONFIDENCE) return 0
  if (raw === 0) return undefined
  let high = Math.max(1, required)
  while (odds(high) < CONFIDENCE) {
    high *= 2
    if (high > 50 * required) return undefined
  }
  let low = 0
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (odds(middle) >= CONFIDENCE) high = middle
    else low = middle
  }
  return high
}

/** The count as it would be with `more` lines like today's: distinct valid and duplicates. */
export function countWithMoreLines(
  posterior: CountPosterior,
  drive: { readonly more: number; readonly raw: number; readonly seed: string },
): { readonly valid: Interval; readonly duplicates: Interval } {
  const { more, raw } = drive
  const luck = luckOf(posterior, drive.seed)
  const distinct = new Float64Array(posterior.draws)
  const duplicates = new Float64Array(posterior.draws)
  for (const draw of distinct.keys()) {
    const added = addedBy(posterior, { draw, raw, more, luck: luck[draw] ?? 0 })
    distinct[draw] = (posterior.distinct[draw] ?? 0) + added.distinct
    duplicates[draw] = (posterior.duplicates[draw] ?? 0) + added.valid - added.distinct
  }
  return { valid: intervalOf(distinct), duplicates: intervalOf(duplicates) }
}

function luckOf(posterior: CountPosterior, seed: string): Float64Array {
  const stream = randomStream(`${seed}/needed`)
  return posterior.distinct.map(() => normalVariate(stream))
}
