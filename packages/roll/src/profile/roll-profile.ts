import type { FieldMapRequest } from '../field-map.ts'

/** How a state or county hands out its voter file, as data. */
export interface RollProfile {
  /** The name at the command line, e.g. `us-nc`. */
  readonly name: string
  readonly title: string
  /** Two letters; rows of another state are problems. Absent when the file may be any state's. */
  readonly state?: string
  readonly layout: ProfileLayout
  readonly fields: FieldMapRequest
  /** Where the layout is described. */
  readonly source: string
  /** Whether somebody has imported a real file of this layout with this profile. */
  readonly isVerified: boolean
}

export type ProfileLayout =
  /** Delimited, the first line names the columns. */
  | { readonly kind: 'header' }
  /** Delimited without a header: the columns in their order. */
  | { readonly kind: 'no-header'; readonly columns: readonly string[] }
  /** Columns at fixed places of each line, from 1. */
  | { readonly kind: 'fixed'; readonly columns: readonly FixedColumn[] }

export interface FixedColumn {
  readonly name: string
  /** First character, from 1. */
  readonly start: number
  readonly length: number
}
