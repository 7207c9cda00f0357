import type { RandomStream } from '@groundswell/basics'
import type { Point } from '../../box.ts'
import type { GreyImage } from '../grey-image.ts'
import { between, oneOf } from './dice.ts'
import { smoothLine } from './glyph.ts'

/** What somebody writes with. */
export interface Pen {
  readonly kind: 'ballpoint' | 'gel' | 'felt' | 'pencil' | 'light-pencil'
  readonly widthMm: number
  /** How dark a full stroke is, from 0 to 1. */
  readonly depth: number
  /** How much of the paper's tooth stays white, from 0 to 1. */
  readonly tooth: number
}

const kinds = [
  'ballpoint',
  'ballpoint',
  'ballpoint',
  'gel',
  'gel',
  'felt',
  'pencil',
] as const

/** Any pen; one in seven a pencil. */
export function anyPen(random: RandomStream): Pen {
  return penOf(oneOf(random, kinds), random)
}

export function penOf(kind: Pen['kind'], random: RandomStream): Pen {
  const pick = (from: number, to: number) => between(random, from, to)
  switch (kind) {
    case 'ballpoint':
      return {
        kind,
        widthMm: pick(0.3, 0.5),
        depth: pick(0.55, 0.85),
        tooth: pick(0, 0.2),
      }
    case 'gel':
      return { kind, widthMm: pick(0.35, 0.65), depth: pick(0.75, 0.95), tooth: 0 }
    case 'felt':
      return { kind, widthMm: pick(0.6, 1.1), depth: pick(0.75, 0.95), tooth: 0 }
    case 'pencil':
      return {
        kind,
        widthMm: pick(0.35, 0.6),
        depth: pick(0.35, 0.55),
        tooth: pick(0.2, 0.5),
      }
    case 'light-pencil':
      return {
        kind,
        widthMm: pick(0.3, 0.5),
        depth: pick(0.22, 0.35),
        tooth: pick(0.2, 0.5),
      }
  }
}

/**
 * Draws a line through points (millimetres) on a page. Pressure swells and falls along it;
 * ink only ever darkens.
 */
export function drawStroke(
  page: GreyImage,
  pixelsPerMm: number,
  {
    points,
    pen,
    random,
  }: {
    readonly points: readonly Point[]
    readonly pen: Pen
    readonly random: RandomStream
  },
): void {
  const step = Math.max(0.6 / pixelsPerMm, pen.widthMm * 0.25)
  const phase = between(random, 0, 6.3)
  const swell = between(random, 0.05, 0.3)
  let along = 0
  for (const point of smoothLine(points, step)) {
    along += step
    const pressure = 1 - swell + swell * Math.sin(phase + along * 1.3)
    const depth =
      pen.depth * (1 - pen.tooth * random.uniform()) * (0.85 + 0.15 * pressure)
    stamp(page, {
      x: point.x * pixelsPerMm,
      y: point.y * pixelsPerMm,
      radius: (pen.widthMm * pressure * pixelsPerMm) / 2,
      depth,
    })
  }
}

/** One touch of the pen: a disc whose edge is spread over a pixel. */
function stamp(
  { data, width, height }: GreyImage,
  { x, y, radius, depth }: { x: number; y: number; radius: number; depth: number },
): void {
  const reach = radius + 0.5
  const outer = reach * reach
  const inner = radius > 0.5 ? (radius - 0.5) ** 2 : 0
  const full = 255 * (1 - depth)
  const bottom = Math.min(height - 1, Math.ceil(y + reach))
  const left = Math.max(0, Math.floor(x - reach))
  const right = Math.min(width - 1, Math.ceil(x + reach))
  for (let row = Math.max(0, Math.floor(y - reach)); row <= bottom; row += 1) {
    const down = row + 0.5 - y
    for (let column = left; column <= right; column += 1) {
      const across = column + 0.5 - x
      const square = across * across + down * down
      if (square >= outer) continue
      const inked =
        square <= inner
          ? full
          : 255 * (1 - depth * Math.min(1, reach - Math.sqrt(square)))
      const at = row * width + column
      if (inked < (data[at] ?? 0)) data[at] = inked
    }
  }
}
