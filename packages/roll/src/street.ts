import { knownText } from './missing-value.ts'
import {
  directions,
  frontWords,
  isWeakType,
  ordinals,
  streetTypes,
} from './street-words.ts'

/** A street made ready to compare: N. Saint James Avenue is N, SAINTJAMES, AVE. */
export interface Street {
  /** The street's own name without direction and type, letters and digits run together. */
  readonly core: string
  readonly direction: string | null
  readonly type: string | null
  /** Everything run together, for streets whose words were glued or cut differently. */
  readonly whole: string
}

/** Reads a street with or without direction and type; null when there is none. */
export function readStreet(written: string | null | undefined): Street | null {
  const text = knownText(written)
  if (text === null) return null
  let words = text.split(' ').map(streetWord)
  let direction: string | null = null
  let type: string | null = null

  const first = directions.get(words[0] ?? '')
  if (first !== undefined && words.length > 1 && !isOnlyTypeLeft(words.slice(1))) {
    direction = first
    words = words.slice(1)
  }
  const last = directions.get(words.at(-1) ?? '')
  if (last !== undefined && words.length > 1 && direction === null) {
    direction = last
    words = words.slice(0, -1)
  }
  const end = streetTypes.get(words.at(-1) ?? '')
  if (end !== undefined && words.length > 1) {
    words = words.slice(0, -1)
    if (isWeakType(end)) words = [...words, end]
    else type = end
  }
  const front = frontWords.get(words[0] ?? '')
  if (front !== undefined && words.length > 1) words = [front, ...words.slice(1)]
  const core = words.map(shortIfWeak).join('')
  return { core, direction, type, whole: `${direction ?? ''}${core}${type ?? ''}` }
}

function streetWord(word: string): string {
  const ordinal = ordinals.get(word)
  if (ordinal !== undefined) return ordinal
  // Also 10RH and 60HT: an ordinal's ending with one letter gone wrong.
  return /^\d+(?:[SNRT][A-Z]|[A-Z][TDH]|[THDSNR]{2})$/.test(word)
    ? word.slice(0, -2)
    : word
}

/** CREEK and CRK are one word, also in the middle of a name. */
function shortIfWeak(word: string): string {
  const type = streetTypes.get(word)
  return type !== undefined && isWeakType(type) ? type : word
}

/** In NORTH ST the direction is the name. */
function isOnlyTypeLeft(words: readonly string[]): boolean {
  const type = streetTypes.get(words[0] ?? '')
  return words.length === 1 && type !== undefined && !isWeakType(type)
}
