/** What a counter of words cannot know by itself. */
export interface WordListing {
  /** Names that count as one word however long: `City and County of San Francisco`. */
  readonly properNouns?: readonly string[]
  /** Hyphenated words that a standard dictionary has: one word instead of its parts. */
  readonly dictionaryWords?: readonly string[]
}

export interface CountedWords {
  readonly words: number
  /** What was counted as one word though it has blanks, or as several though it has none. */
  readonly special: readonly {
    readonly text: string
    readonly counted: number
    readonly as: 'proper noun' | 'date' | 'telephone number' | 'hyphenated'
  }[]
}

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December'
const dates = new RegExp(
  `\\b(?:(?:${months}) \\d{1,2}(?:st|nd|rd|th)?(?:, \\d{4})?|\\d{1,2} (?:${months}) \\d{4}|(?:${months}) \\d{4})\\b`,
  'gi',
)
const telephones = /(?:\+?1[-. ])?(?:\(\d{3}\)|\d{3})[-. ]\d{3}[-. ]\d{4}\b/g
/** A private character that stands for a phrase already counted. */
const counted = '\uE000'

/**
 * Words as Elec. Code 9 counts them (unverified: check the official code): punctuation is not
 * counted; a proper noun, an abbreviation, a date, a number in digits, a telephone number and
 * a web address are one word each; a hyphenated word is one word when a standard dictionary
 * has it, else its parts are counted one by one. Numbers that are spelled out count word by
 * word.
 */
export function countWords(text: string, listing: WordListing = {}): CountedWords {
  const special: CountedWords['special'][number][] = []
  const one = (as: 'proper noun' | 'date' | 'telephone number') => (found: string) => {
    special.push({ text: found, counted: 1, as })
    return ` ${counted} `
  }
  let rest = text
  // The longest names first, so that a name inside another is not counted twice.
  const names = (listing.properNouns ?? [])
    .filter((name) => name.includes(' '))
    .toSorted((a, b) => b.length - a.length)
  for (const name of names) {
    rest = rest.replace(phrase(name), one('proper noun'))
  }
  rest = rest.replace(dates, one('date')).replace(telephones, one('telephone number'))
  const known = new Set((listing.dictionaryWords ?? []).map((w) => w.toLowerCase()))
  let words = 0
  for (const token of rest.split(/[\s\u2013\u2014]+/u)) {
    if (!token.includes(counted) && !/[\p{L}\p{N}]/u.test(token)) continue
    const parts = hyphenParts(token, known)
    words += parts
    if (parts > 1) {
      special.push({ text: stripped(token), counted: parts, as: 'hyphenated' })
    }
  }
  return { words, special }
}

/**
 * Where the words beyond the limit begin, as a position in the text; undefined when all fit.
 * It is the last gap between words before which no more than `atMost` words stand, so that a
 * date or a name that counts as one word is never cut.
 */
export function wordsOverFrom(
  text: string,
  atMost: number,
  listing: WordListing = {},
): number | undefined {
  if (countWords(text, listing).words <= atMost) return undefined
  const gaps = [...text.matchAll(/[\s\u2013\u2014]+/gu)].toReversed()
  for (const { index, 0: gap } of gaps) {
    if (countWords(text.slice(0, index), listing).words <= atMost)
      return index + gap.length
  }
  return 0
}

/** How many words the parts of a hyphenated token make; 1 for every other token. */
function hyphenParts(token: string, known: ReadonlySet<string>): number {
  const word = stripped(token)
  if (/:\/\/|^www\.|\.[a-z]{2,}(\/|$)/i.test(word)) return 1
  // A number in digits, such as a date 11-6-2018 or a code, is one word.
  if (!/\p{L}/u.test(word) || known.has(word.toLowerCase())) return 1
  const parts = word.split('-').filter((part) => /[\p{L}\p{N}]/u.test(part))
  return Math.max(1, parts.length)
}

function stripped(token: string): string {
  return token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}

function phrase(name: string): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu')
}
