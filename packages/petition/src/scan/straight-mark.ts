import { runsOf } from './dark-region.ts'
import type { InkDepth } from './ink-depth.ts'
import { pagePixelsPerMm } from './rectified-page.ts'
import { reusedBytes, reusedInts } from './reused-memory.ts'
import { type TurnedView, takeOut } from './taken-out-mark.ts'

/** A straight mark from edge to edge of the page: a fold, or dirt on the glass of a feeder. */
export interface StraightMark {
  readonly upright: boolean
  /** Where it crosses the first band, in pixels, and how far it moves from band to band. */
  readonly start: number
  readonly slope: number
}

/** Pixels of a band along a mark, one millimetre; a band counts when most of it is dark. */
const band = pagePixelsPerMm
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

function viewOf(ink: InkDepth, free: Uint8Array, upright: boolean): TurnedView {
  const { width, height, depth } = ink
  return upright
    ? { across: width, along: height, stepAcross: 1, stepAlong: width, depth, free }
    : { across: height, along: width, stepAcross: width, stepAlong: 1, depth, free }
}

interface Cells {
  readonly view: TurnedView
  readonly across: number
  readonly bands: number
  /** 0 not to be seen, 1 light, 2 dark. */
  readonly state: Uint8Array
  /** The dark cells, each as its place in `state`. */
  readonly dark: Int32Array
}

const countMemory = reusedBytes()
const stateMemory = reusedBytes()
const darkMemory = reusedInts()

function cellsOf(
  view: TurnedView,
  { width, height, depth }: InkDepth,
  from: number,
): Cells {
  const { across, along, stepAcross, free } = view
  const bands = Math.floor(along / band)
  const runs = runsOf({ values: depth, width, height, from })
  const counts = countMemory(across * bands).fill(0)
  for (let run = 0; run < runs.count; run += 1) {
    const row = runs.row[run] ?? 0
    const end = runs.end[run] ?? 0
    let x = runs.start[run] ?? 0
    if (stepAcross === 1) {
      const cells = Math.floor(row / band) * across
      if (row >= bands * band) break
      for (; x < end; x += 1) counts[cells + x] = (counts[cells + x] ?? 0) + 1
    } else {
      for (; x < Math.min(end, bands * band); x += 1) {
        const cell = Math.floor(x / band) * across + row
        counts[cell] = (counts[cell] ?? 0) + 1
      }
    }
  }
  const seen = seenCells(view, free)
  const state = stateMemory(across * bands)
  const dark = darkMemory(across * bands)
  let found = 0
  for (let cell = 0; cell < state.length; cell += 1) {
    const pixels = seen[cell] ?? 0
    const isDark = pixels > 0 && (counts[cell] ?? 0) * 2 > pixels
    state[cell] = isDark ? 2 : pixels > 0 ? 1 : 0
    if (isDark) dark[found] = cell
    if (isDark) found += 1
  }
  return { view, across, bands, state, dark: dark.subarray(0, found) }
}

const seenBefore = new WeakMap<Uint8Array, Map<boolean, Uint8Array>>()

/** How many pixels of each cell can be seen, none where it is not most: the same for every page. */
function seenCells(
  { across, along, stepAcross, stepAlong }: TurnedView,
  free: Uint8Array,
): Uint8Array {
  const upright = stepAcross === 1
  const known = seenBefore.get(free) ?? new Map<boolean, Uint8Array>()
  seenBefore.set(free, known)
  const before = known.get(upright)
  if (before !== undefined) return before
  const bands = Math.floor(along / band)
  const seen = new Uint8Array(across * bands)
  for (let y = 0; y < bands * band; y += 1) {
    const cells = Math.floor(y / band) * across
    for (let x = 0; x < across; x += 1) {
      const add = free[x * stepAcross + y * stepAlong] ?? 0
      seen[cells + x] = (seen[cells + x] ?? 0) + add
    }
  }
  for (let cell = 0; cell < seen.length; cell += 1) {
    if ((seen[cell] ?? 0) * 2 <= band) seen[cell] = 0
  }
  known.set(upright, seen)
  return seen
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
  let count = 0
  for (let at = 0; at < dark.length; at += 1) {
    const cell = dark[at] ?? 0
    // Cells of a mark that was taken out before are no longer dark.
    if (state[cell] !== 2) continue
    columns[count] = ((cell % across) + margin) * (1 << 16) + (1 << 15)
    rows[count] = (cell / across) | 0
    count += 1
  }
  const hits = new Uint16Array(across + 2 * margin)
  for (const slope of slopes) {
    hits.fill(0)
    // Whole numbers, in parts of 1 << 16 of a pixel.
    const step = Math.round(slope * (1 << 16))
    for (let at = 0; at < count; at += 1) {
      const bin = ((columns[at] ?? 0) - step * (rows[at] ?? 0)) >> 16
      hits[bin] = (hits[bin] ?? 0) + 1
    }
    for (let bin = 1; bin < hits.length - 1; bin += 1) {
      // A cheap look first: neighbours together hold enough for a mark of half the page.
      const near = (hits[bin - 1] ?? 0) + (hits[bin] ?? 0) + (hits[bin + 1] ?? 0)
      if (near < bands * 0.3) continue
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
  const seen: boolean[] = []
  for (let row = 0; row < bands; row += 1) {
    const x = Math.round(start + slope * row)
    let best = 0
    for (let near = Math.max(0, x - 1); near <= Math.min(across - 1, x + 1); near += 1) {
      best = Math.max(best, state[row * across + near] ?? 0)
    }
    if (best > 0) seen.push(best === 2)
  }
  if (seen.length < bands * 0.3) return 0
  const share = (part: readonly boolean[]) => part.filter(Boolean).length / part.length
  if (share(seen.slice(0, endBands)) < leastEndShare) return 0
  if (share(seen.slice(-endBands)) < leastEndShare) return 0
  return share(seen)
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
