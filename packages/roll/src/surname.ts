import { knownText } from './missing-value.ts'
import { nameSuffix } from './name-suffix.ts'

/** A surname made ready to compare: DE LA CRUZ-O'NEIL has the parts DELACRUZ and ONEIL. */
export interface Surname {
  /** Letters only, particles and double names run together: two spellings of one name agree. */
  readonly key: string
  /** The names of a double surname, each with its particles; one entry for a plain surname. */
  readonly parts: readonly string[]
  /** JR, SR, II … when it was written with the surname. */
  readonly suffix: string | null
}

/** Words that belong to the name after them. */
const particles: ReadonlySet<string> = new Set([
  'DE',
  'DEL',
  'DELA',
  'DELOS',
  'DELAS',
  'DA',
  'DO',
  'DOS',
  'DAS',
  'DI',
  'DU',
  'LA',
  'LAS',
  'LE',
  'LOS',
  'EL',
  'AL',
  'VAN',
  'VON',
  'VANDER',
  'VANDEN',
  'DER',
  'DEN',
  'TEN',
  'TER',
  'ST',
  'SAN',
  'SANTA',
  'MC',
  'MAC',
  'O',
  'D',
  'Y',
  'ABU',
  'BIN',
  'BEN',
  'IBN',
])

/** Reads a surname as written; null when there is none. */
export function readSurname(written: string | null | undefined): Surname | null {
  const text = knownText(written)
  if (text === null) return null
  let words = text.split(' ')
  let suffix: string | null = null
  while (words.length > 1) {
    const found = nameSuffix(words.at(-1) ?? '')
    if (found === null) break
    suffix = found
    words = words.slice(0, -1)
  }
  const parts: string[] = []
  let open = ''
  for (const [index, word] of words.entries()) {
    open += word
    const isLast = index === words.length - 1
    if (isLast || !particles.has(word)) {
      parts.push(open)
      open = ''
    }
  }
  return { key: parts.join(''), parts, suffix }
}
