import { type Brand, err, ok, type Result } from '@groundswell/basics'

/** One numbered printed form: the petition's code and a serial, `DEMO-000123`. */
export type SheetId = Brand<string, 'SheetId'>

export interface SheetIdParts {
  readonly petition: string
  readonly serial: number
}

export type SheetIdProblem =
  | { readonly kind: 'not-a-sheet-id'; readonly text: string }
  | { readonly kind: 'wrong-check-letter'; readonly text: string }

/** Two to eight capitals and digits, so that it fits the alphanumeric mode of a QR code. */
export const petitionCodeShape = /^[A-Z0-9]{2,8}$/
const written = /^([A-Z0-9]{2,8})-?(\d{6,9})(?:-?([0-9A-Z]))?$/

// Letters that are easily taken for one another (I, L, O, U) are left out: Crockford's base 32.
const checkLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The id of a sheet. Throws on a code or serial that no petition of ours can have. */
export function sheetId(petition: string, serial: number): SheetId {
  if (!petitionCodeShape.test(petition) || !Number.isSafeInteger(serial) || serial < 1) {
    throw new Error(`no sheet id from ${petition} and ${serial}`)
  }
  return `${petition}-${String(serial).padStart(6, '0')}` as SheetId
}

/** What stands in a sheet id. */
export function sheetIdParts(id: SheetId): SheetIdParts {
  const at = id.lastIndexOf('-')
  return { petition: id.slice(0, at), serial: Number(id.slice(at + 1)) }
}

/** The id as printed for people: with a check letter, `DEMO-000123-R`. */
export function printedSheetId(id: SheetId): string {
  return `${id}-${checkLetter(id)}`
}

/**
 * A sheet id as a person typed it or a scanner read it: any case, with or without hyphens.
 * Where the check letter is given it must fit; it catches every single wrong digit and every
 * swap of two neighbouring digits.
 */
export function parseSheetId(text: string): Result<SheetId, SheetIdProblem> {
  const parts = written.exec(text.trim().toUpperCase().replaceAll(' ', ''))
  const serial = Number(parts?.[2])
  if (!parts?.[1] || !(serial >= 1)) return err({ kind: 'not-a-sheet-id', text })
  const id = sheetId(parts[1], serial)
  if (parts[3] !== undefined && parts[3] !== checkLetter(id)) {
    return err({ kind: 'wrong-check-letter', text })
  }
  return ok(id)
}

/**
 * A weighted sum modulo the prime 31. All digits have remainders of their own (V to Z share
 * those of 0 to 4), and the weights of neighbours differ, so swaps are caught.
 */
function checkLetter(id: SheetId): string {
  let sum = 0
  let weight = 1
  for (const character of id) {
    if (character === '-') continue
    sum = (sum + Number.parseInt(character, 36) * weight) % 31
    weight = (weight * 3) % 31
  }
  return checkLetters.charAt(sum)
}
