/** One class of a map: values from `from` (included) to `to`, and how many fall in it. */
export interface QuantileClass {
  readonly from: number
  readonly to: number
}

/**
 * Cuts values into at most `count` classes of about equally many values; equal values are
 * always in one class. Few distinct values make fewer classes, none makes no class.
 */
export function quantileClasses(
  values: readonly number[],
  count: number,
): readonly QuantileClass[] {
  const sorted = [...values].sort((a, b) => a - b)
  const edges = Array.from(
    { length: count },
    (_, i) => sorted[Math.floor((i * sorted.length) / count)],
  ).filter((edge) => edge !== undefined)
  const distinct = edges.filter((edge, i) => edge !== edges[i - 1])
  const highest = sorted.at(-1) ?? 0
  return distinct.map((from, i) => {
    const next = distinct[i + 1]
    return { from, to: next === undefined ? highest : lastBelow(sorted, next) }
  })
}

/** The class of `value`, counted from 0; the lowest when it lies below all. */
export function classOf(classes: readonly QuantileClass[], value: number): number {
  return Math.max(
    0,
    classes.findLastIndex((c) => value >= c.from),
  )
}

function lastBelow(sorted: readonly number[], edge: number): number {
  return sorted.findLast((v) => v < edge) ?? edge
}
