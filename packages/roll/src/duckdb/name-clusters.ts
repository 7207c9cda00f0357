/** Numbers further apart than this lie in other parts of the roll's order of names. */
const widestGap = 2000

/**
 * SQL conditions that find surnames by their numbers in the order of names, one for each part
 * of the roll: names that lie together cost one look, and one list of all would cost a walk.
 */
export function nameClusters(codes: readonly number[]): readonly string[] {
  const clusters: number[][] = []
  for (const code of [...codes].sort((a, b) => a - b)) {
    const last = clusters.at(-1)
    const before = last?.at(-1)
    if (before !== undefined && code - before <= widestGap) last?.push(code)
    else clusters.push([code])
  }
  return clusters.map((cluster) =>
    cluster.length === 1 ? `"last" = ${cluster[0]}` : `"last" IN (${cluster.join(',')})`,
  )
}
