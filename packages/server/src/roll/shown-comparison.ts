import type { Candidate, Comparison } from '@groundswell/roll'
import type { Claim, Candidate as ShownCandidate } from '../wire/review.ts'

type ShownField = ShownCandidate['fields'][number]
type Level = ShownField['level']

/** The fields of a claim in reading order, each with the part of the comparison that judges it. */
const judgedBy = [
  ['first', 'given'],
  ['middle', 'middle'],
  ['last', 'surname'],
  ['suffix', 'suffix'],
  ['house', 'home'],
  ['street', 'home'],
  ['unit', 'unit'],
  ['city', 'place'],
  ['zip', 'place'],
] as const satisfies readonly (readonly [keyof Claim, keyof Comparison])[]

/**
 * How each written field compares with the roll, for the eye: both texts, a level, and the
 * letter ranges [from, to) of the roll's text that differ. Fields empty on both sides are
 * left out.
 */
export function shownComparison(claim: Claim, candidate: Candidate): ShownField[] {
  const shown: ShownField[] = []
  for (const [field, part] of judgedBy) {
    const difference = candidate.differences.find((each) => each.field === field)
    const written = claim[field]
    const onRoll = difference?.roll ?? candidate.voter[field]
    if (written === '' && onRoll === '') continue
    shown.push({
      field,
      written,
      onRoll,
      level: levelOf(candidate.comparison[part], { written, onRoll, difference }),
      marks: rangesOf(difference?.rollMarks ?? []),
    })
  }
  return shown
}

const sameWords = new Set(['exact', 'same', 'zip-and-city', 'same-date'])
const closeWords = new Set(['misspelt', 'near', 'similar', 'near-number', 'near-street'])

function levelOf(
  word: string,
  about: {
    readonly written: string
    readonly onRoll: string
    readonly difference: Candidate['differences'][number] | undefined
  },
): Level {
  if (about.written === '' || about.onRoll === '') return 'missing'
  // House and street are judged together; a field without a marked difference agrees.
  if (about.difference === undefined || sameWords.has(word)) return 'same'
  if (closeWords.has(word)) return 'close'
  return word === 'other' || word === 'missing' ? 'different' : 'variant'
}

/** Letter positions as half-open ranges: 2, 3, 4, 7 are [2, 5) and [7, 8). */
export function rangesOf(marks: readonly number[]): [number, number][] {
  const ranges: [number, number][] = []
  for (const at of [...marks].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] === at) last[1] = at + 1
    else ranges.push([at, at + 1])
  }
  return ranges
}
