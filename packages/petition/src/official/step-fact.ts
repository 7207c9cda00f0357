import type { CalendarDate } from '@groundswell/basics'
import type { DistributionCheck, Outcome, ProcedureStepId } from '@groundswell/rules'
import type { OfficialEstimate } from './official-estimate.ts'
import type { OfficialRecord } from './official-record.ts'

/** What the records say about one step, before its place in the order is looked at. */
export interface StepFacts {
  readonly state: 'done' | 'to-do' | 'not-needed' | 'stopped'
  readonly on?: CalendarDate
  readonly by?: string
  readonly blockers: readonly Blocker[]
}

/** Why a step cannot be done yet, as data. */
export type Blocker =
  | { readonly kind: 'reports-missing'; readonly parts: readonly string[] }
  | {
      readonly kind: 'lines-pending'
      readonly lines: number
      readonly parts: readonly string[]
    }
  | {
      readonly kind: 'frame-differs-from-raw'
      readonly frame: number
      readonly raw: number
    }
  | {
      readonly kind: 'raw-below-requirement'
      readonly raw: number
      readonly required: number
    }
  | {
      readonly kind: 'district-counts-missing'
      readonly needed: number
      readonly have: number
    }
  | { readonly kind: 'nothing-recorded' }

/** All that the records say about the steps, and what was computed on the way. */
export interface KnownSteps {
  readonly facts: ReadonlyMap<ProcedureStepId, StepFacts>
  readonly estimate?: OfficialEstimate
  readonly secondEstimate?: OfficialEstimate
  readonly distribution?: DistributionCheck
  readonly outcome?: Outcome
  readonly final?: 'insufficient' | 'sufficient'
}

export const computed: StepFacts = { state: 'done', blockers: [] }
export const notNeeded: StepFacts = { state: 'not-needed', blockers: [] }

export function doneBy(records: readonly OfficialRecord[]): StepFacts {
  const last = records.at(-1)
  if (!last) return { state: 'to-do', blockers: [{ kind: 'nothing-recorded' }] }
  const on = records.reduce((latest, r) => (r.on > latest ? r.on : latest), last.on)
  return { state: 'done', on, by: last.by, blockers: [] }
}

export function waitingFor(parts: readonly string[]): StepFacts {
  return { state: 'to-do', blockers: [{ kind: 'reports-missing', parts }] }
}

export function dayOf(facts: StepFacts | undefined) {
  return facts?.on === undefined ? {} : { on: facts.on }
}
