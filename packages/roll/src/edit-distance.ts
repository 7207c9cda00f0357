/**
 * Whether `a` and `b` differ by exactly one insertion, deletion, substitution or exchange of
 * two neighbours (Damerau 1964, the four slips that explain most misspellings).
 */
export function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const extra = long.length - short.length
  if (extra > 1) return false
  let i = 0
  while (i < short.length && short.charCodeAt(i) === long.charCodeAt(i)) i++
  if (i === long.length) return false
  if (extra === 1) return short.slice(i) === long.slice(i + 1)
  if (short.slice(i + 1) === long.slice(i + 1)) return true
  return (
    i + 1 < short.length &&
    short.charCodeAt(i) === long.charCodeAt(i + 1) &&
    short.charCodeAt(i + 1) === long.charCodeAt(i) &&
    short.slice(i + 2) === long.slice(i + 2)
  )
}

const rows = [new Uint16Array(512), new Uint16Array(512), new Uint16Array(512)] as const

/**
 * The optimal string alignment distance of `a` and `b` (insertions, deletions, substitutions,
 * exchanged neighbours; no part edited twice), or `limit + 1` once it must exceed `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0
  const n = a.length
  const m = b.length
  if (Math.abs(n - m) > limit || n > 500 || m > 500) return limit + 1
  let [before, above, here] = rows as readonly [Uint16Array, Uint16Array, Uint16Array]
  for (let j = 0; j <= m; j++) above[j] = j
  for (let i = 1; i <= n; i++) {
    here[0] = i
    let least = i
    const letter = a.charCodeAt(i - 1)
    for (let j = 1; j <= m; j++) {
      const other = b.charCodeAt(j - 1)
      let cost = (above[j - 1] ?? 0) + (letter === other ? 0 : 1)
      cost = Math.min(cost, (above[j] ?? 0) + 1, (here[j - 1] ?? 0) + 1)
      if (
        i > 1 &&
        j > 1 &&
        letter === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === other
      ) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      }
      here[j] = cost
      if (cost < least) least = cost
    }
    if (least > limit) return limit + 1
    const spare = before
    before = above
    above = here
    here = spare
  }
  return Math.min(above[m] ?? limit + 1, limit + 1)
}

/**
 * Jaro-Winkler similarity in [0, 1] (Winkler 1990: prefix scale 0.1 over at most four
 * letters). Transpositions are half the matched letters out of order, not rounded.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  if (a.length === 0 || b.length === 0) return 0
  const window = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1)
  const taken = new Uint8Array(b.length)
  const kept: number[] = []
  for (let i = 0; i < a.length; i++) {
    const last = Math.min(b.length - 1, i + window)
    for (let j = Math.max(0, i - window); j <= last; j++) {
      if (taken[j] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue
      taken[j] = 1
      kept.push(a.charCodeAt(i))
      break
    }
  }
  if (kept.length === 0) return 0
  let outOfOrder = 0
  let k = 0
  for (let j = 0; j < b.length; j++) {
    if (taken[j] === 1 && b.charCodeAt(j) !== kept[k++]) outOfOrder++
  }
  const m = kept.length
  const jaro = (m / a.length + m / b.length + (m - outOfOrder / 2) / m) / 3
  let prefix = 0
  while (
    prefix < 4 &&
    prefix < a.length &&
    a.charCodeAt(prefix) === b.charCodeAt(prefix)
  ) {
    prefix++
  }
  return jaro + prefix * 0.1 * (1 - jaro)
}
