import { err, ok, type Result, sha256Hex } from '@groundswell/basics'
import { petitionCodeShape, type SheetId, sheetId, sheetIdParts } from './sheet-id.ts'

/** What the machine-readable code of a page says: which sheet, which form, which page. */
export interface SheetCode {
  readonly sheet: SheetId
  /** The version of the printed form: letters and digits, see `SheetForm.version`. */
  readonly form: string
  /** From 1. */
  readonly page: number
}

export type SheetCodeProblem =
  /** Not one of our codes at all: a stranger's. */
  | { readonly kind: 'foreign-code' }
  /** In our shape, but the check does not fit: a misread, or an imitation. */
  | { readonly kind: 'wrong-check' }

const shape = /^GS1:([A-Z0-9]{2,8}):(\d{6,9}):([A-Z0-9]{4,12}):(\d{1,2}):([0-9A-F]{6})$/

/**
 * The text of a page's QR code and of its second code. `key` is a secret of the petition, so
 * that nobody else can issue sheets; without one (`''`) the check is a plain checksum.
 * All characters belong to the alphanumeric mode of ISO/IEC 18004.
 */
export function sheetCode(code: SheetCode, key: string): string {
  const { petition, serial } = sheetIdParts(code.sheet)
  const body = `GS1:${petition}:${String(serial).padStart(6, '0')}:${code.form}:${code.page}`
  return `${body}:${checkOf(body, key)}`
}

/** What a code says, when it is one of ours and whole. */
export function readSheetCode(
  text: string,
  key: string,
): Result<SheetCode, SheetCodeProblem> {
  const [, petition, serial, form, page, check] = shape.exec(text.trim()) ?? []
  if (!petition || !form || !(Number(serial) >= 1) || !(Number(page) >= 1)) {
    return err({ kind: 'foreign-code' })
  }
  if (!petitionCodeShape.test(petition)) return err({ kind: 'foreign-code' })
  if (check !== checkOf(text.trim().slice(0, -7), key))
    return err({ kind: 'wrong-check' })
  return ok({ sheet: sheetId(petition, Number(serial)), form, page: Number(page) })
}

/** 24 bits: of 16 million misread codes that keep their shape, about one passes. */
function checkOf(body: string, key: string): string {
  return sha256Hex(`${key}\n${sha256Hex(`${key}\n${body}`)}`)
    .slice(0, 6)
    .toUpperCase()
}
