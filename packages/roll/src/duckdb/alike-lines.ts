import type { LineKeys } from './line-keys.ts'

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
  let pairs = 0
  return {
    add: (line) => {
      const { last, first, house, street } = keys.codes
      const parts = [
        last[line] ?? -2,
        first[line] ?? -2,
        house[line] ?? -2,
        street[line] ?? -2,
      ]
      if (parts.some((part) => part < 0)) return
      const key = parts.join(' ')
      const before = seen.get(key) ?? 0
      pairs += before
      seen.set(key, before + 1)
    },
    pairs: () => pairs,
  }
}
