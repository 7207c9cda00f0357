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

/** The connected regions of a mask that `keep` wants, judged by bounds and area alone. */
export function regionsOf(
  mask: Uint8Array,
  width: number,
  height: number,
  keep: (region: Omit<Region, 'runs'>) => boolean,
): { readonly regions: readonly Region[]; readonly runs: Runs } {
  const runs = runsOf(mask, width, height)
  const parent = joined(runs)
  const { count } = runs
  const area = new Int32Array(count)
  const left = new Int32Array(count).fill(width)
  const right = new Int32Array(count)
  const top = new Int32Array(count).fill(height)
  const bottom = new Int32Array(count)
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

function runsOf(mask: Uint8Array, width: number, height: number): Runs {
  let capacity = 1 << 14
  let row = new Int32Array(capacity)
  let start = new Int32Array(capacity)
  let end = new Int32Array(capacity)
  let count = 0
  for (let y = 0; y < height; y += 1) {
    const base = y * width
    let x = 0
    while (x < width) {
      while (x < width && mask[base + x] === 0) x += 1
      if (x >= width) break
      if (count === capacity) {
        capacity *= 2
        row = grown(row, capacity)
        start = grown(start, capacity)
        end = grown(end, capacity)
      }
      row[count] = y
      start[count] = x
      while (x < width && mask[base + x] !== 0) x += 1
      end[count] = x
      count += 1
    }
  }
  return { row, start, end, count }
}

/** Union of runs that touch those of the row above, corners included. */
function joined({ row, start, end, count }: Runs): Int32Array {
  const parent = new Int32Array(count)
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

function grown(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length)
  longer.set(array)
  return longer
}
