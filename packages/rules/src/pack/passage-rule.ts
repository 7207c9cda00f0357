/**
 * What a vote must reach to pass. Registered voters, ballots cast and valid votes on the
 * question are three denominators, and every condition names its own.
 */
export interface PassageRule {
  readonly conditions: readonly PassageCondition[]
}

export interface PassageCondition {
  readonly id: string
  /** What is counted. */
  readonly part: 'cast' | 'valid' | 'yes'
  /** What it is a share of. */
  readonly of: 'registered' | 'cast' | 'valid'
  /** A decimal numeral such as `0.55`, or a ratio such as `1/3`. */
  readonly share: string
  readonly comparison: 'at-least' | 'more-than'
}

/** More yes than no: the majority that most laws ask for. */
export const moreYesThanNo: PassageCondition = {
  id: 'approval',
  part: 'yes',
  of: 'valid',
  share: '0.50',
  comparison: 'more-than',
}
