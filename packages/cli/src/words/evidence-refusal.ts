import { unreachable } from '@groundswell/basics'
import type { EvidenceProblem } from '@groundswell/forecast'
import type { Refusal } from '../refusal.ts'

/** Why reviewed lines cannot be counted, as a sentence with its place in the file. */
export function evidenceRefusal(
  problem: EvidenceProblem,
  place: { readonly file: string; readonly line?: number },
): Refusal {
  return {
    code: problem.kind,
    column: problem.field,
    sentence: sentence(problem),
    ...place,
  }
}

function sentence(problem: EvidenceProblem): string {
  switch (problem.kind) {
    case 'stratum-twice':
      return `The stratum "${problem.stratum}" stands in the file twice; add its lines up first.`
    case 'not-a-count':
      return `The stratum "${problem.stratum}" has ${problem.value} lines; a whole number is wanted.`
    case 'unknown-stratum':
      return `The line "${problem.line}" names the stratum "${problem.stratum}", which the raw counts do not have.`
    case 'line-twice':
      return `The line "${problem.line}" stands in the file twice.`
    case 'not-a-probability':
      return `The undecided line "${problem.line}" needs a probability between 0 and 1.`
    case 'unknown-line':
      return `There is no reviewed line "${problem.line}".`
    case 'reviewed-more-than-raw':
      return `The stratum "${problem.stratum}" has ${problem.reviewed} reviewed lines but only ${problem.lines} lines in hand.`
    default:
      return unreachable(problem)
  }
}
