import type { Dice } from './dice.ts'

const neighbours: ReadonlyMap<string, string> = new Map(
  ['QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM'].flatMap((row) =>
    row
      .split('')
      .map((key, i): [string, string] => [
        key,
        `${row.charAt(i - 1)}${row.charAt(i + 1)}`,
      ]),
  ),
)

/** Letters that look alike in handwriting, and sounds that are spelled more than one way. */
const alike: readonly (readonly [string, string])[] = [
  ['A', 'O'],
  ['N', 'U'],
  ['M', 'RN'],
  ['RN', 'M'],
  ['L', 'I'],
  ['CL', 'D'],
  ['V', 'U'],
  ['E', 'C'],
  ['H', 'N'],
  ['G', 'Y'],
  ['T', 'F'],
  ['W', 'UU'],
  ['S', 'Z'],
  ['PH', 'F'],
  ['CK', 'K'],
  ['C', 'K'],
  ['IE', 'EI'],
  ['EY', 'Y'],
  ['SON', 'SEN'],
  ['EE', 'EA'],
  ['OU', 'U'],
  ['LL', 'L'],
  ['TT', 'T'],
  ['NN', 'N'],
  ['Y', 'IE'],
]

/**
 * A word as a hurried hand or a keying clerk might leave it: one slip, in a tenth of the
 * cases a second one. Kinds of slip: a letter lost, doubled, swapped with the next, hit
 * beside on the keyboard, or taken for one that looks or sounds alike.
 */
export function misspelt(word: string, dice: Dice): string {
  const once = slip(word, dice)
  return dice.chance(1000) ? slip(once, dice) : once
}

function slip(word: string, dice: Dice): string {
  if (word.length < 3) return word + dice.pick(['A', 'E', 'S'])
  for (let tries = 0; tries < 8; tries++) {
    const changed = slipOf(dice.below(100), word, dice)
    if (changed !== word && changed.trim() === changed) return changed
  }
  return word + word.slice(-1)
}

function slipOf(kind: number, word: string, dice: Dice): string {
  // The first letter is written with most care; one slip in seven still falls on it.
  const at = dice.chance(1400) ? 0 : 1 + dice.below(word.length - 1)
  const letter = word.charAt(at)
  if (kind < 18) return word.slice(0, at) + word.slice(at + 1)
  if (kind < 30) return word.slice(0, at) + letter + word.slice(at)
  if (kind < 48) {
    const next = word.charAt(at + 1)
    return next === '' ? word : word.slice(0, at) + next + letter + word.slice(at + 2)
  }
  if (kind < 62) {
    const near = neighbours.get(letter) ?? ''
    if (near === '') return word
    return word.slice(0, at) + near.charAt(dice.below(near.length)) + word.slice(at + 1)
  }
  const [from, to] = dice.pick(alike)
  const place = word.indexOf(from, dice.below(word.length))
  return place < 0 ? word : word.slice(0, place) + to + word.slice(place + from.length)
}

/** A number with one digit misread, two swapped, or one lost. */
export function misreadNumber(text: string, dice: Dice): string {
  const digits = text.split('').flatMap((letter, i) => (/\d/.test(letter) ? [i] : []))
  if (digits.length === 0) return text
  const at = dice.pick(digits)
  const digit = text.charAt(at)
  const kind = dice.below(10)
  const next = text.charAt(at + 1)
  if (kind < 3 && /\d/.test(next) && next !== digit) {
    return text.slice(0, at) + next + digit + text.slice(at + 2)
  }
  if (kind < 4 && digits.length > 2) return text.slice(0, at) + text.slice(at + 1)
  const others = lookalikes[Number(digit)] ?? '1'
  return text.slice(0, at) + others.charAt(dice.below(others.length)) + text.slice(at + 1)
}

/** By digit: those it is taken for. */
const lookalikes = ['689', '74', '73', '852', '91', '63', '058', '12', '369', '470']
