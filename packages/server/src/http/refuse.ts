import type { Context, TypedResponse } from 'hono'
import type { Refusal } from '../wire/refusal.ts'
import type { Env } from './env.ts'
import { type RefusalCode, type RefusalStatus, refusals } from './refusals.ts'

interface Where {
  readonly sentence?: string
  readonly field?: string
  readonly line?: number
  readonly rule?: string
  readonly choices?: string[]
}

/** Answers a request with a refusal; `where` says which field, file line or rule, and what else to ask for. */
export function refuse<C extends RefusalCode>(
  c: Context<Env>,
  code: C,
  where: Where = {},
): Response & TypedResponse<Refusal, RefusalStatus<C>, 'json'> {
  const known: { readonly status: RefusalStatus<C>; readonly sentence: string } =
    refusals[code]
  const body: Refusal = { refusal: { code, sentence: known.sentence, ...where } }
  return c.json(body, known.status)
}
