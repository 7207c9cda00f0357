import type { Context } from 'hono'
import type { Me } from '../wire/account.ts'

/** What the middleware puts beside every request. */
export interface Env {
  Variables: {
    requestId: string
    me: Me | null
  }
}

/** The person of a guarded route. That a guard is missing is a bug, so it throws. */
export function person(c: Context<Env>): Me {
  const me = c.get('me')
  if (me === null) throw new Error(`route without a guard: ${c.req.path}`)
  return me
}
