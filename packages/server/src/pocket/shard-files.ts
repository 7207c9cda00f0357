import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  filterBytes,
  fuseFilter,
  hashBytes,
  shardOf,
  wordsOfHash,
} from '@groundswell/roll/clipboard'

const bufferedBytes = 64 * 1024

/** Hashes dealt to one file a shard, so that memory never holds more than one shard. */
export interface ShardFiles {
  readonly add: (hash: Uint8Array) => Promise<void>
  /** Makes the filter of one shard into `target`; answers its members and its bytes. */
  readonly build: (
    shard: number,
    target: string,
    bits: 8 | 16,
  ) => Promise<{ readonly keys: number; readonly bytes: number }>
  readonly discard: () => Promise<void>
}

/** Opens the files in a folder of their own. */
export async function openShardFiles(
  folder: string,
  shards: number,
): Promise<ShardFiles> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = (shard: number) => join(folder, `${shard}.hashes`)
  const waiting = Array.from({ length: shards }, () => new Uint8Array(bufferedBytes))
  const filled = Array.from({ length: shards }, () => 0)
  for (let shard = 0; shard < shards; shard++) await writeFile(path(shard), '')

  async function flush(shard: number): Promise<void> {
    const bytes = waiting[shard]?.subarray(0, filled[shard])
    filled[shard] = 0
    if (bytes !== undefined) await appendFile(path(shard), bytes)
  }

  return {
    add: async (hash) => {
      const view = new DataView(hash.buffer, hash.byteOffset)
      const shard = shardOf(view.getUint32(0, true), shards)
      const at = filled[shard] ?? 0
      waiting[shard]?.set(hash, at)
      filled[shard] = at + hashBytes
      if (at + 2 * hashBytes > bufferedBytes) await flush(shard)
    },
    build: async (shard, target, bits) => {
      await flush(shard)
      const hashes = distinct(await readFile(path(shard)))
      const bytes = filterBytes(fuseFilter(hashes, bits))
      await writeFile(target, bytes, { mode: 0o600 })
      await rm(path(shard))
      return { keys: hashes.length / wordsOfHash, bytes: bytes.byteLength }
    },
    discard: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Two voters of one name in one house share a key; a filter wants it once. */
function distinct(file: Buffer): Uint32Array {
  const words = new Uint32Array(file.byteLength / 4)
  for (let i = 0; i < words.length; i++) words[i] = file.readUInt32LE(4 * i)
  const seen = new Set<string>()
  let kept = 0
  for (let at = 0; at < words.length; at += wordsOfHash) {
    const hash = words.subarray(at, at + wordsOfHash)
    const name = hash.join()
    if (seen.has(name)) continue
    seen.add(name)
    words.copyWithin(kept, at, at + wordsOfHash)
    kept += wordsOfHash
  }
  return words.subarray(0, kept)
}
