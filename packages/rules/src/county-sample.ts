import type { BandRule } from './band.ts'

/**
 * California's procedure: each county samples on its own, duplicates weigh A(A-1), and the
 * state adds up the county projections.
 */
export interface CountySampleRule {
  readonly kind: 'county-samples'
  readonly rawCount: Timed
  readonly sample: Timed & {
    /** Up to this many lines, every line is checked and nothing is projected. */
    readonly everyLineUpTo: number
    readonly floor: number
    readonly fraction: string
  }
  readonly projectionCites: readonly string[]
  readonly bands: BandRule
  readonly fullCheck: Timed
}

interface Timed {
  readonly businessDays: number
  readonly cites: readonly string[]
}
