import type { Rounding } from '../share.ts'

/** How many lines are drawn: all of a few, else a share with a floor. */
export interface SampleSizeRule {
  /** Up to this many lines, every line is checked and nothing is projected. */
  readonly everyLineUpTo: number
  readonly floor: number
  readonly fraction: string
  readonly rounding: Rounding
  /** Whether each county draws from its own lines, or one sample is drawn from all. */
  readonly per: 'county' | 'petition'
  readonly cites: readonly string[]
}
