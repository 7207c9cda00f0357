import type { Dashboard } from '@groundswell/server/wire'

type SharpenRow = Dashboard['sharpen'][number]

/** The fewest further lines that make the interval as narrow as asked; none when nothing does. */
export function narrowestStep(
  rows: readonly SharpenRow[],
  halfWidth: number,
): SharpenRow | undefined {
  return rows
    .toSorted((a, b) => a.moreDrawnLines - b.moreDrawnLines)
    .find((row) => row.halfWidthThen <= halfWidth)
}
