import { readGivenName } from '../given-name.ts'
import { readHouseNumber } from '../house-number.ts'
import { formalNames } from '../nickname.ts'
import { soundKey } from '../sound-key.ts'
import { readStreet } from '../street.ts'
import { readSurname } from '../surname.ts'

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
export function voterKeys(voter: ClipboardVoter): readonly string[] {
  const first = readGivenName(voter.first)
  const given = first?.isInitial === true ? readGivenName(voter.middle) : first
  const heads = new Set<string>()
  if (first !== null) heads.add(first.head)
  if (given !== null && !given.isInitial) {
    heads.add(given.head)
    const [formal] = formalNames(given.head)
    if (formal !== undefined) heads.add(formal)
  }
  return keysOf(heads, surnamesOf(voter.last), voter)
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
  const surnames = surnamesOf(asked.last)
  const full = keysOf(heads, surnames, asked)
  const initial = keysOf([given.head.slice(0, 1)], surnames.slice(0, 1), asked)
  return [...new Set([...full.slice(0, mostSpellings - initial.length), ...initial])]
}

function surnamesOf(written: string): readonly string[] {
  const surname = readSurname(written)
  return surname === null ? [] : [...new Set([surname.key, ...surname.parts])]
}

function keysOf(
  heads: Iterable<string>,
  surnames: readonly string[],
  home: { readonly house: string; readonly street: string },
): readonly string[] {
  const house = readHouseNumber(home.house)?.number
  const core = readStreet(home.street)?.core
  if (house === undefined || core === undefined) return []
  const place = `${house} ${/\d/.test(core) ? core : soundKey(core)}`
  const keys = [...heads].flatMap((head) =>
    surnames.map((surname) => `${givenSound(head)} ${soundKey(surname)} ${place}`),
  )
  return [...new Set(keys)]
}

/** Members of a household differ by little else, so the first letter stays beside the sound. */
function givenSound(head: string): string {
  return head.length === 1 ? head : `${head.slice(0, 1)}${soundKey(head)}`
}
