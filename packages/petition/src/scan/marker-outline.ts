import type { Point } from '../box.ts'
import type { Region, Runs } from './dark-region.ts'

/** Four corners in clockwise order as seen; which is the marker's first is not known yet. */
export type Quad = readonly [Point, Point, Point, Point]

/** The four corners of a dark region, when it fills a four-sided outline; else undefined. */
export function quadOf(region: Region, runs: Runs): Quad | undefined {
  const hull = hullOf(outlineOf(region, runs))
  if (hull.length < 4) return undefined
  const middle = {
    x: hull.reduce((sum, point) => sum + point.x, 0) / hull.length,
    y: hull.reduce((sum, point) => sum + point.y, 0) / hull.length,
  }
  const first = farthest(hull, (point) => distance(point, middle))
  const third = farthest(hull, (point) => distance(point, first))
  const second = farthest(hull, (point) => -side(first, third, point))
  const fourth = farthest(hull, (point) => side(first, third, point))
  const quad: Quad = [first, second, third, fourth]
  const area = areaOf(quad)
  const sides = quad.map((point, at) => distance(point, quad[(at + 1) % 4] ?? point))
  if (Math.min(...sides) < 5 || Math.max(...sides) > 3.2 * Math.min(...sides)) return
  if (area < 0.82 * areaOf(hull) || region.area < 0.3 * area) return undefined
  return quad
}

/** The area inside a polygon whose corners are in clockwise order on the page. */
export function areaOf(polygon: readonly Point[]): number {
  let twice = 0
  for (const [at, point] of polygon.entries()) {
    const next = polygon[(at + 1) % polygon.length] ?? point
    twice += point.x * next.y - next.x * point.y
  }
  return twice / 2
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function outlineOf(region: Region, runs: Runs): Point[] {
  const points: Point[] = []
  let row = -1
  let left = 0
  let right = 0
  const close = () => {
    if (row < 0) return
    for (const y of [row, row + 1]) points.push({ x: left, y }, { x: right, y })
  }
  for (const run of region.runs) {
    const y = runs.row[run] ?? 0
    const start = runs.start[run] ?? 0
    const end = runs.end[run] ?? 0
    if (y !== row) {
      close()
      row = y
      left = start
      right = end
    } else {
      left = Math.min(left, start)
      right = Math.max(right, end)
    }
  }
  close()
  return points
}

/** The convex hull, clockwise on the page (Andrew's monotone chain). */
function hullOf(points: readonly Point[]): Point[] {
  // A place as one number, so that they are put in order by column, then by row.
  const sorted = Float64Array.from(points, ({ x, y }) => x * mostRows + y).sort()
  const ordered = Array.from(sorted, (place) => ({
    x: Math.floor(place / mostRows),
    y: place % mostRows,
  }))
  const upper = halfHull(ordered)
  return [...upper, ...halfHull(ordered.reverse())]
}

const mostRows = 1 << 20

function halfHull(ordered: readonly Point[]): Point[] {
  const chain: Point[] = []
  for (const point of ordered) {
    for (;;) {
      const last = chain[chain.length - 1]
      const before = chain[chain.length - 2]
      if (last === undefined || before === undefined) break
      if (side(before, last, point) > 0) break
      chain.pop()
    }
    chain.push(point)
  }
  chain.pop()
  return chain
}

/** Positive when `point` lies clockwise (on the page) of the way from `a` to `b`. */
function side(a: Point, b: Point, point: Point): number {
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)
}

function farthest(points: readonly Point[], measure: (point: Point) => number): Point {
  let best: Point = points[0] ?? { x: 0, y: 0 }
  let most = Number.NEGATIVE_INFINITY
  for (const point of points) {
    const value = measure(point)
    if (value > most) {
      most = value
      best = point
    }
  }
  return best
}
