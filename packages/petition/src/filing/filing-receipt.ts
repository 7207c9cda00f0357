import type { CalendarDate } from '@groundswell/basics'

/** What the proponents put on record when they filed with an office. */
export interface FilingReceipt {
  readonly place?: string
  readonly filed: CalendarDate
  readonly by: string
  readonly receivedBy: string
  readonly boxes: number
  readonly sheets: number
  /** Lines as the office counted them at the counter, where it did. */
  readonly lines?: number
}

export interface ReceiptCheck {
  readonly agrees: boolean
  readonly boxes: number
  readonly sheets: number
  readonly lines?: number
}

/** Theirs less ours: what a receipt confirms beside what was brought. */
export function checkReceipt(
  receipt: FilingReceipt,
  brought: { readonly boxes: number; readonly sheets: number; readonly lines: number },
): ReceiptCheck {
  const boxes = receipt.boxes - brought.boxes
  const sheets = receipt.sheets - brought.sheets
  const lines = receipt.lines === undefined ? undefined : receipt.lines - brought.lines
  const agrees = boxes === 0 && sheets === 0 && (lines ?? 0) === 0
  return { agrees, boxes, sheets, ...(lines === undefined ? {} : { lines }) }
}
