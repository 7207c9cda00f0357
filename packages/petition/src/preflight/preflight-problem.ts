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
  /** Lying on its side, or upside down. */
  | 'page-turned'
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
  /** The cover of a packet names other sheets than lie under it. */
  | 'cover'
  /** A code says something else than the printed id, or cannot be read. */
  | 'code'
  /** A code of another version of the form. */
  | 'version'
  | 'marker'
  /** Print of the form is missing, or something covers it. */
  | 'print'
  /** A note, a field or a link, which a printer prints or not. */
  | 'annotation'
  /** A picture may show other words than those that are compared. */
  | 'picture'
  | 'hidden-text'
  /** A font that the file does not bring along: the printer's machine takes another. */
  | 'font-missing'
  /** Layers are shown or not, and printed or not. */
  | 'layer'
