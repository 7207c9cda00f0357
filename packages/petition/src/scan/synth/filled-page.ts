import type { RandomStream } from '@groundswell/basics'
import type { Box } from '../../box.ts'
import type { RowState } from '../../paper-reading/field-ink.ts'
import type { FieldForm, PageForm, RowForm, SheetForm } from '../../sheet-form.ts'
import type { GreyImage } from '../grey-image.ts'
import { between, chance, oneOf } from './dice.ts'
import {
  anyHand,
  crossOut,
  type Desk,
  type Hand,
  inventedText,
  writeSignature,
  writeText,
} from './handwriting.ts'
import { anyPen, drawStroke, penOf } from './pen.ts'

/** What is written in one row, for the tables of a benchmark. */
export type RowWriting =
  | 'nothing'
  | 'plain'
  | 'half'
  | 'initials'
  | 'pencil'
  | 'light-pencil'
  | 'crossed-out'
  | 'beside'

export interface RowTruth {
  readonly row: number
  readonly state: Exclude<RowState, 'unsure'> | 'beside'
  readonly writing: RowWriting
}

/**
 * The rows of a sheet that signers use: from the top of its first page on, now and then with one
 * left out. Most sheets come back nearly full; some hardly begun.
 */
export function usedRows(form: SheetForm, random: RandomStream): ReadonlySet<number> {
  const rows = form.pages.flatMap((page) => page.rows.map(({ row }) => row))
  const used = Math.round(rows.length * Math.min(1, 0.15 + 1.1 * random.uniform()))
  const gap = chance(random, 0.15) ? random.below(rows.length) : -1
  return new Set(rows.filter((_, at) => at < used && at !== gap))
}

/**
 * Fills rows of a page, in place. A row is used when any ink was meant for its fields; `beside`
 * when somebody wrote next to its boxes only.
 */
export function fillPage(
  page: GreyImage,
  pixelsPerMm: number,
  {
    form,
    used,
    random,
  }: {
    readonly form: PageForm
    readonly used: ReadonlySet<number>
    readonly random: RandomStream
  },
): RowTruth[] {
  const desk: Desk = { page, pixelsPerMm, random }
  return form.rows.map((row) => {
    const writing = used.has(row.row) ? anyWriting(random) : 'nothing'
    writeRow(desk, toWrite(row, form), writing)
    const state =
      writing === 'nothing' ? 'empty' : writing === 'beside' ? 'beside' : 'used'
    return { row: row.row, state, writing }
  })
}

/** The row without the fields that are printed for its signer. */
function toWrite(row: RowForm, { printed = [] }: PageForm): RowForm {
  const isPrinted = ({ box }: FieldForm) =>
    printed.some(
      (part) =>
        part.box.y > box.y &&
        part.box.y < box.y + box.height &&
        part.box.x > box.x &&
        part.box.x < box.x + box.width,
    )
  return { ...row, fields: row.fields.filter((field) => !isPrinted(field)) }
}

function anyWriting(random: RandomStream): RowWriting {
  const roll = random.uniform()
  if (roll < 0.06) return 'half'
  if (roll < 0.1) return 'initials'
  if (roll < 0.16) return 'pencil'
  if (roll < 0.19) return 'light-pencil'
  if (roll < 0.22) return 'crossed-out'
  return roll < 0.224 ? 'beside' : 'plain'
}

function writeRow(desk: Desk, row: RowForm, writing: RowWriting): void {
  const { random } = desk
  if (writing === 'nothing') return
  const pen =
    writing === 'pencil' || writing === 'light-pencil'
      ? penOf(writing, random)
      : anyPen(random)
  const hand = anyHand(random, pen)
  const fields = row.fields.filter(({ writtenBy }) => writtenBy === 'signer')
  if (writing === 'beside') {
    scribble(desk, hand, besideBox(row))
  } else if (writing === 'half') {
    const { field, box } = oneOf(random, fields)
    writeField(desk, hand, field, box)
  } else if (writing === 'initials') {
    const target =
      fields.find(({ field }) => field === 'signature') ?? oneOf(random, fields)
    const letters = 'ABCDEHJLMNRST'
    const text = `${letters[random.below(13)] ?? ''}${letters[random.below(13)] ?? ''}`
    writeText(desk, { ...hand, sizeMm: between(random, 1.1, 1.6) }, text, target.box)
  } else {
    for (const { field, box } of fields) writeField(desk, hand, field, box)
    if (writing === 'crossed-out') {
      for (const { box } of fields) crossOut(desk, pen, box)
    }
  }
}

function writeField(desk: Desk, hand: Hand, field: string, box: Box): void {
  if (/signature/.test(field)) writeSignature(desk, hand, box)
  else writeText(desk, hand, inventedText(desk.random, field), box)
}

/** To the left of the row's boxes, where its number stands, below the number. */
function besideBox(row: RowForm): Box {
  const left = Math.min(...row.fields.map(({ box }) => box.x))
  const width = Math.max(4, left - row.box.x - 1)
  return { x: left - width - 0.5, y: row.box.y + row.box.height * 0.42, width, height: 6 }
}

function scribble(desk: Desk, hand: Hand, box: Box): void {
  const { random } = desk
  const points = [0, 0.2, 0.4, 0.6, 0.8, 1].map((t, at) => ({
    x: box.x + box.width * t,
    y: box.y + box.height * (at % 2 === 0 ? 0.2 : 0.8) + between(random, -0.5, 0.5),
  }))
  drawStroke(desk.page, desk.pixelsPerMm, { points, pen: hand.pen, random })
}
