import { unreachable } from '@groundswell/basics'
import type { ProofProblem } from '@groundswell/petition/pdf'
import type { Refusal } from '../refusal.ts'
import { grouped } from '../table.ts'
import { ended } from './ended-sentence.ts'

/** Why a file cannot be looked at as a proof. */
export function proofRefusal(problem: ProofProblem, file: string): Refusal {
  const code = problem.kind
  switch (problem.kind) {
    case 'no-file':
      return { code, file, sentence: `The file cannot be read: ${ended(problem.detail)}` }
    case 'not-a-pdf':
      return {
        code,
        file,
        sentence: `The file is not a whole PDF: ${ended(problem.detail)}`,
      }
    case 'encrypted':
      return {
        code,
        file,
        sentence: 'The PDF is locked with a password; ask the printer for an open one.',
      }
    case 'no-pages':
      return { code, file, sentence: 'The PDF has no pages.' }
    case 'too-large': {
      const { bytes, atMost } = problem
      const sentence = `The file has ${grouped(bytes)} bytes; ${grouped(atMost)} are looked at at the most. Have it sent in parts.`
      return { code, file, sentence }
    }
    case 'broken-page':
      return {
        code,
        file,
        field: `page ${problem.page}`,
        sentence: `Page ${problem.page} cannot be read: ${ended(problem.detail)}`,
      }
    default:
      return unreachable(problem)
  }
}
