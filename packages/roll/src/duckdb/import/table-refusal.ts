import type { FieldMapRefusal } from '../../field-map.ts'

/** Why a file could not be read at all. Nothing was made. */
export type TableRefusal =
  | { readonly kind: 'no-such-file'; readonly source: string }
  | { readonly kind: 'empty-file'; readonly source: string }
  | { readonly kind: 'unreadable-zip'; readonly source: string }
  | {
      readonly kind: 'zip-without-one-table'
      readonly source: string
      readonly names: readonly string[]
    }
  | { readonly kind: 'broken-archive'; readonly source: string }
  | { readonly kind: 'archive-bomb'; readonly source: string }
  | { readonly kind: 'unreadable-parquet'; readonly source: string }
  /** The first line is longer than any header, or is not text. */
  | { readonly kind: 'no-header'; readonly source: string }
  /** A header and nothing below it. */
  | {
      readonly kind: 'no-rows'
      readonly source: string
      readonly columns: readonly string[]
    }
  /** Not one row could be read; the first problems say why. */
  | { readonly kind: 'no-good-row'; readonly source: string; readonly rejected: number }
  | { readonly kind: 'aborted' }
  | FieldMapRefusal
