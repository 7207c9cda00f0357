/**
 * Shares `total` out in proportion to `weights`, none more than its `most`: whole numbers, the
 * largest remainders rounded up (Hamilton's method), what one cannot take going to the others.
 * What nobody gave a weight is shared evenly. It hands out less than `total` only when
 * everything is taken. Keys in any order give the same shares.
 */
export function shareOut(
  total: number,
  weights: ReadonlyMap<string, number>,
  most: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const shares = new Map<string, number>()
  let open = [...most].filter(([, room]) => room > 0).sort(([a], [b]) => (a < b ? -1 : 1))
  let left = total
  while (left > 0 && open.length > 0) {
    const parts = partsOf(left, open, weights)
    const full = parts.filter(({ part, room }) => part >= room)
    if (full.length === 0) {
      for (const { key, whole } of rounded(left, parts)) shares.set(key, whole)
      break
    }
    for (const { key, room } of full) {
      shares.set(key, room)
      left -= room
    }
    open = open.filter(([key]) => !shares.has(key))
  }
  return new Map([...shares].filter(([, share]) => share > 0))
}

interface Part {
  readonly key: string
  readonly part: number
  readonly room: number
}

function partsOf(
  left: number,
  open: readonly (readonly [string, number])[],
  weights: ReadonlyMap<string, number>,
): readonly Part[] {
  const sum = open.reduce((all, [key]) => all + (weights.get(key) ?? 0), 0)
  return open.map(([key, room]) => {
    const weight = sum > 0 ? (weights.get(key) ?? 0) / sum : 1 / open.length
    return { key, room, part: left * weight }
  })
}

/** Parts as whole numbers that add up to `left`; none is more than one away from its part. */
function rounded(left: number, parts: readonly Part[]) {
  const down = parts.map(({ key, part }) => ({ key, part, whole: Math.floor(part) }))
  const rest = left - down.reduce((all, { whole }) => all + whole, 0)
  return down
    .sort((a, b) => b.part - b.whole - (a.part - a.whole) || (a.key < b.key ? -1 : 1))
    .map(({ key, whole }, at) => ({ key, whole: at < rest ? whole + 1 : whole }))
}
