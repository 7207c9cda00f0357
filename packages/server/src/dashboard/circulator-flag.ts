import type { GroupAnswer, ThreePoints } from '../count/forecast-answer.ts'

/** How far below the drive a circulator must lie before anybody is told: 5 points. */
const clearly = 0.05

/**
 * The sentence for a circulator whose validity is clearly low: the upper end of the interval
 * lies 5 points below the drive's own middle. A few bad lines by chance never do that, so
 * nobody with a handful of lines is pointed at.
 */
export function circulatorFlag(
  group: GroupAnswer,
  whole: ThreePoints,
): string | undefined {
  if (group.reviewed === 0 || group.rate.high >= whole.median - clearly) return undefined
  const points = Math.round((whole.median - group.rate.median) * 100)
  return `About ${points} points below the drive, more than chance explains.`
}
