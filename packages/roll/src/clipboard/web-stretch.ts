import { hashBytes, type Stretch } from './extract.ts'

type Key = Awaited<ReturnType<typeof imported>>

/** Stretches by the Web Crypto of a browser (or of Node); the same bytes on both. */
export function webStretch(): Stretch {
  let last: { readonly text: string; readonly key: Promise<Key> } | undefined
  return async (text, salt, rounds) => {
    // One text is asked under many peppers; its key is made once.
    last = last?.text === text ? last : { text, key: imported(text) }
    const bits = await crypto.subtle.deriveBits(
      { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
      await last.key,
      8 * hashBytes,
    )
    return new Uint8Array(bits)
  }
}

function imported(text: string) {
  const bytes = new TextEncoder().encode(text)
  return crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits'])
}
