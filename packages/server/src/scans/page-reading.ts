import type { SheetId } from '@groundswell/petition'

/** What the reader made of one page of a file. */
export interface PageReading {
  /** From 1, in the file. */
  readonly page: number
  /** The page as an image (JPEG or PNG); null when there is none, as for a broken page. */
  readonly image: Uint8Array | null
  readonly outcome: PageOutcome
}

export type PageOutcome =
  | {
      readonly state: 'registered'
      readonly sheet: SheetId
      readonly formVersion: string
      readonly formPage: number
      readonly rows: readonly RowReading[]
    }
  /** Goes to a person; `reason` is the reader's code for why. The sheet may be known. */
  | { readonly state: 'person'; readonly reason: string; readonly sheet?: SheetId }
  | { readonly state: 'foreign'; readonly reason: string }
  | { readonly state: 'blank' }

export interface RowReading {
  readonly row: number
  readonly state: 'used' | 'empty' | 'unsure'
  /** Ink above the blank form in square millimetres. */
  readonly ink: number
  /** The whole row, and its fields; none for a row that is plainly empty. */
  readonly crop: Uint8Array | null
  readonly fields: readonly { readonly field: string; readonly crop: Uint8Array }[]
}
