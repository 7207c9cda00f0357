import type { Box } from '../box.ts'
import type { SheetId } from '../sheet-id.ts'
import type { FieldInk } from './field-ink.ts'
import type { PageProblem } from './page-problem.ts'
import type { RowReading } from './row-reading.ts'

/** A picture of one field, kept under the hash of its content. */
export interface FieldCrop {
  /** Absent for a field of the page itself. */
  readonly row: number | undefined
  readonly field: string
  /** What of the page it shows, in millimetres. */
  readonly box: Box
  readonly sha256: string
}

/** What was read on one page of one file. Plain data: it is written to a journal. */
export interface PageReading {
  /** The file and the number of the page in it, `box-7.pdf#3`. */
  readonly page: string
  /** A hash of what the page looks like or of the file it is in. */
  readonly content: string
  readonly outcome: /** A page of the form, found and known. */
    | 'read'
    /** Nothing is on it: the back of a sheet. */
    | 'blank'
    /** A page that a person must look at. */
    | 'person'
    /** No page at all: a file that could not be read. */
    | 'no-page'
  /** Known also on a page that goes to a person, where only one thing is in doubt. */
  readonly sheet: SheetId | undefined
  /** The version of the form it was printed from. */
  readonly form: string | undefined
  /** The page of the form, from 1. */
  readonly formPage: number | undefined
  readonly rows: readonly RowReading[]
  readonly fields: readonly FieldInk[]
  readonly problems: readonly PageProblem[]
  /** Fields that are, or may be, written in; none where no folder for them was given. */
  readonly crops: readonly FieldCrop[]
}
