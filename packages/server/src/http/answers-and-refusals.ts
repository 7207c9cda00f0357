import { refusal } from '../wire/refusal.ts'
import { answer } from './answers.ts'
import { type RefusalCode, type RefusalStatus, refusals } from './refusals.ts'

const refused = answer(refusal, 'Refused; `x-refusals` lists the codes.')

type Refused<C extends RefusalCode> = {
  readonly [status in RefusalStatus<C>]: typeof refused
}

/**
 * What a guarded route answers when all is well, and each code by which it may refuse, said
 * once: the statuses of the document follow from the codes. To be spread into a route.
 */
export function answers<const A extends object, const C extends RefusalCode>(
  good: A,
  codes: readonly C[],
): {
  responses: A & Refused<C | 'not-signed-in' | 'not-allowed'>
  'x-refusals': readonly RefusalCode[]
} {
  const all = ['not-signed-in', 'not-allowed', ...codes] as const
  const byStatus = Object.fromEntries(
    all.map((code) => [refusals[code].status, refused]),
  ) as Refused<C | 'not-signed-in' | 'not-allowed'>
  return { responses: { ...good, ...byStatus }, 'x-refusals': all }
}
