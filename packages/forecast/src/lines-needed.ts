import { randomStream } from '@groundswell/basics'
import type { CountPosterior } from './distinct-count.ts'
import { normalVariate } from './random-variate.ts'
import { distinctPeople } from './signer-mix.ts'

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
  {
    required,
    raw,
    seed,
  }: { readonly required: number; readonly raw: number; readonly seed: string },
): number | undefined {
  const stream = randomStream(`${seed}/needed`)
  const luck = posterior.distinct.map(() => normalVariate(stream))
  const odds = (more: number) => {
    let reached = 0
    for (const [i, distinct] of posterior.distinct.entries()) {
      if (
        distinct + gain(posterior, { draw: i, raw, more, luck: luck[i] ?? 0 }) >=
        required
      ) {
        reached += 1
      }
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

/** New distinct voters among `more` lines, in one possible truth. */
function gain(
  posterior: CountPosterior,
  given: {
    readonly draw: number
    readonly raw: number
    readonly more: number
    readonly luck: number
  },
): number {
  const { draw, raw, more, luck } = given
  if (more === 0) return 0
  const lines = posterior.validLines[draw] ?? 0
  const share = lines / raw
  const deviation = Math.sqrt(more * share * (1 - share))
  const valid = Math.max(0, Math.min(more, more * share + luck * deviation))
  const rate = posterior.pairRate[draw] ?? 0
  const mix = posterior.mixes[draw]
  if (rate <= 0 || !mix) return valid
  const people = mix.second / rate
  return distinctPeople(mix, people, lines + valid) - distinctPeople(mix, people, lines)
}
