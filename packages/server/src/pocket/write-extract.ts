import { createHmac, pbkdf2 } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Result } from '@groundswell/basics'
import { ok } from '@groundswell/basics'
import {
  type ExtractHashing,
  hashBytes,
  saltWithPepper,
  voterKeys,
} from '@groundswell/roll/clipboard'
import { openClipboardVoters } from '@groundswell/roll/duckdb'
import type { Dice } from '../office.ts'
import { extractHashing } from './extract-settings.ts'
import { openShardFiles } from './shard-files.ts'

const stretch = promisify(pbkdf2)

/** So few are stretched at once that a request in between waits for hundredths of a second. */
const atOnce = 256

export interface WrittenExtract {
  readonly hashing: ExtractHashing
  readonly voters: number
  readonly keys: number
  readonly bytes: number
}

export interface ExtractWish {
  readonly database: string
  /** Which voters, by their county as the roll writes it. */
  readonly isIncluded: (county: string) => boolean
  readonly scope: 'county' | 'state'
  /** The folder of the filters; made. */
  readonly folder: string
  /** A folder for what is in the making; emptied again. */
  readonly scratch: string
  /** Rolls salt and peppers. */
  readonly dice: Dice
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, voters: number) => void
}

/**
 * Makes the look-up extract of a county or a state from a roll snapshot: salt and peppers are
 * random and the peppers are forgotten. Memory stays flat: voters are streamed, hashes lie in
 * files, and one filter of a quarter million keys is built at a time.
 */
export async function writeExtract(
  wish: ExtractWish,
): Promise<Result<WrittenExtract, 'no-roll'>> {
  const opened = await openClipboardVoters(wish)
  if (!opened.ok) return { ok: false, error: 'no-roll' }
  const { voters, blocks, close } = opened.value
  const hashing = extractHashing({
    salt: wish.dice(16).toString('hex'),
    voters,
    scope: wish.scope,
  })
  const files = await openShardFiles(wish.scratch, hashing.shards)
  try {
    const hash = peppered(hashing, wish.dice(32))
    let done = 0
    for await (const block of blocks()) {
      const keys = block.flatMap(voterKeys)
      for (let at = 0; at < keys.length; at += atOnce) {
        wish.signal?.throwIfAborted()
        const hashes = await Promise.all(keys.slice(at, at + atOnce).map(hash))
        for (const each of hashes) await files.add(each)
      }
      done += block.length
      wish.onProgress?.(done, voters)
    }
    await mkdir(wish.folder, { recursive: true, mode: 0o700 })
    let [keys, bytes] = [0, 0]
    for (let shard = 0; shard < hashing.shards; shard++) {
      wish.signal?.throwIfAborted()
      const built = await files.build(
        shard,
        join(wish.folder, String(shard)),
        hashing.bits,
      )
      keys += built.keys
      bytes += built.bytes
    }
    return ok({ hashing, voters, keys, bytes })
  } finally {
    close()
    await files.discard()
  }
}

/** Stretches keys under peppers drawn by a secret that ends with this call. */
function peppered({ salt, rounds, peppers }: ExtractHashing, secret: Buffer) {
  const salts = Array.from({ length: peppers }, (_, pepper) =>
    saltWithPepper(salt, pepper),
  )
  return (key: string): Promise<Buffer> => {
    const drawn = createHmac('sha256', secret).update(key).digest().readUInt32LE(0)
    const chosen = salts[drawn % peppers] ?? saltWithPepper(salt, 0)
    return stretch(key, chosen, rounds, hashBytes, 'sha256')
  }
}
