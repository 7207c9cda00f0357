/** What a review made of one line. A duplicate is a valid line whose person signed before. */
export type LineStatus = 'valid' | 'invalid' | 'undecided'

/**
 * One line whose review is recorded. `probability` (of being valid) is read only for an
 * undecided line. `drawn` is false for a line that was reviewed for convenience and not
 * by the draw: it counts for itself and is no evidence about other lines. A line rejected
 * as a duplicate (`invalid` with reason `duplicate`) is the extra copy of a valid line.
 * `sheet` is named only where whole sheets were drawn: lines of a sheet are alike.
 */
export interface ReviewedLine {
  readonly id: string
  readonly stratum: string
  readonly status: LineStatus
  readonly probability?: number
  readonly reason?: string
  readonly personKey?: string
  readonly drawn?: boolean
  readonly sheet?: string
}

/** Why the evidence cannot be used; `line` and `field` point at the input. */
export type EvidenceProblem =
  | {
      readonly kind: 'stratum-twice'
      readonly stratum: string
      readonly field: 'stratum'
    }
  | {
      readonly kind: 'not-a-count'
      readonly stratum: string
      readonly field: 'lines'
      readonly value: number
    }
  | {
      readonly kind: 'unknown-stratum'
      readonly line: string
      readonly field: 'stratum'
      readonly stratum: string
    }
  | { readonly kind: 'line-twice'; readonly line: string; readonly field: 'line_id' }
  | {
      readonly kind: 'not-a-probability'
      readonly line: string
      readonly field: 'probability'
      readonly value: number | undefined
    }
  | {
      readonly kind: 'unknown-line'
      readonly line: string
      readonly field: 'id_a' | 'id_b'
    }
  | {
      readonly kind: 'reviewed-more-than-raw'
      readonly stratum: string
      readonly field: 'lines'
      readonly reviewed: number
      readonly lines: number
    }
