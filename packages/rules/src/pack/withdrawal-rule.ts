/** How a signer takes a signature back. */
export interface WithdrawalRule {
  /** `before-filing-day`: a request that arrives on the day of filing is too late. */
  readonly until: 'before-filing-day' | 'before-filing' | 'never'
  readonly form: readonly string[]
  /** How a withdrawn signature counts when it is drawn in the sample. */
  readonly inSample: 'not-valid'
  readonly cites: readonly string[]
}
