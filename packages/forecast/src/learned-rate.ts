/** What is thought of a rate before anybody has looked, and how many decided lines that is worth. */
export interface RateBeforehand {
  /** 0 to 1. */
  readonly mean: number
  /** Lines; 0 believes the decided lines alone. */
  readonly worth: number
}

/** Lines that a person has decided, and those of them for which the event was true. */
export interface DecidedLines {
  readonly lines: number
  readonly hits: number
}

/**
 * A rate learned from decided lines: the mean of the beta posterior whose prior has the
 * mean and the weight given. With nothing decided it is the prior's mean; with much decided
 * it is the share found. A sum over groups of one line and of a hundred lines is the same
 * whatever the order in which they were decided.
 */
export function learnedRate(before: RateBeforehand, decided: DecidedLines): number {
  const { lines, hits } = decided
  const known = before.worth + lines
  return known > 0 ? (before.mean * before.worth + hits) / known : before.mean
}
