import { addDays, type CalendarDate, type Result } from '@groundswell/basics'
import {
  addMonths,
  businessDaysAfter,
  type DistributionCheck,
  type Outcome,
  type ProcedureStep,
  type ProcedureStepId,
  procedure,
  type Refusal,
} from '@groundswell/rules'
import { liveRecords, recordsOf } from './live-record.ts'
import { type OfficialCase, partKey } from './official-case.ts'
import { type OfficialEstimate, rawOf, rawTotal } from './official-estimate.ts'
import type { OfficialRecord } from './official-record.ts'
import type { Blocker, StepFacts } from './step-fact.ts'
import { stepFacts } from './step-facts.ts'

/** One line of the desk's checklist. */
export interface StepStanding extends ProcedureStep {
  /** `stopped`: the petition ended before this step; `not-needed`: no outcome asked for it. */
  readonly state: 'done' | 'open' | 'waiting' | 'not-needed' | 'stopped'
  readonly due?: CalendarDate
  readonly doneOn?: CalendarDate
  readonly doneBy?: string
  /** Done after its day, or not done though its day has passed. */
  readonly late?: true
  /** What keeps an open step from being done. */
  readonly blockers: readonly Blocker[]
}

export interface OfficialState {
  readonly steps: readonly StepStanding[]
  /** The step that is to be done now; absent when the petition is certified or stopped. */
  readonly next?: ProcedureStepId
  readonly raw: number
  readonly live: readonly OfficialRecord[]
  readonly estimate?: OfficialEstimate
  readonly secondEstimate?: OfficialEstimate
  readonly distribution?: DistributionCheck
  /** What the sample says; `full-check` asks for every line, in Oregon for a second sample. */
  readonly outcome?: Outcome
  /** The end of it, by the sample alone or by what followed. */
  readonly final?: 'insufficient' | 'sufficient'
  readonly certified: boolean
  /** Raw counts amended after the seed was known: the sample is that of the older frame. */
  readonly amendedAfterDraw: readonly {
    readonly part: string
    readonly frame: number
    readonly raw: number
  }[]
}

/**
 * How a petition stands in the official's procedure, from the records alone: which step is
 * done, which is open, what blocks it, and by when it is due. Nothing is stored; the same
 * records give the same state.
 */
export function officialState(
  official: OfficialCase,
  records: readonly OfficialRecord[],
  today: CalendarDate,
): Result<OfficialState, Refusal> {
  const steps = procedure(official.pack, official.kind)
  if (!steps.ok) return steps
  const live = liveRecords(records)
  const known = stepFacts(official, live)
  if (!known.ok) return known
  const { facts, ...found } = known.value
  const standings = walk(official, steps.value, facts, today)
  const next = standings.find((s) => s.state === 'open')?.id
  return {
    ok: true,
    value: {
      steps: standings,
      ...(next === undefined ? {} : { next }),
      raw: rawTotal(live),
      live,
      ...found,
      certified: recordsOf(live, 'certificate').length > 0,
      amendedAfterDraw: amendedParts(live),
    },
  }
}

function amendedParts(
  live: readonly OfficialRecord[],
): OfficialState['amendedAfterDraw'] {
  if (recordsOf(live, 'seed').length === 0) return []
  const frame = recordsOf(live, 'commitment').at(-1)?.lines ?? []
  return frame.flatMap((part) => {
    const named = part.place !== undefined || part.district !== undefined
    const raw = named ? rawOf(live, part) : rawTotal(live)
    return raw === part.lines ? [] : [{ part: partKey(part), frame: part.lines, raw }]
  })
}

/** The steps in order; each is due from the day on which the step before it was done. */
function walk(
  official: OfficialCase,
  steps: readonly ProcedureStep[],
  facts: ReadonlyMap<ProcedureStepId, StepFacts>,
  today: CalendarDate,
): readonly StepStanding[] {
  // No clock runs before something is filed.
  const doneOn = new Map<ProcedureStepId | 'filing', CalendarDate>(
    official.parts.length === 0 ? [] : [['filing', official.filed]],
  )
  const settled = new Set<ProcedureStepId>()
  let ended = false
  return steps.map((step): StepStanding => {
    const known = facts.get(step.id) ?? { state: 'to-do', blockers: [] }
    // A petition that was stopped has no further steps but to certify that.
    const fact: StepFacts =
      ended && step.id !== 'certificate' ? { state: 'stopped', blockers: [] } : known
    ended ||= fact.state === 'stopped'
    if (fact.on !== undefined) doneOn.set(step.id, fact.on)
    const due = dueDate(official, step, doneOn)
    const ready = step.needs.every((id) => settled.has(id))
    const state = standing(fact, ready)
    if (state !== 'open' && state !== 'waiting') settled.add(step.id)
    const last = fact.on ?? today
    const late = due !== undefined && last > due && (state === 'done' || state === 'open')
    return {
      ...step,
      state,
      ...(due === undefined ? {} : { due }),
      ...(fact.on === undefined ? {} : { doneOn: fact.on }),
      ...(fact.by === undefined ? {} : { doneBy: fact.by }),
      ...(late ? { late: true } : {}),
      blockers: state === 'open' || state === 'waiting' ? fact.blockers : [],
    }
  })
}

function standing(fact: StepFacts, ready: boolean): StepStanding['state'] {
  switch (fact.state) {
    case 'done':
      return ready ? 'done' : 'waiting'
    case 'to-do':
      return ready ? 'open' : 'waiting'
    default:
      return fact.state
  }
}

function dueDate(
  { pack }: OfficialCase,
  { time }: ProcedureStep,
  doneOn: ReadonlyMap<ProcedureStepId | 'filing', CalendarDate>,
): CalendarDate | undefined {
  const from = time && doneOn.get(time.after)
  if (!time || !from) return undefined
  switch (time.unit) {
    case 'business days':
      return businessDaysAfter(pack, from, time.amount)
    case 'days':
      return addDays(from, time.amount)
    case 'months':
      return addMonths(from, time.amount)
  }
}
