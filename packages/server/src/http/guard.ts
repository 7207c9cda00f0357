import { createMiddleware } from 'hono/factory'
import { may } from '../accounts/may.ts'
import type { Act } from '../wire/account.ts'
import type { Env } from './env.ts'
import { refuse } from './refuse.ts'

/** Lets through who is signed in and, when acts are named, whose role may do one of them. */
export function guard(...acts: readonly Act[]) {
  return createMiddleware<Env>(async (c, next) => {
    const me = c.get('me')
    if (me === null) return refuse(c, 'not-signed-in')
    if (acts.length > 0 && !acts.some((act) => may(me.role, act)))
      return refuse(c, 'not-allowed')
    await next()
  })
}
