import type { PlanProblem } from '@groundswell/petition/draw'
import type { OfficialRefusal } from '@groundswell/petition/official'
import type { PetitionRules } from '../records/petition-rules.ts'
import { stepName } from './step-name.ts'

/** What the procedure or the draw refuses, as a sentence for the office. */
export function refusalSentence(
  refusal: OfficialRefusal | PlanProblem,
  rules: PetitionRules,
): string {
  const n = (value: number) => value.toLocaleString('en-US')
  switch (refusal.kind) {
    case 'not-this-step': {
      const next =
        refusal.next === undefined ? '' : ` Next is: ${stepName(refusal.next)}.`
      return refusal.state === 'waiting'
        ? `“${stepName(refusal.step)}” waits for an earlier step.${next}`
        : `“${stepName(refusal.step)}” is ${refusal.state}.${next}`
    }
    case 'step-unknown-here':
      return `The rules ${refusal.pack} know no step “${stepName(refusal.step)}”.`
    case 'already-reported':
      return `${refusal.part || 'This'} is on record already; amend it instead.`
    case 'unknown-part':
      return `${refusal.part || 'Nobody'} has not filed here. On record: ${refusal.known.join(', ') || 'no filing yet'}.`
    case 'frame-differs-from-raw':
      return `${refusal.part ? `${refusal.part}: ` : ''}the list has ${n(refusal.frame)} lines, the raw count says ${n(refusal.raw)}. Amend the raw count, or bring the whole list.`
    case 'seed-is-known':
      return 'The seed is known. What was committed to and drawn in public stands.'
    case 'sample-not-larger':
      return `The second sample must be larger than the first: ${n(refusal.second)} against ${n(refusal.first)}.`
    case 'counts-do-not-balance':
      return `${refusal.part}: ${n(refusal.lost)} lines are in no count.`
    case 'more-checked-than-filed':
      return `${refusal.part || 'In all'}: ${n(refusal.lines)} lines cannot be checked of ${n(refusal.raw)} filed.`
    case 'requirement-not-reached':
      return `${n(refusal.valid)} valid lines do not reach ${n(refusal.required)}; the check goes on.`
    case 'district-not-reached':
      return `District ${refusal.district} has ${n(refusal.valid)} of the ${n(refusal.owed)} it owes; the check goes on.`
    case 'unknown-reason':
      return `The rules ${rules.pack.reference} know no ground ${refusal.code}.`
    case 'before-filing':
      return `${refusal.on} lies before the filing of ${refusal.filed}.`
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
      return `${n(refusal.size)} lines cannot be drawn from ${n(refusal.lines)}.`
    case 'nothing-to-amend':
      return 'There is no such record in force.'
    case 'certified':
      return 'The certificate is issued; nothing is written after it.'
    default:
      return 'The rules do not allow this.'
  }
}
