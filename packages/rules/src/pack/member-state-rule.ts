/** The European Union's procedure: each member state certifies a number, and two are asked. */
export interface MemberStateRule {
  readonly kind: 'member-states'
  readonly total: number
  /** The share of member states that must reach their minimum, as 1 in so many. */
  readonly oneStateIn: number
  readonly states: readonly MemberState[]
  /** Seats of the whole parliament; a state's minimum is its seats times these. */
  readonly seats: number
  readonly cites: readonly string[]
  /** What the certificates of the member states rest on. */
  readonly certifyCites: readonly string[]
}

export interface MemberState {
  readonly code: string
  readonly name: string
  readonly seats: number
}
