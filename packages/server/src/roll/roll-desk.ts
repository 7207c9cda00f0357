import type { Candidate, Claim, VoterSearch, VoterSearchHit } from '../wire/review.ts'

/** A voter as a decision needs one. */
export interface KnownVoter {
  readonly voterId: string
  readonly county: string
  /** The registration's status as the roll writes it; empty when it says nothing. */
  readonly status: string
}

/** The roll in force, open for single questions; the desk keeps its file open. */
export interface RollDesk {
  /** Null when no roll has been imported. */
  readonly inForce: () => Promise<OpenRoll | null>
  /** Closes the file, before the roll is replaced or the server stops. */
  readonly close: () => Promise<void>
}

export interface OpenRoll {
  readonly snapshotSeq: number
  readonly snapshotId: string
  /** Voters whom a claim may mean, best first. */
  readonly candidatesOf: (claim: Claim) => Promise<readonly Candidate[]>
  readonly search: (wanted: VoterSearch) => Promise<readonly VoterSearchHit[]>
  /** A county as the roll writes it, by the name that the rules give it; empty when unknown. */
  readonly countyNamed: (written: string) => string
  /** The status of voters as the roll writes it, by voter id. */
  readonly statusesOf: (
    voterIds: readonly string[],
  ) => Promise<ReadonlyMap<string, string>>
  readonly voter: (voterId: string) => Promise<KnownVoter | null>
}
