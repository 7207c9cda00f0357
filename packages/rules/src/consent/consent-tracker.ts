import { type CalendarDate, err, ok, type Result } from '@groundswell/basics'
import { type Grounds, grounds } from '../grounds.ts'
import { type ConsentRoute, type ConsentStage, consentRoutes } from './consent-path.ts'

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
  readonly decision: 'given' | 'refused' | 'rescinded'
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
    readonly needed?: number
    readonly of?: number
    /** Absent where the law gives no number: people judge, and no count can. */
    readonly reached?: boolean
  }[]
  readonly state: 'waiting' | 'open' | 'reached'
}

export interface RouteStanding extends Grounds {
  readonly route: ConsentRoute['id']
  readonly title: string
  readonly stages: readonly StageStanding[]
}

/** Whether a record can be entered: its stage exists, and a document stands behind it. */
export function consentProblem(
  record: ConsentRecord,
  states = 50,
): Result<ConsentRecord, ConsentProblem> {
  const { route, stage, way, body, votes, decision } = record
  const rule = consentRoutes(states)
    .find((r) => r.id === route)
    ?.stages.find((s) => s.id === stage)
    ?.ways.find((w) => w.id === way)
  if (!rule) return err({ kind: 'unknown-stage', route, stage, way })
  if (record.document.title.trim() === '') return err({ kind: 'no-document', body })
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
      const ways = waysOf(route, stage, records)
      const reached = ways.some((w) => w.reached === true)
      const state = reached && open ? 'reached' : open ? 'open' : 'waiting'
      open = open && reached
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
): StageStanding['ways'] {
  return stage.ways.map(({ id, title, needed, of }) => {
    const last = new Map<string, ConsentRecord['decision']>()
    const own = records
      .filter((r) => r.route === route.id && r.stage === stage.id && r.way === id)
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    for (const record of own) last.set(record.body, record.decision)
    const having = (decision: ConsentRecord['decision']) =>
      [...last].filter(([, d]) => d === decision).map(([body]) => body)
    const given = having('given')
    return {
      way: id,
      title,
      given,
      refused: having('refused'),
      ...(needed === undefined ? {} : { needed, reached: given.length >= needed }),
      ...(of === undefined ? {} : { of }),
    }
  })
}
