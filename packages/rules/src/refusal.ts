import type { CalendarDate } from '@groundswell/basics'

/** Everything that a rule can refuse, as data: the place, what was given, what exists. */
export type Refusal =
  | { readonly kind: 'not-a-pack-reference'; readonly text: string }
  | {
      readonly kind: 'unknown-jurisdiction'
      readonly id: string
      readonly known: readonly string[]
    }
  | {
      readonly kind: 'no-version'
      readonly id: string
      readonly on: CalendarDate
      readonly versions: readonly {
        readonly from: CalendarDate
        readonly until?: CalendarDate
      }[]
    }
  | {
      readonly kind: 'unknown-petition-kind'
      readonly given: string
      readonly known: readonly string[]
    }
  | {
      readonly kind: 'no-published-number'
      readonly pack: string
      readonly petition: string
      readonly electionYear?: number
      readonly published: readonly PublishedPeriod[]
    }
  | ImpossibleCount
  | { readonly kind: 'missing-count'; readonly field: string }
  | { readonly kind: 'unknown-place'; readonly name: string; readonly row: number }
  | { readonly kind: 'place-twice'; readonly name: string; readonly row: number }
  | { readonly kind: 'not-in-this-pack'; readonly pack: string; readonly what: string }

/** A published requirement that does exist, for an error that says where to look. */
export interface PublishedPeriod {
  readonly required: number
  readonly from: CalendarDate
  readonly until: CalendarDate
}

/** A number that cannot have been counted, with the field and the rule it breaks. */
export interface ImpossibleCount {
  readonly kind: 'impossible-count'
  readonly field: string
  readonly value: number
  readonly must: string
  /** The section of law, or `arithmetic`. */
  readonly rule: string
  readonly place?: string
}
