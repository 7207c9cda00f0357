import type { Box, Point } from './box.ts'
import type { FiducialMarker } from './fiducial-marker.ts'
import type { SlotName } from './layout/drawing.ts'
import type { Face } from './layout/face.ts'
import type { PaperName } from './paper.ts'

/**
 * Where everything stands on a printed sheet: what printer and reader share. It is a function
 * of the frozen petition text and the pack's form rule, never of a single sheet.
 */
export interface SheetForm {
  /** The petition's short code, as in its sheet ids. */
  readonly petition: string
  /**
   * The version of the form: the first eight letters or digits of a hash over text, language
   * and geometry. Every sheet carries it, so that a page of an older form is known as one.
   */
  readonly version: string
  /** SHA-256 (hex) of the frozen text of the measure that is printed on it. */
  readonly textHash: string
  readonly paper: PaperName
  readonly language: string
  readonly pages: readonly PageForm[]
}

export interface PageForm {
  /** From 1. */
  readonly page: number
  /** Exactly four, in the order of `corners`. */
  readonly markers: readonly FiducialMarker[]
  readonly qr: Box
  /** The same code as Code 128, in another corner than the QR code. */
  readonly secondCode: Box
  /** The sheet's id for people. */
  readonly printedId: Box
  /** Numbered spaces, in order; none on pages of text. */
  readonly rows: readonly RowForm[]
  /** Whatever else is filled in: the county line, the circulator's declaration. */
  readonly fields: readonly FieldForm[]
  /** Small crosses whose distance tells how the paper was stretched. */
  readonly crosses: readonly Point[]
  /** Where signers' fields may hold print, each sheet its own; on print-at-home sheets only. */
  readonly printed?: readonly PrintedPart[]
}

/** A field that is printed for the signer, such as the name on line 1. */
export interface PrintedPart {
  readonly slot: SlotName
  readonly box: Box
  readonly face: Face
  readonly points: number
  readonly align: 'left' | 'centre'
}

/** One numbered signature space. */
export interface RowForm {
  /** From 1 on each sheet. */
  readonly row: number
  readonly box: Box
  readonly fields: readonly FieldForm[]
}

/** One space to write in. */
export interface FieldForm {
  /** The pack's name of the field, such as `printed-name` or `signature`. */
  readonly field: string
  readonly box: Box
  readonly writtenBy: 'signer' | 'circulator' | 'official'
  /** One thin box a character, where the field has them. */
  readonly characters?: number
}
