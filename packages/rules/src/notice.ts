import { err, ok, type Result } from '@groundswell/basics'
import { countOf } from './count.ts'
import { type Grounds, grounds } from './grounds.ts'
import type { Pack } from './pack.ts'
import type { Refusal } from './refusal.ts'
import { shareOf } from './share.ts'

/** The share of the requirement at which the proponents must tell the state. */
export interface NoticeRule {
  readonly fraction: string
  readonly rounding: 'up'
  /** The hearing that follows, at the latest this many days before the election. */
  readonly hearingDaysBeforeElection: number
  readonly cites: readonly string[]
}

export interface NoticeThreshold extends Grounds {
  readonly required: number
  readonly threshold: number
}

/** How many signatures oblige the proponents to certify: a quarter in California, rounded up. */
export function noticeThreshold(
  pack: Pack,
  required: number,
): Result<NoticeThreshold, Refusal> {
  if (!pack.notice) {
    return err({ kind: 'not-in-this-pack', pack: pack.reference, what: 'notice' })
  }
  const r = countOf('required', required)
  if (!r.ok) return r
  const threshold = shareOf(pack.notice, r.value)
  return ok({ required, threshold, ...grounds(pack, pack.notice.cites) })
}
