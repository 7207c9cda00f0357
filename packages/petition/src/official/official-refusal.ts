import type { CalendarDate } from '@groundswell/basics'
import type { ProcedureStepId, Refusal } from '@groundswell/rules'
import type { SeedProblem } from '../draw/seed.ts'

/** Why something cannot be put on record, with the place and what would have to be. */
export type OfficialRefusal =
  | { readonly kind: 'certified' }
  | { readonly kind: 'record-twice'; readonly id: string }
  | {
      readonly kind: 'not-this-step'
      readonly step: ProcedureStepId
      readonly state: string
      readonly next?: ProcedureStepId
    }
  | {
      readonly kind: 'step-unknown-here'
      readonly step: ProcedureStepId
      readonly pack: string
    }
  | {
      readonly kind: 'unknown-part'
      readonly part: string
      readonly known: readonly string[]
    }
  | { readonly kind: 'already-reported'; readonly part: string; readonly record: string }
  | { readonly kind: 'nothing-to-amend'; readonly record: string }
  | { readonly kind: 'seed-is-known'; readonly record: string }
  | { readonly kind: 'not-a-hash'; readonly text: string }
  | SeedProblem
  | {
      readonly kind: 'frame-differs-from-raw'
      readonly part: string
      readonly frame: number
      readonly raw: number
    }
  | {
      readonly kind: 'sample-differs'
      readonly part: string
      readonly size: number
      readonly lines: number
    }
  | {
      readonly kind: 'sample-not-larger'
      readonly first: number
      readonly second: number
    }
  | { readonly kind: 'not-a-count'; readonly field: string; readonly value: number }
  | {
      readonly kind: 'unknown-reason'
      readonly code: string
      readonly known: readonly string[]
    }
  | {
      readonly kind: 'counts-do-not-balance'
      readonly part: string
      readonly lines: number
      /** Lines that are in no count, or in two when negative. */
      readonly lost: number
    }
  | {
      readonly kind: 'more-checked-than-filed'
      readonly part: string
      readonly lines: number
      readonly raw: number
    }
  | {
      readonly kind: 'requirement-not-reached'
      readonly valid: number
      readonly required: number
    }
  | {
      readonly kind: 'district-not-reached'
      readonly district: string
      readonly valid: number
      readonly owed: number
    }
  | {
      readonly kind: 'before-filing'
      readonly on: CalendarDate
      readonly filed: CalendarDate
    }
  | Refusal
