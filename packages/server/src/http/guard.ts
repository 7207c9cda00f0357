import { createMiddleware } from 'hono/factory'
import { may } from '../accounts/may.ts'
import type { Act } from '../wire/account.ts'
import type { Env } from './env.ts'
import { refuse } from './refuse.ts'

/** Lets through who is signed in and, when an act is named, whose role may do it. */
export function guard(act?: Act) {
  return createMiddleware<Env>(async (c, next) => {
    const me = c.get('me')
    if (me === null) return refuse(c, 'not-signed-in')
    if (act !== undefined && !may(me.role, act)) return refuse(c, 'not-allowed')
    await next()
  })
}
