import type { RandomStream } from '@groundswell/basics'
import { binomialVariate, hypergeometricVariate } from './random-variate.ts'

/** The truth about one county's lines. */
export interface CountyLines {
  readonly raw: number
  /** Valid lines, repeats included. */
  readonly valid: number
  /** Pairs of lines by one person inside the county, and the extra lines that they make. */
  readonly pairs: number
  readonly extras: number
}

/** What the county finds in its sample: `valid` without the extra copies. */
export interface CountyFinding {
  readonly valid: number
  readonly duplicates: number
}

/**
 * One random sample of `size` lines: valid lines are hypergeometric, and a repeat shows
 * only when two lines of one person are drawn. `mismatch` is the share of valid lines
 * that the office rejects. At full size the finding is the truth.
 */
export function drawnCounty(
  stream: RandomStream,
  county: CountyLines,
  { size, mismatch }: { readonly size: number; readonly mismatch: number },
): CountyFinding {
  const drawn = hypergeometricVariate(stream, county.raw, {
    good: county.valid,
    sample: size,
  })
  const accepted = drawn - binomialVariate(stream, drawn, mismatch)
  if (county.extras === 0 || accepted < 2) return { valid: accepted, duplicates: 0 }
  // Pairs beyond the extra lines are those of people who signed three times.
  const triples = Math.min(
    Math.floor(county.extras / 2),
    Math.max(0, county.pairs - county.extras),
  )
  const doubles = county.extras - 2 * triples
  const both = (accepted * (accepted - 1)) / (county.valid * (county.valid - 1))
  let duplicates = binomialVariate(stream, doubles, both)
  if (triples > 0) {
    const all = county.valid > 2 ? (both * (accepted - 2)) / (county.valid - 2) : both
    const whole = binomialVariate(stream, triples, all)
    const two = all < 1 ? Math.min(1, (3 * (both - all)) / (1 - all)) : 0
    duplicates += 2 * whole + binomialVariate(stream, triples - whole, two)
  }
  return { valid: accepted - duplicates, duplicates }
}
