import { type CalendarDate, err, ok, type Result } from '@groundswell/basics'
import { type Grounds, grounds } from './grounds.ts'
import type { Pack } from './pack/pack.ts'
import type { Refusal } from './refusal.ts'

export interface WithdrawalAnswer extends Grounds {
  readonly accepted: boolean
}

/**
 * Whether a signer's request to withdraw arrives in time for a petition filed on a day. In
 * California (2 CCR 20970) the filing day itself is too late; in Nevada a request on that day
 * counts if it reaches the clerk first, which the caller says by `before`.
 */
export function withdrawalInTime(
  pack: Pack,
  request: {
    readonly received: CalendarDate
    readonly filed: CalendarDate
    /** On one and the same day: whether the request came before the petition. */
    readonly sameDay?: 'before' | 'after'
  },
): Result<WithdrawalAnswer, Refusal> {
  const rule = pack.withdrawal
  if (!rule) {
    return err({ kind: 'not-in-this-pack', pack: pack.reference, what: 'withdrawal' })
  }
  const { received, filed, sameDay } = request
  const accepted =
    rule.until !== 'never' &&
    (received < filed ||
      (rule.until === 'before-filing' && received === filed && sameDay === 'before'))
  return ok({ accepted, ...grounds(pack, rule.cites) })
}
