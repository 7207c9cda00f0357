import type { Codes } from './codes.ts'
import type { RollWords } from './roll-words.ts'

/**
 * Whether first and last name of two people may have been exchanged: one's surname is the
 * other's given name to the letter. Texts become numbers once for every value, so that the
 * many neighbours with different names cost two looks each and no text.
 */
export function nameExchange(words: RollWords): (a: Codes, b: Codes) => boolean {
  const numbers = new Map<string, number>()
  const surname = textNumber(numbers, (code) => words.surname.formOf(code)?.key)
  const given = textNumber(numbers, (code) => words.given.formOf(code)?.key)
  return (a, b) => {
    if (a.last < 0 || a.first < 0 || b.last < 0 || b.first < 0) return false
    return surname(a.last) === given(b.first) || surname(b.last) === given(a.first)
  }
}

/** The number of a code's text, one number for a text wherever it stands. */
function textNumber(
  numbers: Map<string, number>,
  textOf: (code: number) => string | undefined,
): (code: number) => number {
  // Zero is not looked up yet; codes that lines add later lie behind the first size.
  let known = new Int32Array(1 << 16)
  return (code) => {
    const before = known[code] ?? 0
    if (before !== 0) return before
    if (code >= known.length) {
      const wider = new Int32Array(Math.max(code + 1, known.length * 2))
      wider.set(known)
      known = wider
    }
    const text = textOf(code) ?? ''
    const number = numbers.get(text) ?? numbers.size + 1
    numbers.set(text, number)
    known[code] = number
    return number
  }
}
