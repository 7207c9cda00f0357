/**
 * A 32-bit hash (FNV-1a, folded) of UTF-8 bytes. It is written into snapshots, where voters are
 * found by the hash of their id, so that it must never change.
 */
export function bytesHash(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c_9dc5
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x0100_0193)
  return hash ^ (hash >>> 15)
}

/** The hash of a text's UTF-8 bytes. */
export function textHash(text: string): number {
  const bytes = new TextEncoder().encode(text)
  return bytesHash(bytes, 0, bytes.length)
}
