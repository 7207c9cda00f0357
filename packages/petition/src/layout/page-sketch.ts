import type { Box, Point } from '../box.ts'
import type { FieldForm, PrintedPart, RowForm } from '../sheet-form.ts'
import type { Block, Mark, Role, Slot } from './drawing.ts'
import type { PageFrame } from './page-frame.ts'
import { type Placing, placedText, type Run, setText } from './set-text.ts'

/** A page while it is being laid out: blocks in reading order and what is filled in. */
export interface PageSketch {
  readonly frame: PageFrame
  readonly blocks: Block[]
  readonly slots: Slot[]
  readonly rows: RowForm[]
  readonly fields: FieldForm[]
  readonly crosses: Point[]
  readonly printed: PrintedPart[]
}

export function pageSketch(frame: PageFrame): PageSketch {
  return { frame, blocks: [], slots: [], rows: [], fields: [], crosses: [], printed: [] }
}

/** Sets runs as one block whose top left corner is at `placing.at`; says where it ends below. */
export function addText(
  sketch: PageSketch,
  role: Role,
  runs: readonly Run[],
  placing: Placing,
): { readonly bottom: number; readonly gaps: readonly Box[] } {
  const set = setText(runs, placing)
  const { marks, gaps } = placedText(set, placing)
  sketch.blocks.push({ role, marks })
  return { bottom: placing.at.y + set.heightMm, gaps }
}

export function addOrnament(sketch: PageSketch, ...marks: readonly Mark[]): void {
  sketch.blocks.push({ role: 'artifact', marks })
}

/** A thin rule across `width` from `from`. */
export function ruleAcross(
  from: Point,
  width: number,
  weightMm = 0.25,
): Extract<Mark, { kind: 'line' }> {
  const to = { x: from.x + width, y: from.y }
  return { kind: 'line', from, to, weightMm, tone: 'black' }
}
