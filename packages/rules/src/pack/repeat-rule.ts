/**
 * What becomes of several lines by one voter. `one-counts`: one of them, and the law held here
 * does not say which; `first-valid`: the first that is valid, all others are rejected.
 */
export interface RepeatRule {
  readonly counts: 'one-counts' | 'first-valid'
  /** What each further copy costs the petition, in one plain sentence. */
  readonly text: string
  readonly cites: readonly string[]
}
