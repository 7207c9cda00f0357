import { type FuseFilter, filterHas, wordsOfHash } from './fuse-filter.ts'

/**
 * How the keys of one extract are hashed. `salt` is random for each extract, so that nothing
 * made for one serves for another. Every key was put in under one of `peppers` secret numbers
 * that nobody kept: who builds pays one stretch a key, who asks pays up to `peppers` of them.
 *
 * The idea is U. Manber's ("A simple scheme to make passwords based on one-way functions
 * much harder to crack", Computers & Security 15, 1996) and M. Abadi, T. M. A. Lomas and
 * R. Needham's ("Strengthening passwords", SRC Technical Note 1997-033).
 */
export interface ExtractHashing {
  /** 16 random bytes in hex. */
  readonly salt: string
  /** Rounds of PBKDF2-HMAC-SHA-256 for one pepper. */
  readonly rounds: number
  /** 1 to 256. */
  readonly peppers: number
  /** Bits of a fingerprint. */
  readonly bits: 8 | 16
  /** Into how many filters the members are dealt, by the first word of their hash. */
  readonly shards: number
}

/** Bytes that a stretch must make. */
export const hashBytes = 4 * wordsOfHash

/** What PBKDF2 is salted with: the extract's salt and one byte of pepper. */
export function saltWithPepper(salt: string, pepper: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(salt.length / 2 + 1)
  for (let i = 0; i < salt.length / 2; i++) {
    bytes[i] = Number.parseInt(salt.slice(2 * i, 2 * i + 2), 16)
  }
  bytes[bytes.length - 1] = pepper
  return bytes
}

/** The four words of a stretched key. */
export function hashWords(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, hashBytes)
  return Uint32Array.from({ length: wordsOfHash }, (_, i) => view.getUint32(4 * i, true))
}

/** The shard that a hash is dealt to: by its highest bits, the fingerprint takes the lowest. */
export function shardOf(firstWord: number, shards: number): number {
  return Math.floor((firstWord / 2 ** 32) * shards)
}

/** Makes `hashBytes` bytes of a text under a salt, slowly: PBKDF2-HMAC-SHA-256. */
export type Stretch = (
  text: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
) => Promise<Uint8Array>

/**
 * Whether one of `keys` is probably in the extract, asking them in turn under every pepper.
 * Never false for a key that was put in. A stranger's key is found by chance about once in
 * 2^bits ÷ peppers questions.
 */
export async function isInExtract(
  keys: readonly string[],
  extract: {
    readonly hashing: ExtractHashing
    readonly filters: readonly FuseFilter[]
    readonly stretch: Stretch
  },
): Promise<boolean> {
  const { hashing, filters, stretch } = extract
  const { salt, rounds, peppers, shards } = hashing
  for (const key of keys) {
    const stretched = Array.from({ length: peppers }, (_, pepper) =>
      stretch(key, saltWithPepper(salt, pepper), rounds),
    )
    for (const bytes of await Promise.all(stretched)) {
      const words = hashWords(bytes)
      const filter = filters[shardOf(words[0] ?? 0, shards)]
      if (filter !== undefined && filterHas(filter, words)) return true
    }
  }
  return false
}

/** How often a key that is not in the extract is found in it all the same. */
export function chanceOfFalseYes({ bits, peppers }: ExtractHashing): number {
  return 1 - (1 - 2 ** -bits) ** peppers
}
