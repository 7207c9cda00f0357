/** Rejections that one person alone may not make: those for these reasons. */
export interface SecondReviewerRule {
  readonly reasons: readonly string[]
  readonly cites: readonly string[]
}
