import { readGivenName } from '../given-name.ts'
import { readHouseNumber } from '../house-number.ts'
import { formalNames } from '../nickname.ts'
import { afresh, type WordReading } from './word-reading.ts'

/** What is typed at the clipboard: the four things that a signer says or shows. */
export interface ClipboardQuestion {
  readonly first: string
  readonly last: string
  readonly house: string
  readonly street: string
}

/** What an extract reads of a voter; each part as the roll shows it. */
export interface ClipboardVoter extends ClipboardQuestion {
  readonly middle: string
}

/** No look-up asks the filter more often than this, so that chance agreements stay rare. */
export const mostSpellings = 10

/**
 * The keys under which an extract finds a voter: given name, surname, house number and the
 * street's own name (without direction and type), in the roll's own reading and by their
 * sound, so that a vowel or a doubled letter gone wrong does no harm. A voter on the roll by
 * a nickname has a key for the formal name too, one with a double surname a key for each of
 * its names. None when a part is missing: such a voter cannot be looked up.
 */
export function voterKeys(
  voter: ClipboardVoter,
  words: WordReading = afresh,
): readonly string[] {
  const first = words.given(voter.first)
  const given = first?.isInitial === true ? words.given(voter.middle) : first
  const heads = new Set<string>()
  if (first !== null) heads.add(first.head)
  if (given !== null && !given.isInitial) {
    heads.add(given.head)
    const [formal] = formalNames(given.head)
    if (formal !== undefined) heads.add(formal)
  }
  return keysOf(heads, words.surnames(voter.last), { ...voter, words })
}

/**
 * The keys to ask for, likeliest first and at most `mostSpellings`: the name as typed, the
 * formal names behind a nickname, each name of a double surname, and last the initial, for a
 * voter of whom the roll has no more. A lone initial is not looked up: it would fit too many.
 */
export function questionKeys(asked: ClipboardQuestion): readonly string[] {
  const given = readGivenName(asked.first)
  if (given === null || given.isInitial) return []
  const heads = new Set([given.head, ...formalNames(given.head)])
  const surnames = afresh.surnames(asked.last)
  const home = { ...asked, words: afresh }
  const full = keysOf(heads, surnames, home)
  const initial = keysOf([given.head.slice(0, 1)], surnames.slice(0, 1), home)
  return [...new Set([...full.slice(0, mostSpellings - initial.length), ...initial])]
}

function keysOf(
  heads: Iterable<string>,
  surnames: readonly string[],
  home: { readonly house: string; readonly street: string; readonly words: WordReading },
): readonly string[] {
  const { words } = home
  const house = readHouseNumber(home.house)?.number
  const street = words.street(home.street)
  if (house === undefined || street === null) return []
  const keys = [...heads].flatMap((head) =>
    surnames.map(
      (surname) =>
        `${givenSound(head, words)} ${words.sound(surname)} ${house} ${street}`,
    ),
  )
  return [...new Set(keys)]
}

/** Members of a household differ by little else, so the first letter stays beside the sound. */
function givenSound(head: string, { sound }: WordReading): string {
  return head.length === 1 ? head : `${head.slice(0, 1)}${sound(head)}`
}
