/** The places where two texts differ, for marking: positions in each that have no counterpart. */
export interface TextDifference {
  readonly left: readonly number[]
  readonly right: readonly number[]
}

/** Marks the letters outside a longest common subsequence of two short texts. */
export function textDifference(left: string, right: string): TextDifference {
  const n = left.length
  const m = right.length
  const table = Array.from({ length: n + 1 }, () => new Uint16Array(m + 1))
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const row = table[i]
      const below = table[i + 1]
      if (row === undefined || below === undefined) continue
      row[j] =
        left[i] === right[j]
          ? (below[j + 1] ?? 0) + 1
          : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  const marks = { left: [] as number[], right: [] as number[] }
  let i = 0
  let j = 0
  while (i < n && j < m) {
    if (left[i] === right[j]) {
      i++
      j++
    } else if ((table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0)) marks.left.push(i++)
    else marks.right.push(j++)
  }
  while (i < n) marks.left.push(i++)
  while (j < m) marks.right.push(j++)
  return marks
}
