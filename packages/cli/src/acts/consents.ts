import { err, ok, type Result, unreachable } from '@groundswell/basics'
import {
  type ConsentProblem,
  type ConsentRecord,
  consentProblem,
  consentStanding,
  type RouteStanding,
} from '@groundswell/rules'
import type { Answer } from '../command.ts'
import { readConsentFile } from '../consent-file.ts'
import type { Refusal } from '../refusal.ts'
import { groundsText } from '../words/grounds.ts'

/** `consents`: every route with what is given, what lacks and by whom; never from votes. */
export function consentsOf(options: {
  readonly records?: string
  readonly route?: string
}): Result<Answer, Refusal> {
  const read = options.records === undefined ? ok([]) : readConsentFile(options.records)
  if (!read.ok) return read
  const taken: ConsentRecord[] = []
  for (const [at, record] of read.value.entries()) {
    const possible = consentProblem(record, taken)
    if (!possible.ok) {
      const { kind } = possible.error
      const field = `record ${at + 1}`
      const sentence = problemSentence(possible.error)
      return err({ code: kind, file: options.records, field, sentence })
    }
    taken.push(record)
  }
  const all = consentStanding(taken)
  const routes =
    options.route === undefined ? all : all.filter((r) => r.route === options.route)
  if (routes.length === 0) {
    const known = all.map((r) => r.route).join(', ')
    const sentence = `There is no route "${options.route}". There are: ${known}.`
    return err({ code: 'unknown-route', field: '--route', sentence })
  }
  return ok({ json: { routes }, text: routes.map(routeText).join('\n\n') })
}

function routeText(route: RouteStanding): string {
  const stages = route.stages.flatMap((stage) => [
    `  ${stage.title}: ${stage.state}`,
    ...stage.ways.flatMap((way) => {
      const count =
        way.needed === undefined
          ? `${way.given.length} given; the law gives no number`
          : `${way.given.length} of ${way.needed} needed, ${way.lacking} lacking`
      return [
        `    ${way.title}: ${count}`,
        ...named('given by', way.given),
        ...named('refused by', way.refused),
        ...named('taken back by', way.rescinded),
        ...named('held to be complete by', way.heldCompleteBy),
      ]
    }),
  ])
  return [route.title, ...stages, `  ${groundsText(route)}`].join('\n')
}

function named(what: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`      ${what} ${names.join(', ')}`]
}

function problemSentence(problem: ConsentProblem): string {
  switch (problem.kind) {
    case 'unknown-stage':
      return `There is no stage ${problem.route}/${problem.stage}/${problem.way}.`
    case 'no-document':
      return `The decision of ${problem.body} has no document.`
    case 'unknown-body':
      return `"${problem.body}" is not one of those whose consent is gathered here.`
    case 'counted-stage':
      return `${problem.needed} are needed here; nobody's word completes the stage.`
    case 'nothing-to-rescind':
      return `No consent of ${problem.body} is on record that could be taken back.`
    case 'impossible-votes':
      return `${problem.yes} of ${problem.of} votes cannot be.`
    case 'too-few-votes':
      return `${problem.yes} of ${problem.of} votes are fewer than ${problem.share.join('/')}.`
    default:
      return unreachable(problem)
  }
}
