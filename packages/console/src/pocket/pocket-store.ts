import type { ClipboardExtract, PocketEvent, PocketHome } from '@groundswell/server/wire'

/** What a phone keeps, and nothing else: never a name or an address that was looked up. */
export interface PocketStore {
  readonly home: () => Promise<PocketHome | undefined>
  /** Everything noted that the server has not confirmed yet, oldest first. */
  readonly queue: () => Promise<readonly PocketEvent[]>
  readonly note: (event: PocketEvent) => Promise<void>
  /** Puts in what the server answered and forgets what it confirmed, in one step. */
  readonly settle: (home: PocketHome, confirmed: readonly string[]) => Promise<void>
  /** The extracts that are here whole. */
  readonly extracts: () => Promise<readonly ClipboardExtract[]>
  readonly keepShard: (id: string, shard: number, bytes: ArrayBuffer) => Promise<void>
  readonly shard: (id: string, shard: number) => Promise<ArrayBuffer | undefined>
  /** Says that all shards of an extract are here; those it replaces go. */
  readonly keepExtract: (extract: ClipboardExtract) => Promise<void>
  readonly dropExtract: (id: string) => Promise<void>
  readonly setting: (name: string) => Promise<unknown>
  readonly keepSetting: (name: string, value: unknown) => Promise<void>
  /** Forgets everything; for signing out. */
  readonly wipe: () => Promise<void>
}

const tables = ['state', 'queue', 'extract', 'shard'] as const
type Table = (typeof tables)[number]

/** Opens the phone's own database. Each act is a transaction, so that a killed tab loses none. */
export async function openPocketStore(): Promise<PocketStore> {
  const base = await opened()

  function act<T>(
    names: readonly Table[],
    work: (table: (name: Table) => IDBObjectStore) => IDBRequest<T> | undefined,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const transaction = base.transaction(names, 'readwrite', { durability: 'strict' })
      const request = work((name) => transaction.objectStore(name))
      transaction.oncomplete = () => resolve(request?.result as T)
      transaction.onerror = () => reject(transaction.error)
      transaction.onabort = () => reject(transaction.error)
    })
  }

  const shardsOf = (id: string) => IDBKeyRange.bound([id, 0], [id, Number.MAX_VALUE])
  const store: PocketStore = {
    home: () => act(['state'], (table) => table('state').get('home')),
    queue: async () => {
      const rows = await act<{ event: PocketEvent }[]>(['queue'], (table) =>
        table('queue').getAll(),
      )
      return rows.map(({ event }) => event)
    },
    note: async (event) => {
      await act(['queue'], (table) => table('queue').add({ id: event.id, event }))
    },
    settle: async (home, confirmed) => {
      const rows = await act<{ seq: number; id: string }[]>(['queue'], (table) =>
        table('queue').getAll(),
      )
      const done = new Set(confirmed)
      await act(['state', 'queue'], (table) => {
        for (const { seq, id } of rows) if (done.has(id)) table('queue').delete(seq)
        table('state').put(home, 'home')
        return undefined
      })
    },
    extracts: () => act(['extract'], (table) => table('extract').getAll()),
    keepShard: async (id, shard, bytes) => {
      await act(['shard'], (table) => table('shard').put(bytes, [id, shard]))
    },
    shard: (id, shard) => act(['shard'], (table) => table('shard').get([id, shard])),
    keepExtract: async (extract) => {
      const older = (await store.extracts()).filter(
        ({ id, county }) => id !== extract.id && county === extract.county,
      )
      await act(['extract', 'shard'], (table) => {
        table('extract').put(extract)
        for (const { id } of older) {
          table('extract').delete(id)
          table('shard').delete(shardsOf(id))
        }
        return undefined
      })
    },
    dropExtract: async (id) => {
      await act(['extract', 'shard'], (table) => {
        table('extract').delete(id)
        table('shard').delete(shardsOf(id))
        return undefined
      })
    },
    setting: (name) => act(['state'], (table) => table('state').get(`set:${name}`)),
    keepSetting: async (name, value) => {
      await act(['state'], (table) => table('state').put(value, `set:${name}`))
    },
    wipe: async () => {
      await act(tables, (table) => {
        for (const name of tables) table(name).clear()
        return undefined
      })
    },
  }
  return store
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('groundswell-pocket', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('state')
      request.result.createObjectStore('queue', { keyPath: 'seq', autoIncrement: true })
      request.result.createObjectStore('extract', { keyPath: 'id' })
      request.result.createObjectStore('shard')
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
