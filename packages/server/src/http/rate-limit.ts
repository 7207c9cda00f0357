import { getConnInfo } from '@hono/node-server/conninfo'
import { createMiddleware } from 'hono/factory'
import type { Env } from './env.ts'
import { refuse } from './refuse.ts'

/** Lets one address try `tries` times in `perMs` milliseconds. */
export function rateLimit(limit: {
  readonly tries: number
  readonly perMs: number
  readonly clock: () => Date
}) {
  let windowStart = 0
  let seen = new Map<string, number>()
  return createMiddleware<Env>(async (c, next) => {
    const now = limit.clock().getTime()
    // A clock that was set back begins a new window too.
    if (now - windowStart >= limit.perMs || now < windowStart) {
      windowStart = now
      seen = new Map()
    }
    const from = getConnInfo(c).remote.address ?? 'unknown'
    const tries = (seen.get(from) ?? 0) + 1
    seen.set(from, tries)
    if (tries > limit.tries) return refuse(c, 'too-often')
    await next()
  })
}
