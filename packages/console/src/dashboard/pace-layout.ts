import { addDays, calendarDate, daysBetween } from '@groundswell/basics'
import type { Dashboard } from '@groundswell/server/wire'
import { type LinearScale, linearScale, roundTicks } from '../charts/linear-scale.ts'

export type Pace = Dashboard['pace']

export interface PaceLayout {
  readonly x: (date: string) => number
  readonly y: LinearScale
  readonly bars: LinearScale
  readonly months: readonly { readonly date: string; readonly at: number }[]
  readonly yTicks: readonly number[]
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly height: number
}

/** Sizes in pixels: the curve above, the weekly bars below, an axis between them. */
const sizes = { top: 18, curve: 240, axis: 30, bars: 64, left: 56, right: 12 }

/** Where the pace chart's parts lie in `width` pixels, from the drive's start to its deadline. */
export function paceLayout(given: {
  readonly pace: Pace
  readonly petition: {
    readonly start: string
    readonly deadline: string
    readonly required: number
  }
  readonly width: number
}): PaceLayout {
  const { pace, petition, width } = given
  const days = dayScale(petition, [sizes.left, width - sizes.right])
  const highest = Math.max(petition.required * 1.12, ...pace.fan.map((p) => p.high))
  const bottom = sizes.top + sizes.curve
  const barsTop = bottom + sizes.axis
  const most = Math.max(1, ...pace.weekly.map((w) => w.lines))
  return {
    x: days,
    y: linearScale([0, highest * 1.02], [bottom, sizes.top]),
    bars: linearScale([0, most], [barsTop + sizes.bars, barsTop + 12]),
    months: monthStarts(petition, width < 500 ? 2 : 1).map((date) => ({
      date,
      at: days(date),
    })),
    yTicks: roundTicks(0, highest, 4),
    left: sizes.left,
    right: width - sizes.right,
    bottom,
    height: barsTop + sizes.bars + 4,
  }
}

/** A band between two curves as path data; no points make no path. */
export function bandPath(
  points: readonly { readonly x: number; readonly low: number; readonly high: number }[],
): string {
  if (points.length === 0) return ''
  const there = points.map((p) => `${p.x.toFixed(1)},${p.high.toFixed(1)}`)
  const back = points.toReversed().map((p) => `${p.x.toFixed(1)},${p.low.toFixed(1)}`)
  return `M${[...there, ...back].join('L')}Z`
}

/** A curve as path data; no points make no path. */
export function linePath(points: readonly (readonly [number, number])[]): string {
  if (points.length === 0) return ''
  return `M${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}`
}

function dayScale(
  petition: { readonly start: string; readonly deadline: string },
  pixels: readonly [number, number],
): (date: string) => number {
  const start = calendarDate(petition.start)
  const scale = linearScale(
    [0, daysBetween(start, calendarDate(petition.deadline))],
    pixels,
  )
  return (date) => scale(daysBetween(start, calendarDate(date)))
}

function monthStarts(
  petition: { readonly start: string; readonly deadline: string },
  every: number,
): readonly string[] {
  const start = calendarDate(petition.start)
  const days = daysBetween(start, calendarDate(petition.deadline))
  const all = Array.from({ length: days + 1 }, (_, i) => addDays(start, i))
  return all.filter((d) => d.endsWith('-01')).filter((_, i) => i % every === 0)
}
