/** No sample: every line is checked, and the valid ones are counted. */
export interface EveryLineRule {
  readonly kind: 'every-line'
  readonly cites: readonly string[]
}
