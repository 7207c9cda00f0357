import type { ClipboardExtract, PocketEvent, PocketHome } from '@groundswell/server/wire'
import { useCallback, useEffect, useRef, useState } from 'react'
import { FailedCall, send } from '../api/request.ts'
import { dropUnwanted, fetchExtract } from './fetch-extract.ts'
import type { PocketStore } from './pocket-store.ts'
import { type SyncNote, syncPocket } from './sync-pocket.ts'

/** How the phone stands with the server. */
export type Link = 'connecting' | 'in-touch' | 'away' | 'signed-out' | 'not-allowed'

/** Everything the pocket page shows, and what a person can do on it. */
export interface Pocket {
  readonly link: Link
  readonly home: PocketHome | undefined
  readonly queue: readonly PocketEvent[]
  readonly extracts: readonly ClipboardExtract[]
  readonly notes: readonly SyncNote[]
  /** How much of an extract has arrived, 0 to 1, by its id. */
  readonly arriving: ReadonlyMap<string, number>
  readonly tally: (packet: string) => Promise<void>
  readonly giveBack: (packet: string, lines: number) => Promise<void>
  readonly undo: () => Promise<void>
  /** What `undo` would take back now. */
  readonly last: PocketEvent | undefined
  readonly fetch: (extract: ClipboardExtract) => Promise<void>
  readonly sync: () => Promise<void>
  readonly dismiss: (id: string) => void
  readonly signOut: () => Promise<void>
}

const syncEveryMs = 60_000

/** Opens the store and keeps it in step with the server whenever there is one. */
export function usePocket(store: PocketStore): Pocket {
  const [link, setLink] = useState<Link>('connecting')
  const [home, setHome] = useState<PocketHome>()
  const [queue, setQueue] = useState<readonly PocketEvent[]>([])
  const [extracts, setExtracts] = useState<readonly ClipboardExtract[]>([])
  const [notes, setNotes] = useState<readonly SyncNote[]>([])
  const [arriving, setArriving] = useState<ReadonlyMap<string, number>>(new Map())
  const [past, setPast] = useState<readonly PocketEvent[]>([])
  const syncing = useRef<Promise<void>>(undefined)

  const reload = useCallback(async () => {
    setHome(await store.home())
    setQueue(await store.queue())
    setExtracts(await store.extracts())
    setNotes(((await store.setting('notes')) as readonly SyncNote[] | undefined) ?? [])
    setPast(((await store.setting('past')) as readonly PocketEvent[] | undefined) ?? [])
  }, [store])

  const bring = useCallback(
    async (extract: ClipboardExtract) => {
      const show = (share: number) =>
        setArriving((now) => new Map(now).set(extract.id, share))
      try {
        await fetchExtract(store, extract, show)
      } finally {
        setArriving((now) => new Map([...now].filter(([id]) => id !== extract.id)))
        await reload()
      }
    },
    [store, reload],
  )

  const syncNow = useCallback(async () => {
    try {
      const before = (await store.setting('notes')) as readonly SyncNote[] | undefined
      if ((await store.setting('device')) !== true) {
        await send('POST', '/api/pocket/device')
        await store.keepSetting('device', true)
      }
      const fresh = await syncPocket(store)
      if (fresh.length > 0) {
        await store.keepSetting('notes', [...(before ?? []), ...fresh].slice(-20))
      }
      setLink('in-touch')
      const now = await store.home()
      if (now !== undefined) {
        await dropUnwanted(store, now, Date.now())
        const held = await store.extracts()
        // What this phone has of a county is renewed by itself; the first time a person asks.
        for (const extract of now.extracts) {
          const older = held.find(({ county }) => county === extract.county)
          if (older !== undefined && older.id !== extract.id) await bring(extract)
        }
      }
    } catch (error) {
      if (!(error instanceof FailedCall)) throw error
      const { kind } = error.failure
      if (kind === 'signed-out' || kind === 'not-allowed') {
        // Whoever may not come in any more may not look anybody up either. Tallies stay.
        for (const { id } of await store.extracts()) await store.dropExtract(id)
        await store.keepSetting('device', false)
        setLink(kind)
      } else setLink('away')
    }
    await reload()
  }, [store, reload, bring])

  const sync = useCallback(async () => {
    syncing.current ??= syncNow().finally(() => {
      syncing.current = undefined
    })
    await syncing.current
  }, [syncNow])

  useEffect(() => {
    void reload().then(sync)
    const again = () => void sync()
    const timer = setInterval(again, syncEveryMs)
    const away = () => setLink('away')
    window.addEventListener('online', again)
    window.addEventListener('offline', away)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
      window.removeEventListener('offline', away)
    }
  }, [reload, sync])

  const note = async (event: PocketEvent, nextPast: readonly PocketEvent[]) => {
    await store.note(event)
    await store.keepSetting('past', nextPast.slice(-50))
    await reload()
    void sync()
  }
  const made = (part: Pick<PocketEvent, 'packet' | 'kind' | 'lines'>): PocketEvent => ({
    ...part,
    id: crypto.randomUUID(),
    at: new Date().toISOString(),
  })
  const last = past.at(-1)

  return {
    link,
    home,
    queue,
    extracts,
    notes,
    arriving,
    last,
    sync,
    fetch: bring,
    tally: async (packet) => {
      const event = made({ packet, kind: 'tally', lines: 1 })
      await note(event, [...past, event])
    },
    giveBack: async (packet, lines) => {
      const event = made({ packet, kind: 'return', lines })
      await note(event, [...past, event])
    },
    undo: async () => {
      if (last === undefined) return
      const { packet, lines, id } = last
      // A return adds nothing to the tally, so taking one back takes nothing from it.
      const back = last.kind === 'tally' ? lines : 0
      const event = { ...made({ packet, kind: 'undo', lines: back }), undoes: id }
      await note(event, past.slice(0, -1))
    },
    dismiss: (id) => {
      const left = notes.filter((each) => each.id !== id)
      setNotes(left)
      void store.keepSetting('notes', left)
    },
    signOut: async () => {
      await send('POST', '/api/pocket/sign-out').catch(() => undefined)
      await send('POST', '/api/auth/sign-out').catch(() => undefined)
      await store.wipe()
      await reload()
      setLink('signed-out')
    },
  }
}
