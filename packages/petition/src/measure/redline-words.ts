/** What a view of a redline says besides the measure; written once, in the shell. */
export interface RedlineWords {
  readonly demonstration: string
  readonly legend: string
  readonly nothingLeft: string
  readonly summary: string
  readonly questions: string
  /** Said before and after for those who hear the page: `struck`, `added`. */
  readonly struck: string
  readonly added: string
  readonly end: string
  readonly question: (question: {
    readonly quorumPercent?: number
    readonly thresholdPercent: number
  }) => string
  readonly version: (hash: string) => string
}
