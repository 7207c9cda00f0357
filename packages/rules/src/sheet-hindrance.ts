import { type Grounds, grounds } from './grounds.ts'
import type { LawLine } from './law-line.ts'
import type { Pack } from './pack/pack.ts'

/** Why a sheet cannot be printed by the law of a pack, with the section. */
export type SheetHindrance = Grounds &
  (
    | {
        readonly kind: 'paper-too-small'
        readonly widthInches: number
        readonly heightInches: number
      }
    | { readonly kind: 'too-many-lines'; readonly atMost: number }
    /** The law wants something on the sheet that no layout here prints. */
    | { readonly kind: 'not-printed-here'; readonly what: string }
  )

/**
 * What stands against printing or checking a sheet of this size and number of lines; nothing
 * where the pack holds the whole form, or asks for none. Sizes are in inches, either way up.
 */
export function sheetHindrances(
  pack: Pack,
  sheet: {
    readonly widthInches: number
    readonly heightInches: number
    readonly lines: number
  },
): readonly SheetHindrance[] {
  const rule = pack.sheetRule
  if (rule === undefined) return []
  const found: SheetHindrance[] = []
  const { smallestPaper, mostLines } = rule
  if (smallestPaper) {
    const { widthInches, heightInches, cites } = smallestPaper
    const [short, long] = [sheet.widthInches, sheet.heightInches].toSorted(ascending)
    const [least, most] = [widthInches, heightInches].toSorted(ascending)
    if ((short ?? 0) < (least ?? 0) || (long ?? 0) < (most ?? 0)) {
      const ground = grounds(pack, cites)
      found.push({ kind: 'paper-too-small', widthInches, heightInches, ...ground })
    }
  }
  if (mostLines && sheet.lines > mostLines.lines) {
    const atMost = mostLines.lines
    found.push({ kind: 'too-many-lines', atMost, ...grounds(pack, mostLines.cites) })
  }
  for (const { what, cites } of rule.carries) {
    found.push({ kind: 'not-printed-here', what, ...grounds(pack, cites) })
  }
  return found
}

/** The rule of the sheet in words. */
export function sheetRuleLines({ sheetRule: rule }: Pack): readonly LawLine[] {
  if (rule === undefined) return []
  const { smallestPaper, mostLines, carries } = rule
  const lines: LawLine[] = []
  const add = (id: string, text: string, cites: readonly string[]) =>
    lines.push({ id, topic: 'form', text, cites })
  if (smallestPaper) {
    const { widthInches, heightInches, cites } = smallestPaper
    add(
      'sheet-paper',
      `paper of at least ${widthInches} by ${heightInches} inches`,
      cites,
    )
  }
  if (mostLines) {
    const text = `at most ${mostLines.lines} numbered lines on a sheet`
    add('sheet-lines', text, mostLines.cites)
  }
  for (const { what, cites } of carries) {
    add(`sheet-carries-${what}`, `on the sheet: ${what} (not printed here)`, cites)
  }
  return lines
}

function ascending(a: number, b: number): number {
  return a - b
}
