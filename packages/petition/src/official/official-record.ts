import type { CalendarDate } from '@groundswell/basics'
import type { Part } from './official-case.ts'

/**
 * Everything that officials put on record, in the order in which they did. Records are never
 * changed: a correction `amends` an earlier one, a mistake is struck by another record.
 */
export type OfficialRecord = RecordHead & OfficialAct

interface RecordHead {
  readonly id: string
  readonly on: CalendarDate
  readonly by: string
  /** The record that this one takes the place of; of the same kind and part. */
  readonly amends?: string
}

export type OfficialAct =
  | (Part & { readonly kind: 'raw-count'; readonly raw: number })
  | {
      readonly kind: 'commitment'
      readonly commitment: string
      /** Lines of the frame for each part, as the frame has them. */
      readonly lines: readonly (Part & { readonly lines: number })[]
    }
  | { readonly kind: 'seed'; readonly seed: string }
  | {
      readonly kind: 'draw'
      readonly stage: Stage
      /** Lines drawn from each part, or from all of them together when unnamed. */
      readonly drawn: readonly (Part & { readonly size: number })[]
      /** SHA-256 of the published sample. */
      readonly sampleSha256: string
    }
  | (Part & { readonly kind: 'sample-result'; readonly stage: Stage } & LineCounts)
  | (Part & { readonly kind: 'full-check-result' } & LineCounts)
  /** The full check ends early, because the valid lines reach the requirement. */
  | { readonly kind: 'full-check-stopped' }
  /** The valid signatures of one district and the number that its share is taken of. */
  | {
      readonly kind: 'district-count'
      readonly district: string
      readonly valid: number
      readonly base?: number
    }
  | {
      readonly kind: 'state-certificate'
      readonly state: string
      readonly paper: number
      readonly online: number
    }
  | { readonly kind: 'certificate' }
  | { readonly kind: 'struck'; readonly record: string; readonly why: string }

export type Stage = 'first' | 'second'

/** The lines that were looked at, each of which is in exactly one of the other counts. */
export interface LineCounts {
  readonly lines: number
  readonly valid: number
  /** By reason code; `DUPLICATE` are the extra copies of persons counted once. */
  readonly rejected: Readonly<Record<string, number>>
  /** Not decided yet. */
  readonly pending: number
}

/** All rejected lines, or those of some reasons only. */
export function rejectedLines(
  { rejected }: LineCounts,
  which: (code: string) => boolean = () => true,
): number {
  return Object.entries(rejected).reduce(
    (sum, [code, n]) => sum + (which(code) ? n : 0),
    0,
  )
}

/**
 * What the record does not say by itself: nothing is lost. Lines = valid + rejected + pending;
 * the difference is 0 when the counts balance.
 */
export function imbalance(counts: LineCounts): number {
  return counts.lines - counts.valid - rejectedLines(counts) - counts.pending
}
