import { open, writeFile } from 'node:fs/promises'
import type { KeyRing } from './key-ring.ts'
import { openBytes, sealBytes } from './sealed-bytes.ts'

/** A large sealed file is sealed in pieces of so many bytes, so that any part can be opened. */
const pieceBytes = 2 ** 20
/** What a seal adds to a piece. */
const sealLength = 36

/** Writes bytes sealed piece by piece; each is bound to the name, its place and its being the last. */
export async function writeSealedPieces(
  keys: KeyRing,
  path: string,
  bytes: Uint8Array,
  boundTo: string,
): Promise<void> {
  const pieces = Math.max(1, Math.ceil(bytes.length / pieceBytes))
  const sealed = Array.from({ length: pieces }, (_, at) => {
    const piece = bytes.subarray(at * pieceBytes, (at + 1) * pieceBytes)
    return sealBytes(keys, piece, nameOf(boundTo, at, pieces))
  })
  await writeFile(path, sealed, { mode: 0o600 })
}

/** How many bytes are under the seals of a file of this size. */
export function sealedLength(fileBytes: number): number {
  return fileBytes - piecesOf(fileBytes) * sealLength
}

/**
 * The bytes from `first` to `last`, both included, one piece in memory at a time. Throws when
 * a piece was changed, moved or cut off.
 */
export async function* readSealedPieces(
  keys: KeyRing,
  path: string,
  boundTo: string,
  { first, last }: { readonly first: number; readonly last: number },
): AsyncGenerator<Uint8Array> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const pieces = piecesOf(size)
    const from = Math.floor(first / pieceBytes)
    for (let at = from; at * pieceBytes <= last && at < pieces; at += 1) {
      const place = at * (pieceBytes + sealLength)
      const length = Math.min(pieceBytes + sealLength, size - place)
      const sealed = Buffer.alloc(length)
      await file.read(sealed, 0, length, place)
      const piece = openBytes(keys, sealed, nameOf(boundTo, at, pieces))
      const begin = Math.max(0, first - at * pieceBytes)
      yield piece.subarray(begin, last - at * pieceBytes + 1)
    }
  } finally {
    await file.close()
  }
}

function piecesOf(fileBytes: number): number {
  return Math.max(1, Math.ceil(fileBytes / (pieceBytes + sealLength)))
}

function nameOf(boundTo: string, at: number, pieces: number): string {
  return `${boundTo}, piece ${at + 1} of ${pieces}`
}
