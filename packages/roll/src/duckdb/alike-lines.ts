import { type LineKeys, lineCodes, noCodes } from './line-keys.ts'

/** Counts lines that carry the same name and address as an earlier one of those looked at. */
export interface AlikeLines {
  readonly add: (line: number) => void
  readonly pairs: () => number
}

/**
 * A self-link of lines that no voter was found for: two of them with one name at one house
 * look like one person who signed twice. It flags, and never strikes. Lines without a last
 * name, a house and a street are left out.
 */
export function alikeLines(keys: LineKeys): AlikeLines {
  const seen = new Map<string, number>()
  const codes = noCodes()
  let pairs = 0
  return {
    add: (line) => {
      lineCodes(keys, line, codes)
      const { last, first, house, street } = codes
      if (last < 0 || first < 0 || house < 0 || street < 0) return
      const key = `${last} ${first} ${house} ${street}`
      const before = seen.get(key) ?? 0
      pairs += before
      seen.set(key, before + 1)
    },
    pairs: () => pairs,
  }
}
