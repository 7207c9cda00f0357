import type { FieldMapRequest } from '../field-map.ts'
import type { MatchReason, Zone } from '../zone.ts'
import type { NoRoll } from './attach-roll.ts'
import type { TableRefusal } from './import/read-table.ts'

/** What `matchLines` is asked to do. */
export interface MatchRequest {
  /** The roll snapshot, one DuckDB file. */
  readonly database: string
  /** CSV, TSV or Parquet with one row a line. */
  readonly lines: string
  readonly map?: FieldMapRequest | undefined
  /** Where matches.csv goes; nothing is written without it. */
  readonly out?: string | undefined
  /** Called for every line in input order, for callers that keep the answers themselves. */
  readonly onMatch?: ((match: LineMatch) => void) | undefined
  readonly onProgress?: ((progress: MatchProgress) => void) | undefined
  readonly signal?: AbortSignal | undefined
  readonly threads?: number | undefined
}

/** The roll's answer to one line. */
export interface LineMatch {
  readonly lineId: string
  /** The best candidate, also for review; null for none. */
  readonly voterId: string | null
  /** That voter's county of registration as the roll writes it. */
  readonly voterCounty: string | null
  readonly probability: number
  readonly weight: number
  readonly zone: Zone
  readonly reason: MatchReason
}

export interface MatchProgress {
  readonly step: 'read' | 'names' | 'candidates' | 'late-candidates' | 'decide' | 'write'
  readonly done: number
  readonly total: number
}

export interface MatchSummary {
  readonly lines: number
  readonly accepted: number
  readonly review: number
  readonly none: number
  /** Accepted lines beyond the first of each voter. */
  readonly duplicates: number
  /** Pairs among the lines not accepted that look like one person; flagged, never struck. */
  readonly unmatchedPairs: number
  readonly reasons: ReadonlyMap<MatchReason, number>
  readonly rules: readonly RuleCount[]
  readonly problems: readonly LineFileProblem[]
  readonly seconds: number
  readonly peakRssMb: number
  readonly snapshotId: string | null
}

/** What one blocking rule brought. */
export interface RuleCount {
  readonly rule: string
  readonly pairs: number
  /** Lines whose block was too large for this rule and went on to a finer one. */
  readonly capped: number
}

export interface LineFileProblem {
  readonly kind: string
  readonly count: number
  /** The file's line of the first one, header included, where it is known. */
  readonly firstLine?: number | undefined
}

export type MatchRefusal =
  | NoRoll
  | { readonly kind: 'nothing-to-match'; readonly columns: readonly string[] }
  | { readonly kind: 'cancelled' }
  | TableRefusal
