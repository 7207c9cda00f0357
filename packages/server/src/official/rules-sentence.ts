import type { PlanProblem } from '@groundswell/petition/draw'
import type { Refusal } from '@groundswell/rules'

/** What the rules refuse, as a sentence for the office. */
export function rulesSentence(refusal: Refusal | PlanProblem): string {
  switch (refusal.kind) {
    case 'impossible-count': {
      const where = refusal.place === undefined ? '' : `${refusal.place}: `
      return `${where}${refusal.field} is ${refusal.value}; it must ${refusal.must} (${refusal.rule}).`
    }
    case 'unknown-place':
      return `The rules know no county “${refusal.name}” (row ${refusal.row}).`
    case 'place-twice':
      return `${refusal.name} comes twice (row ${refusal.row}).`
    case 'place-spelled-twice':
      return `${refusal.place} is spelled in two ways: ${refusal.spellings.join(' and ')}.`
    case 'missing-count':
      return `A number is missing: ${refusal.field}.`
    case 'not-in-this-pack':
      return `The rules ${refusal.pack} know no ${refusal.what}.`
    case 'sample-larger-than-frame':
      return `${refusal.size} lines cannot be drawn from ${refusal.lines}.`
    default:
      return 'The rules do not allow this.'
  }
}
