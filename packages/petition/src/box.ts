/** A rectangle on a page, in millimetres from its top left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A point on a page, in millimetres from its top left corner. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** `box` with `margin` millimetres taken off each side, never less than nothing. */
export function insetBox(box: Box, margin: number): Box {
  const width = Math.max(0, box.width - 2 * margin)
  const height = Math.max(0, box.height - 2 * margin)
  return { x: box.x + margin, y: box.y + margin, width, height }
}
