import { linesOf, type OfficeTurnIn, type TurnInPlan } from './turn-in-plan.ts'

/** A box of sheets for one office, with the list that is stuck on it and goes on record. */
export interface FilingBox {
  /** Office and number: `Fresno 2 of 3`. */
  readonly label: string
  readonly place?: string
  readonly number: number
  readonly of: number
  readonly sheets: readonly { readonly id: string; readonly lines: number }[]
  /** Sheets in it that carry no number, counted together. */
  readonly loose?: { readonly sheets: number; readonly lines: number }
  /** Lines of everything in it. */
  readonly lines: number
}

/** Sheets of everything in a box. */
export function sheetsInBox({ sheets, loose }: FilingBox): number {
  return sheets.length + (loose?.sheets ?? 0)
}

/**
 * The sheets of a plan in boxes of at most so many sheets, in the order of their ids, office
 * by office. Every sheet is in exactly one box; the lines of the boxes are those of the plan.
 */
export function filingBoxes(
  plan: TurnInPlan,
  sheetsPerBox: number,
): readonly FilingBox[] {
  if (!Number.isSafeInteger(sheetsPerBox) || sheetsPerBox < 1) {
    throw new Error('a box holds at least one sheet')
  }
  return plan.offices.flatMap((office) => boxesOf(office, sheetsPerBox))
}

/** The list of a box as text that a spreadsheet reads: sheet, lines, and the sum below. */
export function manifestText(box: FilingBox): string {
  const rows = box.sheets.map(({ id, lines }) => `${id},${lines}`)
  const { loose } = box
  const unnumbered =
    loose === undefined ? [] : [`${loose.sheets} sheets without a number,${loose.lines}`]
  const sum = `${sheetsInBox(box)} sheets,${box.lines}`
  return `${['sheet,lines', ...rows, ...unnumbered, sum].join('\n')}\n`
}

function boxesOf(office: OfficeTurnIn, size: number): readonly FilingBox[] {
  const of = Math.ceil(office.sheets.length / size)
  return Array.from({ length: of }, (_, i) => {
    const sheets = office.sheets
      .slice(i * size, (i + 1) * size)
      .map(({ id, lines }) => ({ id, lines }))
    const name = office.place ?? 'Box'
    return {
      label: `${name} ${i + 1} of ${of}`,
      ...(office.place === undefined ? {} : { place: office.place }),
      number: i + 1,
      of,
      sheets,
      lines: linesOf(sheets),
    }
  })
}
