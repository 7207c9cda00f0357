import { randomStream } from '@groundswell/basics'
import type { CountPosterior } from './count-posterior.ts'
import { normalVariate } from './random-variate.ts'

/**
 * The possible truths as they would be with more lines from some counties, as valid as those
 * of the county today. Repeats inside a county grow with the square of its valid lines. Only
 * the counties are made anew: what the official procedure looks at. A county without lines in
 * hand tells nothing about the lines to come, so none are added there.
 */
export function withLinesIn(
  posterior: CountPosterior,
  more: ReadonlyMap<string, number>,
  seed: string,
): CountPosterior {
  const { counties, draws } = posterior
  const { names } = counties
  const raw = Float64Array.from(counties.raw)
  const valid = Float64Array.from(counties.valid)
  const pairs = Float64Array.from(counties.pairs)
  const extras = Float64Array.from(counties.extras)
  for (const [c, name] of names.entries()) {
    const before = counties.raw[c] ?? 0
    const lines = more.get(name) ?? 0
    if (lines <= 0 || before <= 0) continue
    raw[c] = before + lines
    // The county's own luck, the same whatever is asked of the others.
    const stream = randomStream(`${seed}/collect/${name}`)
    for (let draw = 0; draw < draws; draw++) {
      const at = draw * names.length + c
      const now = counties.valid[at] ?? 0
      const share = Math.min(1, now / before)
      const spread = Math.sqrt(lines * share * (1 - share))
      const added = lines * share + spread * normalVariate(stream)
      const then = Math.round(now + Math.max(0, Math.min(lines, added)))
      const growth = now === 0 ? 0 : (then / now) ** 2
      valid[at] = then
      pairs[at] = Math.round((counties.pairs[at] ?? 0) * growth)
      extras[at] = Math.min(
        Math.floor(then / 2),
        Math.round((counties.extras[at] ?? 0) * growth),
      )
    }
  }
  return { ...posterior, counties: { names, raw, valid, pairs, extras } }
}
