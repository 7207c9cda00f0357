import type { CalendarDate } from '@groundswell/basics'
import type { SheetId } from '../sheet-id.ts'

/** What can happen to a sheet, in the order of an ordinary life, then what goes wrong. */
export const custodyKinds = [
  'printed',
  'issued',
  'returned',
  'scanned',
  'boxed',
  'filed',
  'received',
  'lost',
  'found',
  'damaged',
  'voided',
  'corrected',
] as const

export type CustodyKind = (typeof custodyKinds)[number]

/** One thing that happened to one sheet. Events are only ever added. */
export interface CustodyEvent {
  /** Rises with the order of recording, which is the order that counts. */
  readonly seq: number
  readonly sheet: SheetId
  readonly kind: CustodyKind
  /** The day on which it happened, not the one on which it was written down. */
  readonly on: CalendarDate
  /** Who recorded it. */
  readonly by: string
  /** `issued`: the circulator who holds the sheet from now on. */
  readonly holder?: string
  /** The box, the county's office, the shelf. */
  readonly place?: string
  readonly why?: string
  /** `corrected`: the `seq` of the event that is taken back. */
  readonly takesBack?: number
}
