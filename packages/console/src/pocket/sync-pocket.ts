import type { PocketEvent, PocketHome, PocketReceipt } from '@groundswell/server/wire'
import { read, send } from '../api/request.ts'
import type { PocketStore } from './pocket-store.ts'

/** How many records go in one call; the server takes 200. */
const atOnce = 100

/** What a person should know after a sync: records that did not go in as they were meant. */
export interface SyncNote {
  readonly id: string
  readonly kind: PocketEvent['kind']
  readonly packet: string
  readonly outcome: PocketReceipt['outcome']
  readonly note: string
}

/**
 * Sends what was noted and reads the newest state. Whatever is cut off in the middle is sent
 * again next time and counts once: every record has an id of its own. Throws `FailedCall`.
 */
export async function syncPocket(store: PocketStore): Promise<readonly SyncNote[]> {
  const notes: SyncNote[] = []
  for (;;) {
    const events = (await store.queue()).slice(0, atOnce)
    if (events.length === 0) break
    const receipts = await send<readonly PocketReceipt[]>('POST', '/api/pocket/events', {
      events,
    })
    notes.push(...notesOf(events, receipts))
    const home = await read<PocketHome>('/api/pocket')
    await store.settle(
      home,
      receipts.map(({ id }) => id),
    )
    if (receipts.length === 0) break
  }
  await store.settle(await read<PocketHome>('/api/pocket'), [])
  return notes
}

function notesOf(
  events: readonly PocketEvent[],
  receipts: readonly PocketReceipt[],
): readonly SyncNote[] {
  return receipts.flatMap(({ id, outcome, note }) => {
    const event = events.find((each) => each.id === id)
    return note === null || event === undefined
      ? []
      : [{ id, kind: event.kind, packet: event.packet, outcome, note }]
  })
}
