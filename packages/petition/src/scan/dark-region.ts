import { reusedInts } from './reused-memory.ts'

/** A connected set of marked pixels (neighbours also across corners), as runs in rows. */
export interface Region {
  /** Pixels in it. */
  readonly area: number
  readonly left: number
  readonly top: number
  /** One past the last column and row. */
  readonly right: number
  readonly bottom: number
  /** Numbers of its runs in the `Runs` it belongs to, from the top down. */
  readonly runs: readonly number[]
}

/** Marked pixels side by side: `row`, first column, one past the last. */
export interface Runs {
  readonly row: Int32Array
  readonly start: Int32Array
  readonly end: Int32Array
  readonly count: number
}

/** Pixels row by row, of which those with at least the value `from` are marked. */
interface MarkedPixels {
  readonly values: Uint8Array
  readonly width: number
  readonly height: number
  readonly from: number
}

const areaMemory = reusedInts()
const leftMemory = reusedInts()
const rightMemory = reusedInts()
const topMemory = reusedInts()
const bottomMemory = reusedInts()
const parentMemory = reusedInts()

/**
 * The connected regions of marked pixels that `keep` wants, judged by bounds and area alone. The
 * runs are good until the next call.
 */
export function regionsOf(
  pixels: MarkedPixels,
  keep: (region: Omit<Region, 'runs'>) => boolean,
): { readonly regions: readonly Region[]; readonly runs: Runs } {
  const { width, height } = pixels
  const runs = runsOf(pixels)
  const parent = joined(runs)
  const { count } = runs
  const area = areaMemory(count).fill(0)
  const left = leftMemory(count).fill(width)
  const right = rightMemory(count).fill(0)
  const top = topMemory(count).fill(height)
  const bottom = bottomMemory(count).fill(0)
  for (let run = 0; run < count; run += 1) {
    const root = rootOf(parent, run)
    parent[run] = root
    const start = runs.start[run] ?? 0
    const end = runs.end[run] ?? 0
    const row = runs.row[run] ?? 0
    area[root] = (area[root] ?? 0) + end - start
    if (start < (left[root] ?? 0)) left[root] = start
    if (end > (right[root] ?? 0)) right[root] = end
    if (row < (top[root] ?? 0)) top[root] = row
    if (row + 1 > (bottom[root] ?? 0)) bottom[root] = row + 1
  }
  const wanted = new Map<number, Region & { runs: number[] }>()
  for (let run = 0; run < count; run += 1) {
    if (parent[run] !== run) continue
    const bounds = {
      area: area[run] ?? 0,
      left: left[run] ?? 0,
      top: top[run] ?? 0,
      right: right[run] ?? 0,
      bottom: bottom[run] ?? 0,
    }
    if (keep(bounds)) wanted.set(run, { ...bounds, runs: [] })
  }
  for (let run = 0; run < count; run += 1) {
    wanted.get(parent[run] ?? 0)?.runs.push(run)
  }
  return { regions: [...wanted.values()], runs }
}

let row = new Int32Array(1 << 14)
let start = new Int32Array(1 << 14)
let end = new Int32Array(1 << 14)

/** The marked pixels as runs, row by row. Good until the next call. */
export function runsOf({ values, width, height, from }: MarkedPixels): Runs {
  const search = {
    values,
    from,
    quads: new Int32Array(values.buffer, values.byteOffset, values.length >> 2),
    high: Math.imul(256 - 2 ** Math.floor(Math.log2(from)), 0x01010101),
  }
  let count = 0
  for (let y = 0; y < height; y += 1) {
    const base = y * width
    const stop = base + width
    for (let at = nextMarked(search, base, stop); at < stop; ) {
      if (count === row.length) {
        row = grown(row)
        start = grown(start)
        end = grown(end)
      }
      row[count] = y
      start[count] = at - base
      while (at < stop && (values[at] ?? 0) >= from) at += 1
      end[count] = at - base
      count += 1
      at = nextMarked(search, at, stop)
    }
  }
  return { row, start, end, count }
}

interface Search {
  readonly values: Uint8Array
  readonly from: number
  /** The same pixels by fours: none of four is marked that have no bit of `high`. */
  readonly quads: Int32Array
  readonly high: number
}

function nextMarked(search: Search, begin: number, stop: number): number {
  const { values, from, quads, high } = search
  let at = begin
  while (at < stop) {
    if ((at & 3) === 0 && at + 4 <= stop && ((quads[at >> 2] ?? 0) & high) === 0) at += 4
    else if ((values[at] ?? 0) >= from) return at
    else at += 1
  }
  return stop
}

/** Union of runs that touch those of the row above, corners included. */
function joined({ row, start, end, count }: Runs): Int32Array {
  const parent = parentMemory(count)
  let above = 0
  for (let run = 0; run < count; run += 1) {
    parent[run] = run
    const y = row[run] ?? 0
    while (above < run && (row[above] ?? 0) < y - 1) above += 1
    while (above < run && row[above] === y - 1 && (end[above] ?? 0) < (start[run] ?? 0)) {
      above += 1
    }
    for (
      let other = above;
      other < run && row[other] === y - 1 && (start[other] ?? 0) <= (end[run] ?? 0);
      other += 1
    ) {
      const a = rootOf(parent, other)
      const b = rootOf(parent, run)
      if (a < b) parent[b] = a
      else if (b < a) parent[a] = b
    }
  }
  return parent
}

function rootOf(parent: Int32Array, of: number): number {
  let root = of
  while (parent[root] !== root) root = parent[root] ?? root
  let at = of
  while (parent[at] !== root) {
    const next = parent[at] ?? root
    parent[at] = root
    at = next
  }
  return root
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(array.length * 2)
  longer.set(array)
  return longer
}
