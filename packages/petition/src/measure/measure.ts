/** The text that a petition asks to enact, with its edits as data and the questions it puts. */
export interface Measure {
  /** The petition's short code, as in its sheet ids: two to eight capitals or digits. */
  readonly code: string
  /** What the official who gave title and summary calls it, such as `16-0011A1`. */
  readonly identifier: string
  /** The rule pack it circulates under, such as `us-ca@2017-01-26`. */
  readonly rules: string
  /** The kind of petition in that pack, such as `amendment`. */
  readonly kind: string
  /** An invented text: every sheet and every view says so. */
  readonly demonstration: boolean
  /** The language that the law itself is written in; the text is printed in it always. */
  readonly lawLanguage: string
  /** What the measure amends and adds, for the heading of the petition's body. */
  readonly amends: string
  /** Title and summary, once a language; the first is the official one. */
  readonly texts: readonly CirculatingText[]
  /** The measure's own sections, in order. */
  readonly sections: readonly MeasureSection[]
  readonly questions: readonly LinkedQuestion[]
}

/** The circulating title and summary in one language. */
export interface CirculatingText {
  readonly language: string
  readonly title: string
  readonly summary: string
  /** Whether an official wrote it, or it is a translation that an official has yet to check. */
  readonly wording: 'official' | 'unverified-translation'
}

/** One section of the measure: the line that introduces it, and what it does to the law. */
export interface MeasureSection {
  /** `SECTION 1.` */
  readonly number: string
  /** `Section 1 of Article III of the California Constitution is amended to read:` */
  readonly leadIn: string
  readonly act: SectionAct
}

export type SectionAct =
  /** A section of the law in force, changed by strikes and insertions. */
  | {
      readonly kind: 'amend'
      readonly address: string
      readonly current: string
      readonly edits: readonly Edit[]
    }
  /** A section of the law that did not exist. */
  | { readonly kind: 'add'; readonly address: string; readonly text: string }
  /** A section of the law that ends. */
  | { readonly kind: 'repeal'; readonly address: string; readonly current: string }
  /** Text that is enacted but goes into no code: findings, severability. */
  | { readonly kind: 'uncodified'; readonly text: string }

/**
 * One change of a text, by quotation: what is struck, or after which words something comes in
 * (none: at the beginning). A quotation that stands more than once needs its `occurrence`,
 * from 1.
 */
export type Edit =
  | { readonly kind: 'strike'; readonly text: string; readonly occurrence?: number }
  | {
      readonly kind: 'insert'
      readonly text: string
      readonly after?: string
      readonly occurrence?: number
    }

/** A question that the measure puts to the voters later, with its own quorum and threshold. */
export interface LinkedQuestion {
  readonly id: string
  readonly text: string
  /** In percent of the registered voters; a question without a quorum has none. */
  readonly quorumPercent?: number
  /** In percent of the votes on the question, at least. */
  readonly thresholdPercent: number
}
