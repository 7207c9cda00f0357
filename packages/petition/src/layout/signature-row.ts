import type { FormRule } from '@groundswell/rules'
import type { Box } from '../box.ts'
import type { FieldForm, RowForm } from '../sheet-form.ts'
import type { Mark } from './drawing.ts'
import type { PrintedWords } from './printed-words.ts'
import { bold, placedText, type Run, roman, setText } from './set-text.ts'
import { typeWidthMm } from './type-width.ts'

/** How the numbered spaces of a sheet are built: the same on each page. */
export interface RowPlan {
  readonly columns: readonly ColumnPlan[]
  readonly heightMm: number
  readonly words: PrintedWords
  readonly onEachLine: readonly Run[]
}

interface ColumnPlan {
  readonly holds: readonly string[]
  readonly x: number
  readonly width: number
}

/** What signers write on is at least this high. */
const writingMm = 9.2
/** Above each space to write in: its label, so that black print keeps 3 mm away. */
const stripMm = 3.2
/** The line that stands between printed name and signature since 2023. */
const onLineMm = 3.4
const numberMm = 9
const labelPoints = 6.2
const onLinePoints = 7.4

const plainColumns = [
  { holds: ['line-number'] },
  { holds: ['printed-name', 'signature'] },
  { holds: ['residence-address', 'city'] },
]

/** The columns across `body`, as the form rule orders them. */
export function rowPlan(
  form: FormRule | undefined,
  words: PrintedWords,
  body: Box,
): RowPlan {
  const columns = form?.columns ?? plainColumns
  const fixed = (holds: readonly string[]) =>
    holds.includes('line-number')
      ? numberMm
      : holds.includes('official-use')
        ? (form?.officialUseWidthInches ?? 1) * 25.4
        : undefined
  const taken = columns.reduce((sum, c) => sum + (fixed(c.holds) ?? 0), 0)
  const free = columns.filter((c) => fixed(c.holds) === undefined).length
  let x = body.x
  const planned = columns.map(({ holds }) => {
    const width = fixed(holds) ?? (body.width - taken) / free
    const column = { holds, x, width }
    x += width
    return column
  })
  const line = form?.printed.find((text) => text.place === 'on-each-line')
  const onEachLine =
    line === undefined ? [] : firstWordsBold(words.ofTheRule[line.id] ?? line.text)
  const extra = line === undefined ? 0 : onLineMm
  const heightMm = 2 * (stripMm + writingMm) + extra
  return { columns: planned, heightMm, words, onEachLine }
}

/** One numbered space with its top at `y`. */
export function signatureRow(
  plan: RowPlan,
  row: number,
  y: number,
): {
  readonly marks: readonly Mark[]
  readonly grid: readonly Mark[]
  readonly form: RowForm
} {
  const marks: Mark[] = []
  const grid: Mark[] = []
  const fields: FieldForm[] = []
  for (const { holds, x, width } of plan.columns) {
    if (holds.includes('line-number')) {
      const number = setText([bold(String(row))], { points: 12, widthMm: width })
      const at = { x: x + 0.6, y: y + stripMm - 0.6 }
      marks.push(...placedText(number, { at, points: 12, widthMm: width }).marks)
      continue
    }
    if (holds.includes('official-use')) {
      const box = { x, y, width, height: plan.heightMm }
      grid.push({ kind: 'box', box, tone: 'pale', weightMm: 0.3 })
      fields.push({ field: 'official-use', box, writtenBy: 'official' })
      continue
    }
    let top = y
    for (const [index, field] of holds.entries()) {
      // The line on each space belongs between the printed name and the signature.
      const extra = plan.heightMm - 2 * (stripMm + writingMm)
      const strip = stripMm + (index > 0 ? extra : 0)
      if (field === 'signature' && plan.onEachLine.length > 0) {
        const set = setText(plan.onEachLine, { points: onLinePoints, widthMm: width })
        const at = { x: x + 1, y: top + 0.35 }
        marks.push(...placedText(set, { at, points: onLinePoints, widthMm: width }).marks)
      }
      const height = strip + writingMm
      grid.push({
        kind: 'box',
        box: { x, y: top, width, height },
        tone: 'pale',
        weightMm: 0.3,
      })
      marks.push(
        ...labelMarks(
          plan.words.columns[field] ?? field,
          x,
          top + strip - stripMm,
          width,
        ),
      )
      const box = { x, y: top + strip, width, height: writingMm }
      fields.push({ field, box, writtenBy: 'signer' })
      top += height
    }
  }
  const [first] = plan.columns
  const last = plan.columns.at(-1)
  const left = first?.x ?? 0
  const width = (last?.x ?? 0) + (last?.width ?? 0) - left
  const box = { x: left, y, width, height: plan.heightMm }
  return { marks, grid, form: { row, box, fields } }
}

/** A label at the top of a space to write in, in a tone that scanners can drop. */
export function labelMarks(
  text: string,
  x: number,
  top: number,
  widthMm: number,
): readonly Mark[] {
  const points = Math.min(
    labelPoints,
    (labelPoints * (widthMm - 1.6)) / typeWidthMm(text, 'regular', labelPoints),
  )
  const set = setText([roman(text)], { points, widthMm })
  const at = { x: x + 0.8, y: top + 0.5 }
  return placedText(set, { at, points, widthMm, tone: 'label' }).marks
}

/** `DO NOT SIGN UNLESS you have …`: the leading capitals are bold. */
function firstWordsBold(text: string): readonly Run[] {
  const capitals = /^(?:\p{Lu}+ )+/u.exec(text)?.[0].trimEnd() ?? ''
  return [bold(capitals), roman(text.slice(capitals.length))]
}
