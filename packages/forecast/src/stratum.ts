/**
 * Lines that were gathered alike and are drawn from together: a county and a channel,
 * and where known a circulator and a week. `lines` is the raw count in hand.
 */
export interface Stratum {
  readonly id: string
  readonly county: string
  readonly channel: string
  readonly circulator?: string
  readonly week?: string
  readonly lines: number
}

/** The part of a stratum's name by which validity can be told apart. */
export type StratumDimension = 'county' | 'channel' | 'circulator' | 'week'
