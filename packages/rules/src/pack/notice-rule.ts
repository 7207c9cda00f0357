/** The share of the requirement at which the proponents must tell the state. */
export interface NoticeRule {
  readonly fraction: string
  readonly rounding: 'up'
  /** The hearing that follows, at the latest this many days before the election. */
  readonly hearingDaysBeforeElection: number
  readonly cites: readonly string[]
}
