import type { Box, Point } from '../box.ts'
import type { Slot } from './drawing.ts'
import { pointMm, typeWidthMm } from './type-width.ts'

/** How a text stands in its slot: smaller where it would not fit. */
export interface SlotText {
  /** Where its baseline begins. */
  readonly at: Point
  readonly points: number
  readonly widthMm: number
}

export function slotText(
  { box, face, points: full, align }: Pick<Slot, 'box' | 'face' | 'points' | 'align'>,
  text: string,
): SlotText {
  const points = full * Math.min(1, (box.width - 1) / typeWidthMm(text, face, full))
  const widthMm = typeWidthMm(text, face, points)
  const x = align === 'centre' ? box.x + (box.width - widthMm) / 2 : box.x
  return { at: { x, y: box.y + box.height * 0.8 }, points, widthMm }
}

/** Above and below the baseline, in parts of the type's size: as far as any letter reaches. */
const ascent = 0.95
const descent = 0.3

/**
 * Where print can stand in a slot: the line of its type, as wide as `text`, or as wide as the
 * slot while it is not known what was printed.
 */
export function slotExtent(
  slot: Pick<Slot, 'box' | 'face' | 'points' | 'align'>,
  text: string | undefined,
): Box {
  if (text === '') return { ...slot.box, width: 0, height: 0 }
  const { at, points, widthMm } = slotText(slot, text ?? '')
  const em = points * pointMm
  const x = text === undefined ? slot.box.x : at.x
  const width = text === undefined ? slot.box.width : widthMm
  return { x, y: at.y - ascent * em, width, height: (ascent + descent) * em }
}
