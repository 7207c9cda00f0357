/** What a printed sheet must look like; print and preflight read this. */
export interface FormRule {
  readonly heading: TypeRule
  readonly notice: TypeRule
  /** The smallest type for the text of the measure, in points. */
  readonly smallestTextPoints?: number
  /** Lines of the sheet that the law words itself, in the order of printing. */
  readonly printed: readonly PrintedText[]
  readonly columns: readonly FormColumn[]
  readonly officialUseWidthInches: number
  readonly numbering: 'from-1-in-each-sheet'
  readonly linesPerSheet: 'free' | { readonly atMost: number }
  readonly oneCountyPerSheet: boolean
  readonly fullTextInEachSheet: boolean
  /** The monthly funder sheet that circulators show, where the law asks for one. */
  readonly funderSheet?: FunderSheetRule
  readonly circulatorDeclares: readonly string[]
  readonly cites: readonly string[]
}

interface TypeRule {
  readonly points: number
  readonly style: string
  readonly cites: readonly string[]
}

export interface PrintedText {
  readonly id: string
  readonly text: string
  readonly weight: 'bold' | 'regular' | 'first-words-bold'
  readonly place: 'heading' | 'before-text' | 'before-signatures' | 'on-each-line'
  readonly cites: readonly string[]
}

export interface FormColumn {
  readonly title: string
  readonly holds: readonly string[]
}

interface FunderSheetRule {
  readonly bodyPoints: number
  readonly headerPoints: number
  readonly header: string
  readonly disclosure: string
  readonly cites: readonly string[]
}
