import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of the UTF-8 bytes of `text`, as 64 lower-case hex digits (FIPS 180-4). */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** SHA-256 of the UTF-8 bytes of `text`, as 32 bytes. */
export function sha256Bytes(text: string): Uint8Array {
  return sha256(utf8ToBytes(text))
}

/**
 * SHA-256 of `prefix` followed by a text, for many texts after one prefix: the prefix is
 * hashed once. The 32 bytes answered belong to the function and change with its next call.
 */
export function sha256After(prefix: string): (text: string) => Uint8Array {
  const begun = sha256.create().update(utf8ToBytes(prefix))
  const hash = sha256.create()
  const digest = new Uint8Array(32)
  const encoder = new TextEncoder()
  let bytes = new Uint8Array(256)
  return (text) => {
    // A UTF-16 unit takes at most three bytes.
    if (text.length * 3 > bytes.length) bytes = new Uint8Array(text.length * 3)
    const { written } = encoder.encodeInto(text, bytes)
    begun._cloneInto(hash)
    hash.update(bytes.subarray(0, written))
    hash.digestInto(digest)
    return digest
  }
}
