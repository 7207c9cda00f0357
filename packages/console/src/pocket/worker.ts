/**
 * The pocket page's service worker: keeps the page itself, so that it opens without a
 * network. Nothing of the API passes through it; what a phone keeps of that is in its own
 * database. The build writes the list of files in place of the two names below.
 */
declare const __POCKET_FILES__: readonly string[]
declare const __POCKET_VERSION__: string

interface WorkerEvent {
  readonly waitUntil: (work: Promise<unknown>) => void
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request
  readonly respondWith: (answer: Promise<Response>) => void
}
interface WorkerScope {
  readonly location: Location
  readonly clients: { readonly claim: () => Promise<void> }
  readonly skipWaiting: () => Promise<void>
  addEventListener(type: 'install' | 'activate', act: (event: WorkerEvent) => void): void
  addEventListener(type: 'fetch', act: (event: FetchEvent) => void): void
}

// The console is typed as a page, not as a worker.
const worker = self as unknown as WorkerScope
const cacheName = `pocket-${__POCKET_VERSION__}`
const page = '/pocket/'

worker.addEventListener('install', (event) => {
  const keep = async () => {
    const cache = await caches.open(cacheName)
    await cache.addAll([page, ...__POCKET_FILES__])
    await worker.skipWaiting()
  }
  event.waitUntil(keep())
})

worker.addEventListener('activate', (event) => {
  const tidy = async () => {
    const names = await caches.keys()
    const old = names.filter((name) => name.startsWith('pocket-') && name !== cacheName)
    await Promise.all(old.map((name) => caches.delete(name)))
    await worker.clients.claim()
  }
  event.waitUntil(tidy())
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== worker.location.origin) return
  if (url.pathname.startsWith('/api/') || url.pathname.startsWith('/sign-in/')) return
  event.respondWith(fromCache(request))
})

async function fromCache(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  const wanted = request.mode === 'navigate' ? page : request
  return (await cache.match(wanted)) ?? fetch(request)
}
