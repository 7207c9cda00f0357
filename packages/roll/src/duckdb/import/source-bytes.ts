import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { err, ok, type Result } from '@groundswell/basics'
import { type Entry, openPromise } from 'yauzl'

/** How the bytes of a source are packed. */
type Packing = 'plain' | 'gzip' | 'zip' | 'parquet'

export interface SourceBytes {
  readonly packing: Packing
  /** Bytes on disk, packed as they are. */
  readonly size: number
  /** A new pass over the unpacked bytes. `onRead` hears how many packed bytes were used. */
  readonly chunks: (onRead?: (bytes: number) => void) => AsyncIterable<Uint8Array>
}

export type SourceRefusal =
  | { readonly kind: 'no-such-file'; readonly source: string }
  | { readonly kind: 'empty-file'; readonly source: string }
  | {
      readonly kind: 'zip-without-one-table'
      readonly source: string
      readonly names: readonly string[]
    }
  | { readonly kind: 'unreadable-zip'; readonly source: string }

/** An unpacked source that grows past this, and past 200 times its packed size, is a bomb. */
const bombFloor = 4 * 2 ** 30
const bombRatio = 200
const chunkSize = 1 << 22

/** Thrown while unpacking; the readers turn it into a refusal. */
export class UnpackingFailed extends Error {
  readonly reason: 'broken-archive' | 'archive-bomb'
  constructor(reason: 'broken-archive' | 'archive-bomb') {
    super(reason)
    this.reason = reason
  }
}

/** Opens a file by what its first bytes are, whatever its name says. */
export async function sourceBytes(
  source: string,
): Promise<Result<SourceBytes, SourceRefusal>> {
  const info = await stat(source).catch(() => undefined)
  if (info === undefined || !info.isFile()) return err({ kind: 'no-such-file', source })
  if (info.size === 0) return err({ kind: 'empty-file', source })
  const size = info.size
  const packing = await packingOf(source)
  switch (packing) {
    case 'plain':
    case 'parquet':
      return ok({ packing, size, chunks: (onRead) => plainChunks(source, onRead) })
    case 'gzip':
      return ok({
        packing,
        size,
        chunks: (onRead) => gunzipped(source, size, onRead),
      })
    case 'zip':
      return zipSource(source, size)
    default:
      return packing
  }
}

async function packingOf(source: string): Promise<Packing> {
  const file = await open(source)
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
    if (buffer[0] === 0x1f && buffer[1] === 0x8b) return 'gzip'
    const mark = buffer.toString('latin1')
    if (mark === 'PK\u0003\u0004') return 'zip'
    return mark === 'PAR1' ? 'parquet' : 'plain'
  } finally {
    await file.close()
  }
}

async function* plainChunks(
  source: string,
  onRead: ((bytes: number) => void) | undefined,
): AsyncIterable<Uint8Array> {
  const file = await open(source)
  try {
    // One buffer serves the whole file: each chunk is used up before the next is asked for.
    const buffer = Buffer.allocUnsafe(chunkSize)
    for (let done = 0; ; ) {
      const { bytesRead } = await file.read(buffer, 0, chunkSize, done)
      if (bytesRead === 0) return
      done += bytesRead
      yield buffer.subarray(0, bytesRead)
      onRead?.(done)
    }
  } finally {
    await file.close()
  }
}

async function* gunzipped(
  source: string,
  size: number,
  onRead: ((bytes: number) => void) | undefined,
): AsyncIterable<Uint8Array> {
  const packed = createReadStream(source, { highWaterMark: chunkSize })
  const unpacked = packed.pipe(createGunzip({ chunkSize }))
  packed.on('error', (error) => unpacked.destroy(error))
  try {
    yield* bounded(unpacked, size, () => onRead?.(packed.bytesRead))
  } finally {
    // A reader that has seen enough leaves early; the file must not stay open.
    packed.destroy()
  }
}

async function zipSource(
  source: string,
  size: number,
): Promise<Result<SourceBytes, SourceRefusal>> {
  const zip = await openPromise(source, { autoClose: false }).catch(() => undefined)
  if (zip === undefined) return err({ kind: 'unreadable-zip', source })
  try {
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry())
      if (!entry.fileName.endsWith('/')) entries.push(entry)
    const tables = entries.filter((entry) =>
      /\.(csv|tsv|txt|dat|tab|psv)$/i.test(entry.fileName),
    )
    const [table, ...others] = tables
    if (table === undefined || others.length > 0) {
      const names = entries.slice(0, 20).map((entry) => entry.fileName)
      return err({ kind: 'zip-without-one-table', source, names })
    }
    return ok({
      packing: 'zip',
      size,
      chunks: (onRead) => unzipped(source, table.fileName, size, onRead),
    })
  } catch {
    return err({ kind: 'unreadable-zip', source })
  } finally {
    zip.close()
  }
}

async function* unzipped(
  source: string,
  name: string,
  size: number,
  onRead: ((bytes: number) => void) | undefined,
): AsyncIterable<Uint8Array> {
  const zip = await openPromise(source, { autoClose: false })
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== name) continue
      const stream = await zip.openReadStreamPromise(entry)
      const share = size / Math.max(1, entry.uncompressedSize)
      yield* bounded(stream, size, (bytes) => onRead?.(Math.round(bytes * share)))
      return
    }
  } finally {
    zip.close()
  }
}

async function* bounded(
  stream: Readable,
  packedSize: number,
  onBytes: (unpacked: number) => void,
): AsyncIterable<Uint8Array> {
  let bytes = 0
  try {
    for await (const chunk of stream) {
      const part: Uint8Array = chunk
      bytes += part.length
      if (bytes > bombFloor && bytes > packedSize * bombRatio) {
        throw new UnpackingFailed('archive-bomb')
      }
      yield part
      onBytes(bytes)
    }
  } catch (error) {
    throw error instanceof UnpackingFailed ? error : new UnpackingFailed('broken-archive')
  }
}
