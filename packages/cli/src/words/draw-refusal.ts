import { unreachable } from '@groundswell/basics'
import type {
  FrameProblem,
  PlanProblem,
  ResultProblem,
  SampleProblem,
  SeedProblem,
} from '@groundswell/petition/draw'
import type { Refusal } from '../refusal.ts'
import { grouped } from '../table.ts'
import { rulesRefusal } from './rules-refusal.ts'

/** A file and the line on which a row of it stands, rows counted from 1. */
interface RowsOfFile {
  readonly name: string
  readonly lineOf: (row: number) => number
}

/** Why a seed is none. */
export function seedRefusal(problem: SeedProblem): Refusal {
  const { kind: code } = problem
  const field = '--seed'
  const rule = 'at least 20 decimal digits, rolled in public'
  if (problem.kind === 'seed-too-short') {
    const sentence = `The seed has ${problem.digits} digits; it must have at least ${problem.need}.`
    return { code, field, rule, sentence }
  }
  const sentence = `The seed holds "${problem.found}" at place ${problem.at}; only decimal digits can stand there.`
  return { code, field, rule, sentence }
}

/** Why nothing can be drawn from a frame. */
export function frameRefusal(problem: FrameProblem, file: RowsOfFile): Refusal {
  const code = problem.kind
  const rule = 'every line stands in the frame once'
  switch (problem.kind) {
    case 'empty-frame':
      return { code, file: file.name, sentence: 'The frame has no lines.' }
    case 'line-twice': {
      const [first, second] = problem.rows.map(file.lineOf)
      const sentence = `The line "${problem.line}" stands in the frame twice, first on line ${first}.`
      return { code, file: file.name, line: second, column: 'line_id', rule, sentence }
    }
    case 'unwritable': {
      const sentence =
        problem.text === ''
          ? 'An id or a county is empty.'
          : `"${problem.text}" cannot be written without quotes, so that the frame would not have one text.`
      return { code, file: file.name, line: file.lineOf(problem.row), sentence }
    }
    default:
      return unreachable(problem)
  }
}

/** Why no sample of that size can be drawn from a frame. */
export function planRefusal(problem: PlanProblem, file: RowsOfFile): Refusal {
  switch (problem.kind) {
    case 'sample-larger-than-frame':
      return {
        code: problem.kind,
        field: '--size',
        file: file.name,
        rule: 'a sample is drawn without replacement',
        sentence: `A sample of ${grouped(problem.size)} cannot be drawn from a frame of ${grouped(problem.lines)} lines.`,
      }
    case 'not-a-sample-size':
      return {
        code: problem.kind,
        field: '--size',
        sentence: `${problem.size} is not a sample size; write auto, or a whole number from 1.`,
      }
    case 'place-spelled-twice':
      return {
        code: problem.kind,
        file: file.name,
        column: 'county',
        sentence: `${problem.place} is written in two ways, "${problem.spellings[0]}" and "${problem.spellings[1]}"; it would be drawn from twice.`,
      }
    case 'unknown-place':
      return {
        ...rulesRefusal(problem),
        file: file.name,
        line: file.lineOf(problem.row),
        column: 'county',
      }
    default:
      return rulesRefusal(problem)
  }
}

/** One difference between a published sample and the one that the seed gives. */
export function sampleProblemText(problem: SampleProblem): string {
  switch (problem.kind) {
    case 'not-in-frame':
      return `"${problem.line}" is not in the frame`
    case 'drawn-twice':
      return `"${problem.line}" stands in the sample twice`
    case 'added':
      return `"${problem.line}" was added: the seed does not draw it`
    case 'missing':
      return `"${problem.line}" is missing: the seed draws it as number ${problem.position}${problem.place === undefined ? '' : ` of ${problem.place}`}`
    case 'out-of-order':
      return `"${problem.line}" stands in the wrong place: the seed draws it as number ${problem.position}`
    case 'wrong-ticket':
      return `"${problem.line}" has the ticket ${problem.ticket}; it must be ${problem.should}`
    case 'unknown-stratum':
      return `"${problem.place}" is not a county of the frame`
    case 'of-differs':
      return `the sample states two sizes, one of them ${problem.of}`
    case 'not-the-lawful-size':
      return `${problem.place ?? 'the frame'} has a sample of ${grouped(problem.size)}; the law asks for ${grouped(problem.lawful)}`
    default:
      return unreachable(problem)
  }
}

/** Why the results of a sample cannot be counted. */
export function resultRefusal(problem: ResultProblem, file: RowsOfFile): Refusal {
  const code = problem.kind
  const rule = 'every drawn line has exactly one result'
  const at = 'row' in problem ? { line: file.lineOf(problem.row) } : {}
  const place = { code, file: file.name, rule, ...at }
  switch (problem.kind) {
    case 'result-twice':
      return { ...place, sentence: `The line "${problem.line}" has two results.` }
    case 'not-drawn':
      return { ...place, sentence: `The line "${problem.line}" was not drawn.` }
    case 'unknown-result': {
      const known = problem.known.join(', ')
      const sentence = `"${problem.result}" is no result here. There are: ${known}.`
      return { ...place, column: 'result', sentence }
    }
    case 'no-result': {
      const more =
        problem.more === 0 ? '' : `, and neither have ${grouped(problem.more)} more`
      return { ...place, sentence: `The line "${problem.line}" has no result${more}.` }
    }
    default:
      return unreachable(problem)
  }
}
