import type { Box } from '../box.ts'
import type { BlankPage } from './blank-page.ts'
import type { InkDepth } from './ink-depth.ts'
import { pagePixelsPerMm } from './rectified-page.ts'

/** A stroke that counts among others is so deep, and so much deeper than the grain of rough paper. */
const leastStroke = 16
const strokeOverGrain = 2
/** Where paper is calm so pale a stroke can be told from it, if not what made it. */
const leastBreath = 6
const breathOverGrain = 2
/** A crease or a tail may be crossed in the officials' spaces of paper that is not rough. */
const calmStrokes = 1

/** Wider than this in pixels, something dark is no stroke but a shade: two millimetres. */
const widestStroke = 2 * pagePixelsPerMm
/** The fourth best line counts: a letter is higher than a millimetre, what only looks so is not. */
const countedLine = 3

/**
 * How many strokes a level line through a box crosses, at the fourth of the lines with most of
 * them. Letters and signatures are crossed again and again, by whatever is written with and however
 * pale it is; a fold, a hair, a streak, the arc of a cup's rim are crossed once, or twice. A stroke
 * begins at the depth `least` (0 to 255), and ends where it has lost half of its depth, so that
 * an uneven shade is one thing. Print is passed over.
 */
export function strokesCrossed(
  { depth, width }: Pick<InkDepth, 'depth' | 'width'>,
  { free }: Pick<BlankPage, 'free'>,
  box: Box,
  least: number,
): number {
  const left = Math.round(box.x * pagePixelsPerMm)
  const right = Math.round((box.x + box.width) * pagePixelsPerMm)
  const bottom = Math.round((box.y + box.height) * pagePixelsPerMm)
  const counts: number[] = []
  for (let y = Math.round(box.y * pagePixelsPerMm); y < bottom; y += 1) {
    let count = 0
    let lowest = 255
    let peak = 0
    let start = -1
    for (let x = left; x < right; x += 1) {
      const at = y * width + x
      if (free[at] !== 1) continue
      const value = depth[at] ?? 0
      if (start < 0) {
        lowest = Math.min(lowest, value)
        if (value < least || value < 2 * lowest) continue
        start = x
        peak = value
      } else {
        peak = Math.max(peak, value)
        if (value > peak / 2) continue
        if (x - start <= widestStroke) count += 1
        start = -1
        lowest = value
      }
    }
    counts.push(count)
  }
  return counts.toSorted((a, b) => b - a)[countedLine] ?? 0
}

/** How many strokes from a depth on are crossed in each field, by the number of its zone. */
export function strokesFrom(
  ink: Pick<InkDepth, 'depth' | 'width'>,
  blank: Pick<BlankPage, 'free' | 'zones'>,
  least: number,
): (zone: number) => number {
  return (number) => {
    const zone = blank.zones.zones[number]
    return zone?.kind === 'field' ? strokesCrossed(ink, blank, zone.box, least) : 0
  }
}

/**
 * How many strokes are crossed in each field of a page. A fold's shade makes the page's grain large,
 * and its paper is not rough for that: where nothing is crossed in the officials' spaces, which
 * nobody has written in yet, the palest strokes count.
 */
export function pageStrokes(
  ink: Pick<InkDepth, 'depth' | 'width'>,
  blank: Pick<BlankPage, 'free' | 'zones'>,
  grain: number,
): (zone: number) => number {
  const palest = strokesFrom(ink, blank, leastStroke)
  const isRough = grain * strokeOverGrain > leastStroke
  return !isRough || isCalm(blank, palest)
    ? palest
    : strokesFrom(ink, blank, grain * strokeOverGrain)
}

/**
 * How many strokes just deeper than the paper's own grain are crossed in each field: a pencil so
 * pale that no mark of it stands out whole. None where the officials' spaces of the page, which
 * nobody has written in yet, show that paper alone is crossed at that depth.
 */
export function breathStrokes(
  ink: Pick<InkDepth, 'depth' | 'width'>,
  blank: Pick<BlankPage, 'free' | 'zones'>,
  grain: number,
): (zone: number) => number {
  const breath = strokesFrom(ink, blank, Math.max(leastBreath, grain * breathOverGrain))
  // Asked only where a row would else be empty, and most pages have no such row.
  let calm: boolean | undefined
  return (zone) => {
    calm ??= isCalm(blank, breath)
    return calm ? breath(zone) : 0
  }
}

/** Whether hardly anything is crossed in the officials' spaces. */
function isCalm(
  { zones }: Pick<BlankPage, 'zones'>,
  strokesIn: (zone: number) => number,
): boolean {
  const officials = [...zones.zones.entries()].flatMap(([number, zone]) =>
    zone.kind === 'field' && zone.writtenBy === 'official' ? [number] : [],
  )
  return (
    officials.length > 0 && officials.every((number) => strokesIn(number) <= calmStrokes)
  )
}
