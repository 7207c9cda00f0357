import type { Point } from '../box.ts'

/**
 * A projective map of the plane, row by row with the last entry 1: what a flat page looks like
 * to a flat bed or a camera.
 */
export type Homography = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
]

/** A place on the page and where it was seen. */
export interface Correspondence {
  readonly from: Point
  readonly to: Point
}

/** Where `map` takes a point. */
export function mapped(map: Homography, { x, y }: Point): Point {
  const w = map[6] * x + map[7] * y + map[8]
  return {
    x: (map[0] * x + map[1] * y + map[2]) / w,
    y: (map[3] * x + map[4] * y + map[5]) / w,
  }
}

/** The map that leads back, or undefined where `map` flattens the plane. */
export function inverse(map: Homography): Homography | undefined {
  const [a, b, c, d, e, f, g, h, i] = map
  const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
  const last = (a * e - b * d) / determinant
  if (!Number.isFinite(1 / determinant) || !Number.isFinite(1 / last)) return undefined
  const scale = 1 / (determinant * last)
  return [
    (e * i - f * h) * scale,
    (c * h - b * i) * scale,
    (b * f - c * e) * scale,
    (f * g - d * i) * scale,
    (a * i - c * g) * scale,
    (c * d - a * f) * scale,
    (d * h - e * g) * scale,
    (b * g - a * h) * scale,
    1,
  ]
}

/**
 * The least-squares map of the given kind: `affine` for flat beds (six numbers), `projective`
 * for cameras (eight; the direct linear transform of Hartley and Zisserman, section 4.1, in
 * normalised coordinates). Undefined when the points do not decide it.
 */
export function fittedMap(
  pairs: readonly Correspondence[],
  kind: 'affine' | 'projective',
): Homography | undefined {
  const from = normaliser(pairs.map((pair) => pair.from))
  const to = normaliser(pairs.map((pair) => pair.to))
  const unknowns = kind === 'affine' ? 6 : 8
  if (pairs.length * 2 < unknowns) return undefined
  const normal = Array.from({ length: unknowns }, () => new Float64Array(unknowns + 1))
  const addEquation = (row: readonly number[], value: number) => {
    for (let i = 0; i < unknowns; i += 1) {
      const target = normal[i]
      if (target === undefined) continue
      for (let j = 0; j < unknowns; j += 1) {
        target[j] = (target[j] ?? 0) + (row[i] ?? 0) * (row[j] ?? 0)
      }
      target[unknowns] = (target[unknowns] ?? 0) + (row[i] ?? 0) * value
    }
  }
  for (const pair of pairs) {
    const x = (pair.from.x - from.x) * from.scale
    const y = (pair.from.y - from.y) * from.scale
    const u = (pair.to.x - to.x) * to.scale
    const v = (pair.to.y - to.y) * to.scale
    addEquation([x, y, 1, 0, 0, 0, -u * x, -u * y], u)
    addEquation([0, 0, 0, x, y, 1, -v * x, -v * y], v)
  }
  const s = solved(normal)
  if (s === undefined) return undefined
  const at = (index: number) => s[index] ?? 0
  const unit: Homography = [
    ...([at(0), at(1), at(2), at(3), at(4), at(5)] as const),
    ...([unknowns > 6 ? at(6) : 0, unknowns > 6 ? at(7) : 0, 1] as const),
  ]
  const forward: Homography = [
    ...([from.scale, 0, -from.x * from.scale] as const),
    ...([0, from.scale, -from.y * from.scale, 0, 0, 1] as const),
  ]
  const back: Homography = [1 / to.scale, 0, to.x, 0, 1 / to.scale, to.y, 0, 0, 1]
  return composed(back, composed(unit, forward))
}

/** First `inner`, then `outer`. */
export function composed(outer: Homography, inner: Homography): Homography {
  const cell = (row: number, column: number) =>
    [0, 1, 2].reduce(
      (sum, k) => sum + (outer[row * 3 + k] ?? 0) * (inner[k * 3 + column] ?? 0),
      0,
    )
  const scale = 1 / cell(2, 2)
  return [
    ...([cell(0, 0) * scale, cell(0, 1) * scale, cell(0, 2) * scale] as const),
    ...([cell(1, 0) * scale, cell(1, 1) * scale, cell(1, 2) * scale] as const),
    ...([cell(2, 0) * scale, cell(2, 1) * scale, 1] as const),
  ]
}

function normaliser(points: readonly Point[]) {
  const x = points.reduce((sum, point) => sum + point.x, 0) / points.length
  const y = points.reduce((sum, point) => sum + point.y, 0) / points.length
  const spread =
    points.reduce((sum, point) => sum + Math.hypot(point.x - x, point.y - y), 0) /
    points.length
  return { x, y, scale: spread > 0 ? Math.SQRT2 / spread : 1 }
}

/** Gauss with pivoting on rows that end with the right side; undefined when singular. */
function solved(rows: Float64Array[]): number[] | undefined {
  const n = rows.length
  for (let column = 0; column < n; column += 1) {
    let best = column
    for (let row = column + 1; row < n; row += 1) {
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) {
        best = row
      }
    }
    const pivot = rows[best]
    const first = rows[column]
    if (pivot === undefined || first === undefined) return undefined
    rows[column] = pivot
    rows[best] = first
    const lead = pivot[column] ?? 0
    if (Math.abs(lead) < 1e-12) return undefined
    for (let row = 0; row < n; row += 1) {
      const target = rows[row]
      if (row === column || target === undefined) continue
      const share = (target[column] ?? 0) / lead
      if (share === 0) continue
      for (let k = column; k <= n; k += 1) {
        target[k] = (target[k] ?? 0) - share * (pivot[k] ?? 0)
      }
    }
  }
  return rows.map((row, index) => (row[n] ?? 0) / (row[index] ?? 1))
}
