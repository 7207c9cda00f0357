import { knownText } from './missing-value.ts'
import { nameSuffix } from './name-suffix.ts'

/** A given name made ready to compare. */
export interface GivenName {
  /** All letters run together: MARY-ANN, MARY ANN and MARYANN agree. */
  readonly key: string
  /** The first of several names, or the only one: MARY. */
  readonly head: string
  /** Whether only a letter was written. */
  readonly isInitial: boolean
}

const titles: ReadonlySet<string> = new Set([
  'MR',
  'MRS',
  'MS',
  'MISS',
  'DR',
  'SIR',
  'REV',
])

/** Reads a given or middle name as written; null when there is none. */
export function readGivenName(written: string | null | undefined): GivenName | null {
  const text = knownText(written)
  if (text === null) return null
  const words = text.split(' ')
  while (words.length > 1 && titles.has(words[0] ?? '')) words.shift()
  while (words.length > 1 && nameSuffix(words.at(-1) ?? '') !== null) words.pop()
  const key = words.join('')
  const head = words[0] ?? key
  // JT or J T are names people go by, but a lone letter before a full name is an initial.
  const named = head.length === 1 && words.length > 1 ? longest(words) : head
  return { key, head: named, isInitial: key.length === 1 }
}

function longest(words: readonly string[]): string {
  return words.reduce((best, word) => (word.length > best.length ? word : best))
}
