import type { ClipboardExtract, PocketHome } from '@groundswell/server/wire'
import { FailedCall, failureFrom } from '../api/request.ts'
import type { PocketStore } from './pocket-store.ts'

/**
 * Fetches an extract filter by filter. What has arrived stays when the network goes, so the
 * next try goes on from there. Throws `FailedCall`.
 */
export async function fetchExtract(
  store: PocketStore,
  extract: ClipboardExtract,
  onProgress: (share: number) => void,
): Promise<void> {
  const { shards } = extract.hashing
  for (let shard = 0; shard < shards; shard++) {
    onProgress(shard / shards)
    if ((await store.shard(extract.id, shard)) !== undefined) continue
    const path = `/api/pocket/extracts/${extract.id}/${shard}`
    const response = await fetch(path, { credentials: 'same-origin' }).catch(() => {
      throw new FailedCall({ kind: 'unreachable' })
    })
    if (!response.ok) {
      const body: unknown = await response.json().catch(() => undefined)
      throw new FailedCall(failureFrom(response.status, body))
    }
    await store.keepShard(extract.id, shard, await response.arrayBuffer())
  }
  await store.keepExtract(extract)
  onProgress(1)
}

/** Deletes what may not be kept any more: revoked by the server, or run out. */
export async function dropUnwanted(
  store: PocketStore,
  home: PocketHome,
  now: number,
): Promise<void> {
  for (const { id, county, expiresAt } of await store.extracts()) {
    const listed = home.extracts.find((each) => each.county === county)
    // A newer one stands in its place: this one answers until the newer one is here.
    if (listed === undefined || Date.parse(expiresAt) <= now) await store.dropExtract(id)
  }
}
