import type { FormRule } from '@groundswell/rules'
import type { Box } from '../box.ts'
import type { FieldForm, RowForm } from '../sheet-form.ts'
import type { Mark } from './drawing.ts'
import type { PrintedWords } from './printed-words.ts'
import { bold, lineMm, placedText, type Run, roman, setText } from './set-text.ts'
import { typeWidthMm } from './type-width.ts'

/** How the numbered spaces of a sheet are built: the same on each page. */
export interface RowPlan {
  readonly columns: readonly ColumnPlan[]
  /** The height of what signers write on. */
  readonly writingMm: number
  readonly heightMm: number
  readonly words: PrintedWords
  /** What stands across each space, between the printed name and the signature. */
  readonly across: readonly Run[]
}

interface ColumnPlan {
  readonly holds: readonly string[]
  readonly x: number
  readonly width: number
}

/** What signers write on is at least this high, and where there is room up to a half more. */
export const leastWritingMm = 9
const mostWritingMm = 13
/** Above each space to write in: its label. */
const stripMm = 2.7
/** Black print keeps this far from what is written on. */
const clearMm = 3
const acrossPoints = 8
const numberMm = 9
const numberPoints = 12
const labelPoints = 6.4

const plainColumns = [
  { holds: ['line-number'] },
  { holds: ['printed-name', 'signature'] },
  { holds: ['residence-address', 'city'] },
]

/** The columns across `body`, as the form rule orders them, with the least height. */
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
  const across =
    line === undefined ? [] : firstWordsBold(words.ofTheRule[line.id] ?? line.text)
  const plan = { columns: planned, writingMm: 0, heightMm: 0, words, across }
  return withWriting(plan, leastWritingMm)
}

/** The plan with spaces as high as a row of `heightMm` allows. */
export function filling(plan: RowPlan, heightMm: number): RowPlan {
  const spare = (heightMm - plan.heightMm) / 2
  return withWriting(plan, Math.min(mostWritingMm, plan.writingMm + Math.max(0, spare)))
}

function withWriting(plan: RowPlan, writingMm: number): RowPlan {
  const heightMm = 2 * (stripMm + writingMm) + acrossMm(plan)
  return { ...plan, writingMm, heightMm }
}

/** The height of the line across with its white above; below, the label's strip is white. */
function acrossMm({ across }: RowPlan): number {
  if (across.length === 0) return 0
  return clearMm - 0.4 + lineMm({ points: acrossPoints, widthMm: 0 })
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
  const { heightMm, writingMm } = plan
  const cell = (box: Box) => grid.push({ kind: 'box', box, tone: 'pale', weightMm: 0.25 })
  for (const { holds, x, width } of plan.columns) {
    if (holds.includes('line-number')) {
      marks.push(...numberMarks(row, x, y))
      continue
    }
    if (holds.includes('official-use')) {
      cell({ x, y, width, height: heightMm })
      marks.push(...labelMarks(plan.words.officialUse, { x, y, width }))
      const box = { x, y: y + stripMm, width, height: heightMm - stripMm }
      fields.push({ field: 'official-use', box, writtenBy: 'official' })
      continue
    }
    for (const [index, field] of holds.entries()) {
      const top = index === 0 ? y : y + heightMm - stripMm - writingMm
      cell({ x, y: top, width, height: stripMm + writingMm })
      const label = plan.words.columns[field] ?? field
      marks.push(...labelMarks(label, { x, y: top, width }))
      const box = { x, y: top + stripMm, width, height: writingMm }
      fields.push({ field, box, writtenBy: 'signer' })
    }
  }
  marks.push(...acrossMarks(plan, y))
  const [first] = plan.columns
  const last = plan.columns.at(-1)
  const left = first?.x ?? 0
  const width = (last?.x ?? 0) + (last?.width ?? 0) - left
  const box = { x: left, y, width, height: heightMm }
  grid.push({ kind: 'box', box, tone: 'pale', weightMm: 0.4 })
  return { marks, grid, form: { row, box, fields } }
}

function numberMarks(row: number, x: number, y: number): readonly Mark[] {
  const setting = { points: numberPoints, widthMm: numberMm }
  const at = { x: x + 0.9, y: y + 1.2 }
  return placedText(setText([bold(String(row))], setting), { at, ...setting }).marks
}

/** `DO NOT SIGN UNLESS …` of Elec. Code 9020, between printed name and signature. */
function acrossMarks({ across, columns, ...plan }: RowPlan, y: number): readonly Mark[] {
  const written = columns.filter(({ holds }) => holds.length > 1)
  const [first] = written
  const last = written.at(-1)
  if (across.length === 0 || first === undefined || last === undefined) return []
  const widthMm = last.x + last.width - first.x - 2
  const full = setText(across, { points: acrossPoints, widthMm: Infinity })
  const wide = full.lines[0]?.widthMm ?? 0
  const setting = { points: Math.min(1, widthMm / wide) * acrossPoints, widthMm }
  const at = { x: first.x + 1, y: y + stripMm + plan.writingMm + clearMm - 0.6 }
  return placedText(setText(across, { ...setting, widthMm: Infinity }), {
    at,
    ...setting,
  }).marks
}

/** A label at the top of a space to write in, in a tone that scanners can drop. */
export function labelMarks(
  text: string,
  cell: { readonly x: number; readonly y: number; readonly width: number },
): readonly Mark[] {
  const full = typeWidthMm(text, 'regular', labelPoints)
  const points = labelPoints * Math.min(1, (cell.width - 1.6) / full)
  const setting = { points, widthMm: cell.width }
  const at = { x: cell.x + 0.8, y: cell.y + 0.1 }
  return placedText(setText([roman(text)], setting), { at, ...setting, tone: 'label' })
    .marks
}

/** `DO NOT SIGN UNLESS you have …`: the leading capitals are bold. */
function firstWordsBold(text: string): readonly Run[] {
  const capitals = /^(?:\p{Lu}+ )+/u.exec(text)?.[0].trimEnd() ?? ''
  return [bold(capitals), roman(text.slice(capitals.length))]
}
