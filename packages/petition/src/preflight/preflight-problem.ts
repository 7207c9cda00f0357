/** One place where a proof differs from the approved form. */
export interface PreflightProblem {
  /** Of the file, from 1. */
  readonly page: number
  readonly kind: PreflightKind
  /** What the approved form has there. */
  readonly expected: string
  readonly found: string
}

export type PreflightKind =
  | 'page-size'
  /** Printed smaller or larger than approved: "fit to page". */
  | 'scale'
  /** Shifted on the paper. */
  | 'margin'
  | 'page-order'
  | 'page-missing'
  | 'page-doubled'
  /** A page that belongs to no page of the form. */
  | 'page-foreign'
  /** Outlines or an image: there are no words to compare. */
  | 'no-text'
  | 'text'
  | 'text-missing'
  | 'text-added'
  | 'type-size'
  /** Another typeface, weight or spacing: the words take another width. */
  | 'type-face'
  | 'county'
  | 'serial-doubled'
  | 'serial-skipped'
  | 'serial-order'
  | 'serial-unreadable'
  /** A code says something else than the printed id, or cannot be read. */
  | 'code'
  /** A code of another version of the form. */
  | 'version'
  | 'marker'
  /** Print of the form is missing, or something covers it. */
  | 'print'
