import type { Candidate, Voter } from '../candidate.ts'
import type { Claim } from '../claim.ts'

/** What a person looking a voter up has typed so far; each may be a beginning or misspelt. */
export interface RollQuery {
  readonly last?: string | undefined
  readonly first?: string | undefined
  readonly house?: string | undefined
  readonly street?: string | undefined
  readonly city?: string | undefined
  readonly zip?: string | undefined
}

export interface RollStats {
  readonly voters: number
  readonly surnames: number
  readonly givenNames: number
  readonly streets: number
  readonly zips: number
  /** Null for a snapshot that was not made by an import. */
  readonly snapshotId: string | null
}

/** A roll snapshot kept open for people at a desk: every answer within 50 ms, names in any spelling. */
export interface RollReader {
  /** The voters a claim may mean, most probable first. */
  readonly candidatesOf: (
    claim: Claim,
    options?: { readonly limit?: number },
  ) => Promise<readonly Candidate[]>
  /** Voters who fit what was typed, best first, with a score in [0, 1]. */
  readonly search: (
    query: RollQuery,
    options?: { readonly limit?: number },
  ) => Promise<readonly { readonly voter: Voter; readonly score: number }[]>
  /** The voters with these ids, in no certain order; ids that the roll lacks are left out. */
  readonly voters: (voterIds: readonly string[]) => Promise<readonly Voter[]>
  readonly stats: () => RollStats
  readonly close: () => void
}
