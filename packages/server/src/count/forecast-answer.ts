import type { CollectionPlan, Evidence } from '@groundswell/forecast'

export interface ThreePoints {
  readonly median: number
  readonly low: number
  readonly high: number
}

/** What the forecasting thread is asked: numbers only, and the reference of the rules. */
export interface ForecastQuestion {
  readonly evidence: Evidence
  readonly fine: Evidence
  readonly rules: string
  readonly required: number
  readonly seed: string
  readonly turnIns: readonly { readonly date: string; readonly lines: number }[]
  readonly start: string
  readonly asOf: string
  readonly deadline: string
  /** Lines that two people key in one hour of work. */
  readonly linesPerHour: number
  /** More lines that each county could give until the deadline. */
  readonly capacity: Readonly<Record<string, number>>
}

/** Validity of one group, shrunken towards the drive's, with what that makes in hand. */
export interface GroupAnswer {
  readonly key: string
  readonly lines: number
  readonly reviewed: number
  readonly valid: number
  readonly rate: ThreePoints
  readonly validInHand: ThreePoints
}

export interface PaceDay {
  readonly date: string
  readonly low: number
  readonly lower: number
  readonly median: number
  readonly upper: number
  readonly high: number
}

/** What the forecasting thread answers. */
export interface ForecastAnswer {
  readonly raw: number
  readonly valid: ThreePoints
  readonly validLines: ThreePoints
  readonly duplicates: ThreePoints
  readonly probability: number
  readonly needed95: number | null
  readonly method: string
  readonly assumptions: readonly string[]
  readonly odds: {
    readonly fail: number
    readonly fullCheck: number
    readonly qualify: number
    readonly qualifiedInTheEnd: number
    readonly projection: ThreePoints
    readonly simulations: number
    /** What the official would find in each county. */
    readonly counties: readonly {
      readonly county: string
      readonly raw: number
      readonly sample: number
      readonly valid: ThreePoints
      readonly projection: ThreePoints
      readonly duplicatesFound: number
    }[]
  }
  /** Where more lines raise the odds most. */
  readonly collection: CollectionPlan & { readonly target: number }
  readonly validity: {
    readonly whole: ThreePoints
    readonly counties: readonly GroupAnswer[]
    readonly channels: readonly GroupAnswer[]
    readonly circulators: readonly GroupAnswer[]
    readonly weeks: readonly GroupAnswer[]
  }
  readonly sharpen: readonly {
    readonly moreDrawnLines: number
    readonly halfWidthNow: number
    readonly halfWidthThen: number
    /** Lines to draw, by county and channel. */
    readonly byStratum: Readonly<Record<string, number>>
  }[]
  readonly pace: {
    readonly fan: readonly PaceDay[]
    readonly final: ThreePoints
    readonly finalRaw: number
    readonly probability: number
    readonly assumptions: readonly string[]
    /** Distinct valid signatures on each past day. */
    readonly past: readonly ({ readonly date: string } & ThreePoints)[]
  }
  /** Repeats at filing, if the drive ends with the lines that the pace forecasts. */
  readonly duplicatesAtFiling: ThreePoints
}
