import type { CirculatorRow, Dashboard, GroupRow } from '@groundswell/server/wire'
import type { DotRow } from '../charts/interval-dots.tsx'

/**
 * Fewer lines than this say more about luck than about a person: with 20 lines the 90 %
 * interval is some 30 points wide.
 */
export const fewLines = 20

/** Groups as rows of a dot chart; a row with few lines is marked as such. */
export function groupDots(
  rows: readonly (GroupRow | CirculatorRow)[],
): readonly DotRow[] {
  return rows.map((row) => ({
    key: row.key,
    label: row.label,
    median: row.rate.median,
    low: row.rate.low,
    high: row.rate.high,
    few: row.rate.reviewed < fewLines,
    flagged: 'flag' in row && row.flag !== undefined,
  }))
}

/**
 * The circulators to look at first: those whose whole interval lies low, then those with
 * the most lines. Never those with the lowest share, which would be those with few lines.
 */
export function circulatorsToSee(
  rows: readonly CirculatorRow[],
  most: number,
): readonly CirculatorRow[] {
  const byLines = rows.toSorted((a, b) => b.lines - a.lines)
  const flagged = byLines.filter((row) => row.flag !== undefined)
  const others = byLines.filter((row) => row.flag === undefined)
  return [...flagged, ...others].slice(0, most)
}

/** Where a dot chart starts: the round share below everything it shows, never above 60 %. */
export function dotsFrom(rows: readonly DotRow[]): number {
  const lowest = Math.min(0.6, ...rows.map((row) => row.low))
  return Math.max(0, Math.floor(lowest * 5 + 1e-9) / 5)
}

/** The share of all lines in hand that are valid, repeats included: what a group compares to. */
export function driveValidity({ tiers }: Pick<Dashboard, 'tiers'>): number {
  return tiers.raw === 0 ? 0 : Math.min(1, tiers.validLines.median / tiers.raw)
}
