import { isUtf8 } from 'node:buffer'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** What the first bytes of a file say about its text. */
export interface EncodingGuess {
  readonly encoding: TextEncoding
  /** Bytes of the byte order mark, to be left out. */
  readonly markLength: number
}

/**
 * The encoding of a text by its byte order mark or, without one, by the bytes themselves:
 * every other byte NUL is UTF-16, valid UTF-8 is UTF-8, anything else is Windows-1252, of
 * which Latin-1's letters are a part. A few broken bytes in a UTF-8 text do not change it.
 */
export function guessEncoding(sample: Uint8Array): EncodingGuess {
  const [a, b, c] = sample
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', markLength: 3 }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', markLength: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', markLength: 2 }
  const zeros = [0, 0]
  const looked = Math.min(sample.length, 4096)
  for (let i = 0; i < looked; i++)
    if (sample[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > looked / 5 && even < looked / 50)
    return { encoding: 'utf-16le', markLength: 0 }
  if (even > looked / 5 && odd < looked / 50)
    return { encoding: 'utf-16be', markLength: 0 }
  return { encoding: isMostlyUtf8(sample) ? 'utf-8' : 'windows-1252', markLength: 0 }
}

/** A decoder from `encoding` to UTF-8 bytes; undefined when the bytes are UTF-8 already. */
export function utf8Decoder(
  encoding: TextEncoding,
): ((bytes: Uint8Array, isLast: boolean) => Uint8Array) | undefined {
  if (encoding === 'utf-8') return undefined
  const decoder = new TextDecoder(encoding)
  return (bytes, isLast) =>
    Buffer.from(decoder.decode(bytes, { stream: !isLast }), 'utf8')
}

function isMostlyUtf8(sample: Uint8Array): boolean {
  if (isUtf8(sample)) return true
  // The sample may end within a letter, hence the tolerance for one wrong place.
  const text = new TextDecoder().decode(sample)
  const wrong = text.split('�').length - 1
  const right = text.match(/[\u0080-\uffff]/g)?.length ?? 0
  return wrong <= 1 ? right > wrong : right - wrong > wrong * 10
}
