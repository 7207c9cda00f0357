import { isOneEdit } from '../edit-distance.ts'
import type { WordList } from './word-list.ts'

/** Finds the values of a dictionary that are spelt nearly like a text. */
export interface NearWords {
  /** Codes of values one slip away, the commonest first, at most `limit`. */
  readonly near: (key: string, limit: number) => readonly number[]
  /** Codes [from, to) of the values that begin with a text. */
  readonly beginning: (key: string) => readonly [number, number]
}

/**
 * Prepares the search. A single slip leaves one half of a word whole, so that it is enough to
 * look among the words with the same first half or the same second half: the dictionary in its
 * own order and in the order of the words read backwards.
 */
export function nearWords(
  words: WordList<unknown>,
  textOf: (code: number) => string,
): NearWords {
  const backwards = Array.from({ length: words.size }, (_, code) =>
    reversed(textOf(code)),
  )
  const order = Int32Array.from({ length: words.size }, (_, code) => code)
  order.sort((a, b) => compareText(backwards[a] ?? '', backwards[b] ?? '') || a - b)

  function range(
    textAt: (place: number) => string,
    start: string,
  ): readonly [number, number] {
    const from = firstPlace(words.size, (place) => textAt(place) >= start)
    // '~' sorts behind every letter and digit of a key.
    const to = firstPlace(words.size, (place) => textAt(place) > `${start}~`)
    return [from, to]
  }

  function near(key: string, limit: number): readonly number[] {
    if (key.length < 3) return []
    const half = Math.floor(key.length / 2)
    const found = new Set<number>()
    const [from, to] = range(textOf, key.slice(0, half))
    for (let code = from; code < to; code++) {
      if (isOneEdit(textOf(code), key)) found.add(code)
    }
    const back = (place: number) => backwards[order[place] ?? 0] ?? ''
    const [first, last] = range(back, reversed(key.slice(half)))
    for (let place = first; place < last; place++) {
      const code = order[place] ?? 0
      if (isOneEdit(textOf(code), key)) found.add(code)
    }
    return [...found]
      .sort((a, b) => words.votersOf(b) - words.votersOf(a) || a - b)
      .slice(0, limit)
  }

  return { near, beginning: (key) => range(textOf, key) }
}

function firstPlace(size: number, isReached: (place: number) => boolean): number {
  let low = 0
  let high = size
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isReached(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function reversed(text: string): string {
  let back = ''
  for (let i = text.length - 1; i >= 0; i--) back += text[i] ?? ''
  return back
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
