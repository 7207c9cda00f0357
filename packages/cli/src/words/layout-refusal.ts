import { unreachable } from '@groundswell/basics'
import type { LayoutProblem } from '@groundswell/petition'
import type { Refusal } from '../refusal.ts'

/** Why a sheet cannot be laid out as asked. */
export function layoutRefusal(problem: LayoutProblem): Refusal {
  const code = problem.kind
  switch (problem.kind) {
    case 'lines-out-of-range':
      return {
        code,
        field: '--lines',
        sentence: `A sheet cannot have ${problem.lines} lines; this one holds 1 to ${problem.atMost}.`,
      }
    case 'language-missing':
      return {
        code,
        field: '--language',
        sentence: `The petition has no title and summary in "${problem.language}"; it has: ${problem.has.join(', ')}.`,
      }
    case 'heading-too-long':
      return {
        code,
        field: '--petition',
        sentence: 'Title, summary and notice leave no room for a signature on the page.',
      }
    case 'text-too-long':
      return {
        code,
        field: '--petition',
        sentence: `The text takes ${problem.pages} pages; with the signatures a sheet has ${problem.atMost} at the most.`,
      }
    default:
      return unreachable(problem)
  }
}
