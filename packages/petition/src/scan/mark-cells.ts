import { runsOf } from './dark-region.ts'
import type { InkDepth } from './ink-depth.ts'
import { pagePixelsPerMm } from './rectified-page.ts'
import { reusedBytes, reusedInts } from './reused-memory.ts'

/** Pixels of a band along a mark, one millimetre; a band counts when most of it is dark. */
export const band = pagePixelsPerMm

/** The page seen so that marks run from the top down, whichever way they truly run. */
export interface View {
  readonly across: number
  readonly along: number
  readonly stepAcross: number
  readonly stepAlong: number
  readonly depth: Uint8Array
  readonly free: Uint8Array
}

/** The page as seen for upright marks, or for level ones. */
export function viewOf(ink: InkDepth, free: Uint8Array, upright: boolean): View {
  const { width, height, depth } = ink
  return upright
    ? { across: width, along: height, stepAcross: 1, stepAlong: width, depth, free }
    : { across: height, along: width, stepAcross: width, stepAlong: 1, depth, free }
}

/** A page in cells, a pixel across and a band along the marks that are looked for. */
export interface Cells {
  readonly view: View
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

/** The cells of a page: dark where most of what can be seen is at least `from` deep. Reused memory. */
export function cellsOf(
  view: View,
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
  const { pixels, light } = seenCells(view, free)
  const state = stateMemory(across * bands)
  state.set(light)
  const dark = darkMemory(across * bands)
  let found = 0
  const inked = runsOf({ values: counts, width: across, height: bands, from: 1 })
  for (let run = 0; run < inked.count; run += 1) {
    const base = (inked.row[run] ?? 0) * across
    const end = base + (inked.end[run] ?? 0)
    for (let cell = base + (inked.start[run] ?? 0); cell < end; cell += 1) {
      const most = pixels[cell] ?? 0
      if (most === 0 || (counts[cell] ?? 0) * 2 <= most) continue
      state[cell] = 2
      dark[found] = cell
      found += 1
    }
  }
  return { view, across, bands, state, dark: dark.subarray(0, found) }
}

/** What can be seen of cells: how many pixels of each, none where it is not most; and 1 where any. */
interface SeenCells {
  readonly pixels: Uint8Array
  readonly light: Uint8Array
}

const seenBefore = new WeakMap<Uint8Array, Map<boolean, SeenCells>>()

/** What can be seen of each cell: the same for every page of a form. */
function seenCells(
  { across, along, stepAcross, stepAlong }: View,
  free: Uint8Array,
): SeenCells {
  const upright = stepAcross === 1
  const known = seenBefore.get(free) ?? new Map<boolean, SeenCells>()
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
  const found = { pixels: seen, light: seen.map((pixels) => Math.min(1, pixels)) }
  known.set(upright, found)
  return found
}
