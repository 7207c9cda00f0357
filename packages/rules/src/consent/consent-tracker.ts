import { type CalendarDate, err, ok, type Result } from '@groundswell/basics'
import { type Grounds, grounds } from '../grounds.ts'
import { type ConsentRoute, type ConsentStage, consentRoutes } from './consent-path.ts'
import { consentingBodies } from './consenting-bodies.ts'

/**
 * A consent, or a refusal, as a person entered it with its document. It is never computed from
 * the votes of a petition's own election.
 */
export interface ConsentRecord {
  readonly route: ConsentRoute['id']
  readonly stage: string
  readonly way: string
  /** The body: `House of Representatives`, `Nevada`. */
  readonly body: string
  /**
   * `held-complete` is for stages to which the law gives no number: the body holds, in its
   * document, that all the consent there must be is there.
   */
  readonly decision: 'given' | 'refused' | 'rescinded' | 'held-complete'
  readonly on: CalendarDate
  readonly enteredBy: string
  readonly document: { readonly title: string; readonly url?: string }
  /** The votes in that body, where they are known. */
  readonly votes?: { readonly yes: number; readonly of: number }
}

export type ConsentProblem =
  | {
      readonly kind: 'unknown-stage'
      readonly route: string
      readonly stage: string
      readonly way: string
    }
  | { readonly kind: 'no-document'; readonly body: string }
  /** Not one of the bodies whose consents are gathered here. */
  | {
      readonly kind: 'unknown-body'
      readonly body: string
      readonly known: readonly string[]
    }
  /** A stage with a number is counted; nobody's word completes it. */
  | { readonly kind: 'counted-stage'; readonly stage: string; readonly needed: number }
  | { readonly kind: 'nothing-to-rescind'; readonly body: string }
  | {
      readonly kind: 'impossible-votes'
      readonly body: string
      readonly yes: number
      readonly of: number
    }
  | {
      readonly kind: 'too-few-votes'
      readonly body: string
      readonly yes: number
      readonly of: number
      readonly share: readonly [number, number]
    }

export interface StageStanding {
  readonly stage: string
  readonly title: string
  readonly ways: readonly {
    readonly way: string
    readonly title: string
    readonly given: readonly string[]
    readonly refused: readonly string[]
    /** Those who took a consent back. */
    readonly rescinded: readonly string[]
    /** Who is asked, by name; empty where that depends on the measure. */
    readonly bodies: readonly string[]
    /** Those who have not spoken, where the bodies are known one by one. */
    readonly silent: readonly string[]
    /** Who holds that the stage is complete, where no number is given. */
    readonly heldCompleteBy: readonly string[]
    readonly needed?: number
    readonly of?: number
    /** How many are still lacking. */
    readonly lacking?: number
    readonly voteShare?: readonly [number, number]
    /** Absent where the law gives no number: people judge, and no count can. */
    readonly reached?: boolean
  }[]
  /** `held`: reached in the judgement of somebody, not by a number. */
  readonly state: 'waiting' | 'open' | 'reached' | 'held'
}

export interface RouteStanding extends Grounds {
  readonly route: ConsentRoute['id']
  readonly title: string
  readonly stages: readonly StageStanding[]
}

/**
 * Whether a record can be entered after those that are there: its stage and body exist, a
 * document stands behind it, and what it takes back was given.
 */
export function consentProblem(
  record: ConsentRecord,
  before: readonly ConsentRecord[] = [],
  states = 50,
): Result<ConsentRecord, ConsentProblem> {
  const { route, stage, way, body, votes, decision } = record
  const rule = consentRoutes(states)
    .find((r) => r.id === route)
    ?.stages.find((s) => s.id === stage)
    ?.ways.find((w) => w.id === way)
  if (!rule) return err({ kind: 'unknown-stage', route, stage, way })
  if (record.document.title.trim() === '') return err({ kind: 'no-document', body })
  if (decision === 'held-complete') {
    const { needed } = rule
    return needed === undefined
      ? ok(record)
      : err({ kind: 'counted-stage', stage, needed })
  }
  const last = lastDecisions(record, before).get(body)
  if (decision === 'rescinded') {
    return last === 'given' || last === 'held-complete'
      ? ok(record)
      : err({ kind: 'nothing-to-rescind', body })
  }
  const known = consentingBodies(rule.bodies, states)
  if (body.trim() === '' || (known.length > 0 && !known.includes(body))) {
    return err({ kind: 'unknown-body', body, known })
  }
  if (votes && (votes.yes > votes.of || votes.of === 0)) {
    return err({ kind: 'impossible-votes', body, yes: votes.yes, of: votes.of })
  }
  if (decision === 'given' && votes && rule.voteShare) {
    const [part, whole] = rule.voteShare
    if (votes.yes * whole < votes.of * part) {
      const { yes, of } = votes
      return err({ kind: 'too-few-votes', body, yes, of, share: rule.voteShare })
    }
  }
  return ok(record)
}

/**
 * How every route stands: for each body its last decision counts, so that a consent can be
 * rescinded. A stage is open once the one before it is reached.
 */
export function consentStanding(
  records: readonly ConsentRecord[],
  states = 50,
): readonly RouteStanding[] {
  return consentRoutes(states).map((route) => {
    let open = true
    const stages = route.stages.map((stage): StageStanding => {
      const ways = waysOf(route, stage, records, states)
      const reached = ways.some((w) => w.reached === true)
      const held = ways.some((w) => w.heldCompleteBy.length > 0)
      const state = !open ? 'waiting' : reached ? 'reached' : held ? 'held' : 'open'
      open = open && (reached || held)
      return { stage: stage.id, title: stage.title, ways, state }
    })
    const ids = route.cites.map((c) => c.id)
    return {
      route: route.id,
      title: route.title,
      stages,
      ...grounds({ citations: route.cites }, ids),
    }
  })
}

function waysOf(
  route: ConsentRoute,
  stage: ConsentStage,
  records: readonly ConsentRecord[],
  states: number,
): StageStanding['ways'] {
  return stage.ways.map(({ id, title, needed, of, bodies, voteShare }) => {
    const here = { route: route.id, stage: stage.id, way: id }
    const last = lastDecisions(here, records)
    const having = (decision: ConsentRecord['decision']) =>
      [...last].filter(([, d]) => d === decision).map(([body]) => body)
    const given = having('given')
    const known = consentingBodies(bodies, states)
    return {
      way: id,
      title,
      given,
      refused: having('refused'),
      rescinded: having('rescinded'),
      heldCompleteBy: having('held-complete'),
      bodies: known,
      silent: known.filter((body) => !last.has(body)),
      ...(needed === undefined
        ? {}
        : {
            needed,
            lacking: Math.max(0, needed - given.length),
            reached: given.length >= needed,
          }),
      ...(of === undefined ? {} : { of }),
      ...(voteShare === undefined ? {} : { voteShare }),
    }
  })
}

/** The last decision of each body on one way; of two on one day the later entered counts. */
function lastDecisions(
  { route, stage, way }: Pick<ConsentRecord, 'route' | 'stage' | 'way'>,
  records: readonly ConsentRecord[],
): ReadonlyMap<string, ConsentRecord['decision']> {
  const own = records
    .filter((r) => r.route === route && r.stage === stage && r.way === way)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return new Map(own.map(({ body, decision }) => [body, decision]))
}
