import { sha256Hex } from '@groundswell/basics'
import { type ReadingDifference, readingDifference } from './compare-readings.ts'
import { fieldErrors } from './error-rate.ts'
import type { Reading } from './reading.ts'
import {
  firstOfEach,
  lineAsRead,
  type SettledLine,
  settleReadings,
} from './settle-readings.ts'

/**
 * What a blind reading of a line on which two people agree comes to. `fields` are those that
 * could be wrong, `wrong` those that both had wrong alike; where the blind reader sees
 * something else, `open` fields wait for a fourth person.
 */
export type BlindCheck =
  | { readonly kind: 'needs-reader' }
  | {
      readonly kind: 'needs-fourth'
      readonly difference: ReadingDifference
      readonly fields: number
      readonly open: number
    }
  | {
      readonly kind: 'checked'
      readonly line: SettledLine
      readonly fields: number
      readonly wrong: number
    }

/**
 * Looks for errors that both readers made alike, which double entry cannot see. A third person
 * reads the line without knowing that anybody has. If they agree, nothing was found; if not, a
 * fourth sees both readings and their word is the line. Null where the first two differ: such
 * a line has a third reader anyway, who is not blind.
 */
export function blindCheck(readings: Iterable<Reading>): BlindCheck | null {
  const [first, second, third, fourth] = firstOfEach(readings)
  if (first === undefined || second === undefined) return null
  const agreed = settleReadings([first, second])
  if (agreed.kind !== 'settled') return null
  if (third === undefined) return { kind: 'needs-reader' }
  const difference = readingDifference(first, third)
  if (difference === null) {
    const { fields } = fieldErrors(first, agreed.line)
    return { kind: 'checked', line: agreed.line, fields, wrong: 0 }
  }
  const word = lineAsRead(fourth ?? third)
  const { fields, errors } = fieldErrors(first, word)
  return fourth === undefined
    ? { kind: 'needs-fourth', difference, fields, open: errors }
    : { kind: 'checked', line: word, fields, wrong: errors }
}

/** Shares of agreed lines are given in thousandths, so that a draw compares whole numbers. */
export const blindShareLimit = 1000

/**
 * Whether an agreed line is drawn for a blind reading: the first 52 bits of SHA-256 over the
 * seed, the word `blind` and the line's id lie below the share. Anybody with seed and id can
 * draw again, and a larger share never drops a line that a smaller one had.
 */
export function isDrawnBlind(
  seed: string,
  lineId: string,
  shareInThousandths: number,
): boolean {
  const ticket = Number.parseInt(sha256Hex(`${seed}\nblind\n${lineId}`).slice(0, 13), 16)
  return ticket < (shareInThousandths * 2 ** 52) / blindShareLimit
}
