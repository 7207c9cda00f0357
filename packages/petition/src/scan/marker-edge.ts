import type { Point } from '../box.ts'
import { type GreyImage, valueAt } from './grey-image.ts'
import { distance, type Quad } from './marker-outline.ts'

interface Line {
  readonly at: Point
  readonly along: Point
}

/**
 * The corners of a marker to a fraction of a pixel: on each side the crossing from white to
 * black is looked for at many places, a straight line is laid through the crossings, and
 * neighbouring lines are cut with one another.
 */
export function sharpened(
  image: GreyImage,
  quad: Quad,
  level: number,
): { readonly quad: Quad; readonly roughness: number } | undefined {
  const lines: Line[] = []
  let roughness = 0
  for (const [at, a] of quad.entries()) {
    const found = edgeLine(image, { a, b: quad[(at + 1) % 4] ?? a, level })
    if (found === undefined) return undefined
    lines.push(found.line)
    roughness = Math.max(roughness, found.roughness)
  }
  const [top, right, bottom, left] = lines
  if (!top || !right || !bottom || !left) return undefined
  const corners = [
    crossing(left, top),
    crossing(top, right),
    crossing(right, bottom),
    crossing(bottom, left),
  ]
  const [a, b, c, d] = corners
  if (!a || !b || !c || !d) return undefined
  return { quad: [a, b, c, d], roughness }
}

/** The straight line through the black edge from `a` to `b`, black lying to its right. */
function edgeLine(
  image: GreyImage,
  { a, b, level }: { readonly a: Point; readonly b: Point; readonly level: number },
): { readonly line: Line; readonly roughness: number } | undefined {
  const length = distance(a, b)
  const along = { x: (b.x - a.x) / length, y: (b.y - a.y) / length }
  const inward = { x: -along.y, y: along.x }
  const reach = Math.max(2.5, length / 9)
  const steps = Math.max(8, Math.min(40, Math.round(length / 1.5)))
  let points: Point[] = []
  for (let step = 0; step < steps; step += 1) {
    const t = length * (0.08 + (0.84 * (step + 0.5)) / steps)
    const x = a.x + along.x * t
    const y = a.y + along.y * t
    const depth = firstCrossing(image, { x, y }, inward, { reach, level })
    if (depth !== undefined) {
      points.push({ x: x + inward.x * depth, y: y + inward.y * depth })
    }
  }
  let line: Line | undefined
  // Twice the worst are dropped: pen strokes over an edge, specks, a fold.
  for (let round = 0; round < 3; round += 1) {
    if (points.length < steps * 0.4) return undefined
    const fit = lineThrough(points)
    line = fit
    const offs = points.map((point) => offLine(fit, point))
    const typical = offs.toSorted((p, q) => p - q)[offs.length >> 1] ?? 0
    const limit = Math.max(0.35, 2.5 * typical)
    const kept = points.filter((_, at) => (offs[at] ?? 0) <= limit)
    if (kept.length === points.length) break
    points = kept
  }
  if (line === undefined) return undefined
  const fit = line
  const roughness = Math.sqrt(
    points.reduce((sum, point) => sum + offLine(fit, point) ** 2, 0) / points.length,
  )
  return { line, roughness }
}

/** How far inward the grey first falls below `level`, from `-reach` to `reach` pixels. */
function firstCrossing(
  image: GreyImage,
  from: Point,
  inward: Point,
  { reach, level }: { readonly reach: number; readonly level: number },
): number | undefined {
  const step = 0.5
  let before = Number.NaN
  for (let depth = -reach; depth <= reach; depth += step) {
    const value = valueAt(image, from.x + inward.x * depth, from.y + inward.y * depth)
    if (value < level) {
      if (!(before >= level)) return undefined
      return depth - step + (step * (before - level)) / (before - value)
    }
    before = value
  }
  return undefined
}

/** Least squares across the line: its direction is the main axis of the points. */
function lineThrough(points: readonly Point[]): Line {
  const x = points.reduce((sum, point) => sum + point.x, 0) / points.length
  const y = points.reduce((sum, point) => sum + point.y, 0) / points.length
  let xx = 0
  let xy = 0
  let yy = 0
  for (const point of points) {
    xx += (point.x - x) ** 2
    xy += (point.x - x) * (point.y - y)
    yy += (point.y - y) ** 2
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2
  return { at: { x, y }, along: { x: Math.cos(angle), y: Math.sin(angle) } }
}

function offLine({ at, along }: Line, point: Point): number {
  return Math.abs((point.x - at.x) * along.y - (point.y - at.y) * along.x)
}

function crossing(p: Line, q: Line): Point | undefined {
  const cross = p.along.x * q.along.y - p.along.y * q.along.x
  if (Math.abs(cross) < 0.2) return undefined
  const t = ((q.at.x - p.at.x) * q.along.y - (q.at.y - p.at.y) * q.along.x) / cross
  return { x: p.at.x + p.along.x * t, y: p.at.y + p.along.y * t }
}
