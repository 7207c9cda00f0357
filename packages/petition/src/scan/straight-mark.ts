import type { InkDepth } from './ink-depth.ts'
import { band, type Cells, cellsOf, viewOf } from './mark-cells.ts'
import { reusedInts } from './reused-memory.ts'
import { takeOut } from './taken-out-mark.ts'

/** A straight mark from edge to edge of the page: a fold, or dirt on the glass of a feeder. */
export interface StraightMark {
  readonly upright: boolean
  /** Where it crosses the first band, in pixels, and how far it moves from band to band. */
  readonly start: number
  readonly slope: number
}

/** Of the bands that can be seen as many must be dark. */
const leastShare = 0.6
/** Each end, too: a pen does not run over both edges of the paper. */
const endBands = 14
const leastEndShare = 0.5
const mostMarks = 8

/**
 * Finds marks that run straight across the whole page and takes them out of `ink`, in place.
 * Ink that crosses them, clearly darker, stays. `lean` is the slope in which a feeder's dirt
 * runs when the page went through at an angle.
 */
export function removeStraightMarks(
  ink: InkDepth,
  free: Uint8Array,
  lean: number,
): StraightMark[] {
  const threshold = Math.max(9, Math.min(40, ink.grain + 4))
  const found: StraightMark[] = []
  for (const upright of [true, false]) {
    const view = viewOf(ink, free, upright)
    const cells = cellsOf(view, ink, threshold)
    const slopes = slopesAround(upright ? -lean : lean)
    while (found.length < mostMarks) {
      const mark = bestMark(cells, slopes)
      if (mark === undefined) break
      takeOut(view, { start: mark.start, slope: mark.slope / band })
      clearCells(cells, mark)
      found.push({ upright, ...mark })
    }
  }
  return found
}

/** Slopes from band to band: along the page's edges, and along the feeder's way. */
function slopesAround(lean: number): number[] {
  const step = 0.01
  const slopes = new Set<number>()
  for (let k = -10; k <= 10; k += 1) slopes.add(k * step)
  const middle = Math.round((lean * band) / step)
  for (let k = middle - 3; k <= middle + 3; k += 1) slopes.add(k * step)
  return [...slopes]
}

const columnMemory = reusedInts()
const rowMemory = reusedInts()
const hitMemory = reusedInts()

/**
 * The darkest line from edge to edge. In the wide shade beside a fold there are dark lines of
 * many slopes; only the crease itself is the darkest.
 */
function bestMark(
  cells: Cells,
  slopes: readonly number[],
): Omit<StraightMark, 'upright'> | undefined {
  const { across, bands, state, dark } = cells
  let best: { start: number; slope: number; weight: number } | undefined
  const margin = Math.ceil(bands * Math.max(...slopes.map(Math.abs))) + 2
  const columns = columnMemory(dark.length)
  const rows = rowMemory(dark.length)
  let many = 0
  for (let at = 0; at < dark.length; at += 1) {
    const cell = dark[at] ?? 0
    // Cells of a mark that was taken out before are no longer dark.
    if (state[cell] !== 2) continue
    columns[many] = ((cell % across) + margin) * (1 << 16) + (1 << 15)
    rows[many] = (cell / across) | 0
    many += 1
  }
  // A cheap look first: neighbours together hold enough for a mark of half the page.
  const least = Math.ceil(bands * 0.3)
  const hits = hitMemory(across + 2 * margin)
  for (const slope of slopes) {
    count(hits, { columns, rows, cells: many }, slope)
    for (
      let bin = nextBin(hits, 1, least);
      bin > 0;
      bin = nextBin(hits, bin + 1, least)
    ) {
      const start = bin - margin
      const share = shareAlong(cells, start, slope)
      if (share < leastShare) continue
      const weight = share * depthAlong(cells, start, slope)
      if (weight > (best?.weight ?? 0)) best = { start, slope, weight }
    }
  }
  return best && refined(cells, best)
}

/** The mean depth along a line without its darkest quarter: writing that crosses it. */
function depthAlong(
  { view, across, bands, state }: Cells,
  start: number,
  slope: number,
): number {
  const { stepAcross, stepAlong, depth } = view
  const seen = new Uint8Array(bands)
  let count = 0
  for (let row = 0; row < bands; row += 1) {
    const x = Math.round(start + slope * row)
    if (x < 0 || x >= across || state[row * across + x] === 0) continue
    seen[count] = depth[x * stepAcross + (row * band + band / 2) * stepAlong] ?? 0
    count += 1
  }
  const usual = seen
    .subarray(0, count)
    .sort()
    .subarray(0, Math.ceil(count * 0.75))
  return usual.reduce((sum, value) => sum + value, 0) / Math.max(1, usual.length)
}

