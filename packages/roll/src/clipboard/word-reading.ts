import { type GivenName, readGivenName } from '../given-name.ts'
import { soundKey } from '../sound-key.ts'
import { readStreet } from '../street.ts'
import { readSurname } from '../surname.ts'

/** How the words of a key are read. */
export interface WordReading {
  readonly given: (written: string) => GivenName | null
  readonly surnames: (written: string) => readonly string[]
  readonly street: (written: string) => string | null
  readonly sound: (name: string) => string
}

/** Each word by itself, as at a question. */
export const afresh: WordReading = {
  given: readGivenName,
  surnames: surnamesOf,
  street: streetSound,
  sound: soundKey,
}

/** Reads each word once and remembers it, for a whole roll: its words come again and again. */
export function rememberedWords(): WordReading {
  return {
    given: remembered(readGivenName),
    surnames: remembered(surnamesOf),
    street: remembered(streetSound),
    sound: remembered(soundKey),
  }
}

function surnamesOf(written: string): readonly string[] {
  const surname = readSurname(written)
  return surname === null ? [] : [...new Set([surname.key, ...surname.parts])]
}

/** A street's own name by its sound, or as it is where it has a number. */
function streetSound(written: string): string | null {
  const core = readStreet(written)?.core
  if (core === undefined) return null
  return /\d/.test(core) ? core : soundKey(core)
}

/** So many words are kept of each kind, some megabytes; then it begins again. */
const mostWords = 30_000

function remembered<T>(read: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    if (kept.size === mostWords) kept.clear()
    const word = read(text)
    kept.set(text, word)
    return word
  }
}
