import type { z } from '@hono/zod-openapi'
import { refusal } from '../wire/refusal.ts'

/** The documented answer with a JSON body of `schema`. */
export function answer<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

const refused = answer(refusal, 'Refused; `x-refusals` lists the codes.')

/** Refusals by kind, to be spread into the responses of a route. */
export const signedIn = { 401: refused }
export const guarded = { 401: refused, 403: refused }
export const invalid = { 400: refused }
export const missing = { 404: refused }
export const conflict = { 409: refused }
export const large = { 413: refused }
