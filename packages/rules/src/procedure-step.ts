import type { Grounds } from './grounds.ts'

/** The steps of an official count, in the words of the desk. */
export type ProcedureStepId =
  | 'raw-count'
  | 'requirement'
  | 'commitment'
  | 'seed'
  | 'draw'
  | 'verification'
  | 'duplicates'
  | 'projection'
  | 'distribution'
  | 'outcome'
  | 'second-draw'
  | 'second-verification'
  | 'second-duplicates'
  | 'second-projection'
  | 'second-outcome'
  | 'full-check'
  | 'state-certificates'
  | 'certificate'

export interface ProcedureStep extends Grounds {
  readonly id: ProcedureStepId
  readonly what: string
  readonly by: 'county' | 'state' | 'member-state' | 'organisation'
  /** `practice`: what makes the draw public; the law asks for a random sample only. */
  readonly basis: 'law' | 'practice'
  /** The steps that must be done before. */
  readonly needs: readonly ProcedureStepId[]
  /** How long it may take, and from when. */
  readonly time?: StepTime
  /** `if-asked`: only when an outcome asks for it. */
  readonly when: 'always' | 'if-asked'
}

export interface StepTime {
  readonly amount: number
  readonly unit: 'business days' | 'days' | 'months'
  readonly after: 'filing' | ProcedureStepId
}
