import { unreachable } from '@groundswell/basics'
import type { MeasureFileProblem, MeasureProblem } from '@groundswell/petition'
import type { Refusal } from '../refusal.ts'

/** Why a file is no petition file. */
export function measureFileRefusal(problem: MeasureFileProblem, file: string): Refusal {
  return problem.kind === 'not-json'
    ? {
        code: problem.kind,
        file,
        sentence: `The petition file is not JSON: ${problem.detail}.`,
      }
    : {
        code: problem.kind,
        file,
        field: problem.field,
        sentence: `The petition file is not one: ${problem.detail}.`,
      }
}

/** Why a text cannot be frozen: the first reason, and how many more there are. */
export function measureRefusal(
  problems: readonly MeasureProblem[],
  file: string,
): Refusal {
  const [first] = problems
  if (first === undefined) throw new Error('a refusal without a reason')
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
  const rule = first.kind === 'summary-too-long' ? 'Elec. Code 9004, 9051' : undefined
  const sentence = `${measureSentence(first)}${more}`
  return { code: first.kind, file, field: first.field, sentence, rule }
}

/** One problem of a measure as a sentence. */
export function measureSentence(problem: MeasureProblem): string {
  switch (problem.kind) {
    case 'missing':
      return 'There must be a text here.'
    case 'not-a-petition-code':
      return `"${problem.found}" is no petition code: two to eight capitals or digits.`
    case 'summary-too-long':
      return `The summary has ${problem.words} words; at most ${problem.atMost} are allowed.`
    case 'language-twice':
      return `There are two texts in "${problem.language}".`
    case 'section-twice':
      return `${problem.address} is changed twice; put all edits of a section together.`
    case 'impossible-percentage':
      return `${problem.found} is no percentage from 0 to 100.`
    case 'changes-nothing':
      return 'The section is amended, but there is no edit.'
    case 'no-glyph':
      return `The sheet’s type has no ${problem.characters.map((c) => `“${c}”`).join(', ')}.`
    case 'edit-does-not-fit':
      return `Edit ${problem.edit} quotes words that do not stand in the current text: “${problem.quoted}”.`
    case 'ambiguous-edit':
      return `Edit ${problem.edit} quotes words that stand ${problem.times} times; say which with "occurrence".`
    case 'overlapping-edits':
      return `Edits ${problem.with} and ${problem.edit} overlap.`
    case 'empty-edit':
      return `Edit ${problem.edit} strikes or inserts nothing.`
    default:
      return unreachable(problem)
  }
}
