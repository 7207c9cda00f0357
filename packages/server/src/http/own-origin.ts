import { createMiddleware } from 'hono/factory'
import type { Env } from './env.ts'
import { refuse } from './refuse.ts'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

/** The addresses by which this server is known: its own, and its twin for this machine. */
function ownUrls(url: string): readonly URL[] {
  const own = new URL(url)
  const twin = new URL(url)
  if (own.hostname === '127.0.0.1') twin.hostname = 'localhost'
  if (own.hostname === 'localhost') twin.hostname = '127.0.0.1'
  return [own, twin]
}

/**
 * Refuses a call that changes something unless it says that it comes from our own pages.
 * A browser names the origin of such a call by itself, so a foreign site cannot use a
 * session cookie (cross-site request forgery); a call that names none is refused as well.
 */
export function ownOrigin(url: string) {
  const own = ownUrls(url).map((known) => known.origin)
  return createMiddleware<Env>(async (c, next) => {
    const origin = c.req.header('origin')
    if (!harmless.has(c.req.method) && (origin === undefined || !own.includes(origin))) {
      return refuse(c, 'foreign-origin')
    }
    await next()
  })
}

/** Refuses requests under a name that is not ours, against DNS rebinding. */
export function knownHost(url: string) {
  const own = ownUrls(url).map((known) => known.host)
  return createMiddleware<Env>(async (c, next) => {
    const host = c.req.header('host')
    if (host === undefined || !own.includes(host)) return refuse(c, 'wrong-host')
    await next()
  })
}
