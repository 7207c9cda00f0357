import { unreachable } from '@groundswell/basics'
import type { SheetLife } from './sheet-life.ts'

/** The one place a sheet is in. */
export type SheetPlace =
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'stock' }
  | { readonly kind: 'with'; readonly holder: string }
  | { readonly kind: 'house' }
  | { readonly kind: 'box'; readonly box: string }
  | { readonly kind: 'official'; readonly office: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'void' }

/** Where the sheet is. Every state has one answer, so that sums over places are whole. */
export function sheetPlace({ state, holder, place }: SheetLife): SheetPlace {
  switch (state) {
    case 'unprinted':
      return { kind: 'nowhere' }
    case 'printed':
      return { kind: 'stock' }
    case 'out':
      return { kind: 'with', holder: holder ?? 'unknown' }
    case 'returned':
    case 'scanned':
    case 'damaged':
      return { kind: 'house' }
    case 'boxed':
      return { kind: 'box', box: place ?? '' }
    case 'filed':
    case 'received':
      return { kind: 'official', office: place ?? '' }
    case 'lost':
      return { kind: 'missing' }
    case 'voided':
      return { kind: 'void' }
    default:
      return unreachable(state)
  }
}
