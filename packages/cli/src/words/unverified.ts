import { unreachable } from '@groundswell/basics'
import type { UnverifiedPart } from '@groundswell/petition'

/** What is not confirmed about a sheet, as one line for a terminal and for the PDF. */
export function unverifiedText(part: UnverifiedPart): string {
  switch (part.part) {
    case 'rule':
      return `not confirmed at the official source: ${part.section}`
    case 'declaration-wording':
      return 'the wording of the declaration renders Elec. Code 104 and 9022; have it checked'
    case 'form-translation':
      return `the form’s words in "${part.language}" are a translation; have the elections official check them`
    case 'summary-translation':
      return `title and summary in "${part.language}" are a translation; have the elections official check them`
    case 'prefilled-line':
      return `name and address are printed on line 1, and ${part.section} asks the signer to write them personally; ask the elections official`
    default:
      return unreachable(part)
  }
}