/** Counts how many dark cells lie along each line of a slope, by where it begins. */
function count(
  hits: Int32Array,
  dark: {
    readonly columns: Int32Array
    readonly rows: Int32Array
    readonly cells: number
  },
  slope: number,
): void {
  const { columns, rows, cells } = dark
  hits.fill(0)
  // Whole numbers, in parts of 1 << 16 of a pixel.
  const step = Math.round(slope * (1 << 16))
  for (let at = 0; at < cells; at += 1) {
    const bin = ((columns[at] ?? 0) - Math.imul(step, rows[at] ?? 0)) >> 16
    hits[bin] = (hits[bin] ?? 0) + 1
  }
}

/** The next place from `from` on that holds `least` together with its neighbours; 0 for none. */
function nextBin(hits: Int32Array, from: number, least: number): number {
  for (let bin = from; bin < hits.length - 1; bin += 1) {
    const near = (hits[bin - 1] ?? 0) + (hits[bin] ?? 0) + (hits[bin + 1] ?? 0)
    if (near >= least) return bin
  }
  return 0
}

/** The straight line through the middles of the mark, band by band: to a part of a pixel. */
function refined(
  { across, bands, state }: Cells,
  rough: Omit<StraightMark, 'upright'>,
): Omit<StraightMark, 'upright'> {
  let { start, slope } = rough
  for (const near of [4, 2.5]) {
    let [n, sumY, sumX, sumYY, sumXY] = [0, 0, 0, 0, 0]
    for (let row = 0; row < bands; row += 1) {
      const middle = start + slope * row
      const right = Math.min(across - 1, Math.floor(middle + near))
      for (let x = Math.max(0, Math.ceil(middle - near)); x <= right; x += 1) {
        if (state[row * across + x] !== 2) continue
        n += 1
        sumY += row
        sumX += x
        sumYY += row * row
        sumXY += row * x
      }
    }
    const spread = n * sumYY - sumY * sumY
    if (spread <= 0) break
    slope = (n * sumXY - sumY * sumX) / spread
    start = (sumX - slope * sumY) / n
  }
  return { start, slope }
}

/** The dark share of what can be seen along a line; 0 when an end of it is not dark. */
function shareAlong(
  { across, bands, state }: Cells,
  start: number,
  slope: number,
): number {
  const ends = { rows: bands, take: endBands }
  const line = { across, state, start, slope }
  const top = darkAlong(line, 0, 1, ends)
  if (top.dark < top.seen * leastEndShare) return 0
  const bottom = darkAlong(line, bands - 1, -1, ends)
  if (bottom.dark < bottom.seen * leastEndShare) return 0
  const { seen, dark } = darkAlong(line, 0, 1, { rows: bands, take: bands })
  return seen === 0 || seen < bands * 0.3 ? 0 : dark / seen
}

/** Of the first `take` bands along a line that can be seen, how many those are and how many dark. */
function darkAlong(
  line: {
    readonly across: number
    readonly state: Uint8Array
    readonly start: number
    readonly slope: number
  },
  from: number,
  step: 1 | -1,
  { rows, take }: { readonly rows: number; readonly take: number },
): { readonly seen: number; readonly dark: number } {
  const { across, state, start, slope } = line
  let seen = 0
  let dark = 0
  for (let row = from; row >= 0 && row < rows && seen < take; row += step) {
    const x = Math.round(start + slope * row)
    let best = 0
    for (let near = Math.max(0, x - 1); near <= Math.min(across - 1, x + 1); near += 1) {
      best = Math.max(best, state[row * across + near] ?? 0)
    }
    if (best > 0) seen += 1
    if (best === 2) dark += 1
  }
  return { seen, dark }
}

function clearCells(
  { across, bands, state }: Cells,
  mark: Omit<StraightMark, 'upright'>,
): void {
  for (let row = 0; row < bands; row += 1) {
    const middle = Math.round(mark.start + mark.slope * row)
    for (let x = Math.max(0, middle - 6); x <= Math.min(across - 1, middle + 6); x += 1) {
      if (state[row * across + x] === 2) state[row * across + x] = 1
    }
  }
}
