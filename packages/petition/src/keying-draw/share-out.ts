/**
 * Shares `total` out in proportion to `weights`, none more than its `most`: whole numbers, the
 * largest remainders rounded up, what one cannot take going to the others. It hands out less
 * than `total` only when everything is taken. Keys in any order give the same shares.
 */
export function shareOut(
  total: number,
  weights: ReadonlyMap<string, number>,
  most: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const shares = new Map<string, number>()
  const keys = [...most.keys()].sort()
  let left = Math.min(
    total,
    keys.reduce((sum, key) => sum + (most.get(key) ?? 0), 0),
  )
  while (left > 0) {
    const open = keys.filter((key) => (shares.get(key) ?? 0) < (most.get(key) ?? 0))
    const sum = open.reduce((all, key) => all + (weights.get(key) ?? 0), 0)
    // What nobody gave a weight is shared by what is there to take.
    const weightOf = (key: string) =>
      sum > 0 ? (weights.get(key) ?? 0) / sum : 1 / open.length
    const wants = open.map((key) => ({ key, want: left * weightOf(key) }))
    let handed = 0
    for (const { key, want } of wants) {
      const room = (most.get(key) ?? 0) - (shares.get(key) ?? 0)
      const got = Math.min(room, Math.floor(want))
      shares.set(key, (shares.get(key) ?? 0) + got)
      handed += got
    }
    if (handed === 0) {
      const byRest = wants.sort((a, b) => b.want - a.want || (a.key < b.key ? -1 : 1))
      for (const { key } of byRest.slice(0, left)) {
        shares.set(key, (shares.get(key) ?? 0) + 1)
        handed += 1
      }
    }
    left -= handed
  }
  return new Map([...shares].filter(([, share]) => share > 0))
}
