/**
 * How far a text has been confirmed: `official` rule text or an office's own figure;
 * `secondary` reported elsewhere; `derived` arithmetic or a reading of cited text;
 * `unverified` not confirmed at the source, and every result that rests on it says so.
 */
export type CitationStatus = 'official' | 'secondary' | 'derived' | 'unverified'

/** The place in the law, or beside it, that a number or a step rests on. */
export interface Citation {
  readonly id: string
  /** As a lawyer would write it: `Elec. Code 9014(b)`. */
  readonly section: string
  /** Where the text can be read; absent only when `noPublicText` says that there is none. */
  readonly url?: string
  readonly noPublicText?: true
  /** The day, month or year as of which the text is known to read so. */
  readonly asOf: string
  readonly status: CitationStatus
  /** What exactly is open, or how the text was read. */
  readonly note?: string
}
