import type { Box, Point } from '../box.ts'
import type { Face } from './face.ts'

/** How dark something is printed; what signers write on is pale, so that ink stands out. */
export type Tone = 'black' | 'label' | 'pale' | 'tint'

/** One thing drawn on a page; millimetres from the top left corner. */
export type Mark =
  | {
      readonly kind: 'text'
      /** Where the baseline of the text begins. */
      readonly at: Point
      readonly text: string
      readonly face: Face
      readonly points: number
      readonly tone: Tone
    }
  | {
      readonly kind: 'line'
      readonly from: Point
      readonly to: Point
      readonly weightMm: number
      readonly tone: Tone
    }
  | {
      readonly kind: 'box'
      readonly box: Box
      readonly tone: Tone
      /** Without a weight the box is filled. */
      readonly weightMm?: number
    }

/** What a block is to a reader who cannot see it: the structure types of ISO 32000. */
export type Role =
  | 'title'
  | 'heading'
  | 'paragraph'
  /** A numbered signature space, or a field of the declaration. */
  | 'field'
  /** Ornament: rules, crosses, running lines that repeat. */
  | 'artifact'

/** Marks that belong together, in the reading order of the page. */
export interface Block {
  readonly role: Role
  readonly marks: readonly Mark[]
  /** What the block says where its marks do not: fields to write in, strikes, insertions. */
  readonly says?: string
}

/** What a sheet fills in: county and id on every sheet, the rest on print-at-home sheets. */
export type SlotName =
  | 'county'
  | 'sheet-id'
  | 'printed-name'
  | 'residence-address'
  | 'city'
  | 'sender-name'
  | 'sender-address'
  | 'sender-city'
  | `return-${1 | 2 | 3 | 4 | 5 | 6}`

/** A place that each sheet fills with its own text: its county, its id. */
export interface Slot {
  readonly slot: SlotName
  readonly box: Box
  readonly face: Face
  readonly points: number
  readonly align: 'left' | 'centre'
  /** The number of blocks before it in reading order. */
  readonly after: number
}

/** One page of a sheet, without what differs from sheet to sheet. */
export interface DrawnPage {
  /** From 1. */
  readonly page: number
  readonly blocks: readonly Block[]
  readonly slots: readonly Slot[]
}
