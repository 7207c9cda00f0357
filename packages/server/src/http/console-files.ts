import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, resolve, sep } from 'node:path'
import { createMiddleware } from 'hono/factory'
import type { Env } from './env.ts'

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.webp', 'image/webp'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.woff', 'font/woff'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.wasm', 'application/wasm'],
  ['.webmanifest', 'application/manifest+json'],
])

const notBuilt = `<!doctype html><html lang="en"><title>Groundswell</title>
<h1>The console has not been built yet</h1>
<p>Run <code>npm run build -w @groundswell/console</code>, then reload. The API answers already.</p></html>`

/**
 * Serves the built console. Files under `assets/` carry a hash in their name and may be kept
 * for a year; every path without a file is answered by `index.html`, because the console
 * does its own routing; the page itself is always asked for again.
 */
export function consoleFiles(given: string | undefined) {
  const folder = given === undefined ? undefined : resolve(given)
  return createMiddleware<Env>(async (c) => {
    if (folder === undefined || !existsSync(join(folder, 'index.html'))) {
      return c.html(notBuilt, 503)
    }
    const path = fileWithin(folder, c.req.path)
    // The pocket page is a page of its own, so that a phone keeps it without the console.
    const page = /^\/pocket(?:\/|$)/.test(c.req.path) ? 'pocket/index.html' : 'index.html'
    const found = path !== null && (await isFile(path)) ? path : join(folder, page)
    if (found !== path && extname(c.req.path) !== '') return c.text('Not found', 404)
    c.header('content-type', mediaTypes.get(extname(found)) ?? 'application/octet-stream')
    c.header(
      'cache-control',
      found.startsWith(join(folder, 'assets') + sep)
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
    )
    return c.body(new Uint8Array(await readFile(found)))
  })
}

/** The file a path names inside the folder; null when it leads out of it. */
function fileWithin(folder: string, urlPath: string): string | null {
  let plain: string
  try {
    plain = decodeURIComponent(urlPath)
  } catch {
    return null
  }
  if (plain.includes('\0')) return null
  const path = normalize(join(folder, plain))
  return path.startsWith(folder + sep) ? path : null
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}
