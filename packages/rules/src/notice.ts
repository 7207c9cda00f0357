import { err, ok, type Result } from '@groundswell/basics'
import { countOf } from './count.ts'
import { type Grounds, grounds } from './grounds.ts'
import type { Pack } from './pack/pack.ts'
import type { Refusal } from './refusal.ts'
import { shareOf } from './share.ts'

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
