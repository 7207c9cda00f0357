import type { Point } from '../box.ts'
import type { GreyPage } from './grey-page.ts'

/** A stretch of text on a page of a proof, as its PDF draws it. */
export interface ProofText {
  readonly text: string
  /** Where its baseline begins, in millimetres from the top left corner. */
  readonly at: Point
  readonly points: number
  readonly widthMm: number
}

/** What was found on one page of a proof. */
export interface ProofPage {
  /** In the file, from 1. */
  readonly page: number
  /** Of the page as it lies before it is turned. */
  readonly widthMm: number
  readonly heightMm: number
  /** By how many degrees it is shown and printed turned. */
  readonly turned: number
  readonly texts: readonly ProofText[]
}

/** What is seen on a page that is looked at as an image. */
export interface ProofView {
  /** The text of the QR code; none where it cannot be read. */
  readonly qr?: string
  readonly secondCode?: string
  /** The corners whose marker is not what it must be, by their place in `corners`. */
  readonly wrongMarkers: readonly number[]
  /** The page itself, for comparing all that is printed on it; good until the next look. */
  readonly image?: GreyPage
  readonly parts?: ProofParts
}

/** What a page is made of beside words and lines; the approved form has none of it. */
export interface ProofParts {
  /** Notes, fields to fill in, links: shown or not, printed or not. */
  readonly annotations: number
  readonly pictures: number
  /** Stretches of text that are there and not drawn. */
  readonly hiddenTexts: number
  /** Fonts that the file does not bring along. */
  readonly fontsElsewhere: readonly string[]
}
