/** Why a line, or a whole sheet, does not count. */
export interface ReasonCode {
  readonly code: string
  /** A plain description for the person who reads a rejection. */
  readonly plain: string
  readonly of: 'line' | 'sheet' | 'open'
  /** `law` where a cited rule of this jurisdiction knows the ground; else kept for import. */
  readonly basis: 'law' | 'elsewhere'
  readonly cites: readonly string[]
}
