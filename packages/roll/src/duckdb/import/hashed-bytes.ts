import { createHash, type Hash } from 'node:crypto'
import type { SourceBytes } from './source-bytes.ts'

/** A source whose last complete pass has left the SHA-256 of its unpacked bytes. */
export interface HashedBytes extends SourceBytes {
  /** 64 hex digits; throws before a pass has come to its end, which is a bug. */
  readonly digest: () => string
}

/** `bytes`, hashed in passing: the snapshot's name costs no reading of its own. */
export function hashedBytes(bytes: SourceBytes): HashedBytes {
  let whole: string | undefined

  async function* chunks(onRead?: (bytes: number) => void): AsyncIterable<Uint8Array> {
    const hash: Hash = createHash('sha256')
    for await (const chunk of bytes.chunks(onRead)) {
      if (whole === undefined) hash.update(chunk)
      yield chunk
    }
    whole ??= hash.digest('hex')
  }

  return {
    ...bytes,
    chunks,
    digest: () => {
      if (whole === undefined) throw new Error('the source has not been read to its end')
      return whole
    },
  }
}
