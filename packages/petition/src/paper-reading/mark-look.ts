import { inkLimits } from './ink-limits.ts'
import type { InkMark } from './ink-mark.ts'

/** Large enough to be more than dust or toner. */
export function isNoSpeck({ areaMm2, box }: InkMark): boolean {
  return (
    areaMm2 >= inkLimits.speckMm2 || Math.max(box.width, box.height) > inkLimits.speckMm
  )
}

/** Pale and even, and large or very pale: a stain, a fold, the light; no stroke. */
export function isShade(mark: InkMark): boolean {
  const { peakDepth, box, widthMm } = mark
  const large =
    Math.hypot(box.width, box.height) >= inkLimits.shadeMm ||
    widthMm >= inkLimits.shadeWidthMm
  const breath = peakDepth < mark.meanDepth * inkLimits.breathEvenness
  if (peakDepth < inkLimits.breathDepth && breath) return true
  // An even pencil's initials are no darker in their middle than a stain is.
  const fewLetters =
    widthMm <= inkLimits.penMm &&
    Math.hypot(box.width, box.height) <= inkLimits.initialsMm
  return peakDepth < inkLimits.shadeDepth && large && !fewLetters && !isStroke(mark)
}

/** The shades among the marks, with the pieces that the form's print has cut off from them. */
export function shadesOf(marks: readonly InkMark[]): ReadonlySet<InkMark> {
  const whole = marks.filter(isShade)
  const large = largeShades(whole)
  const pieces = marks.filter(
    (mark) =>
      mark.areaMm2 <= inkLimits.shadePieceMm2 &&
      !isStroke(mark) &&
      large.some(
        (shade) =>
          mark.peakDepth <= shade.peakDepth &&
          gapMm(mark, shade) <= inkLimits.shadePieceMm,
      ),
  )
  return new Set([...whole, ...pieces])
}

/** Shades so large that print may have cut pieces off them. */
function largeShades(shades: Iterable<InkMark>): InkMark[] {
  return [...shades].filter(({ areaMm2 }) => areaMm2 >= inkLimits.faintMm2)
}

/**
 * Marks about as pale as a large shade that go on where print has cut it off, and so on from one to
 * the next: the rest of a stain. Its rim may be darker than its inside, as a stroke is; so this is
 * to be asked only of marks outside the boxes, where nothing is lost that would use a row.
 */
export function restOfShades(
  marks: readonly InkMark[],
  shades: ReadonlySet<InkMark>,
): ReadonlySet<InkMark> {
  const stains = largeShades(shades)
  const rest = new Set<InkMark>()
  // Grows while it is gone through.
  for (const stain of stains) {
    for (const mark of marks) {
      if (rest.has(mark) || mark.peakDepth >= inkLimits.shadeDepth) continue
      if (mark.peakDepth > stain.peakDepth * inkLimits.shadeEvenness) continue
      if (gapMm(mark, stain) > inkLimits.shadeGapMm) continue
      rest.add(mark)
      stains.push(mark)
    }
  }
  return rest
}

/** How far the boxes of two marks lie apart, in millimetres. */
export function gapMm({ box: a }: InkMark, { box: b }: InkMark): number {
  const across = Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width)
  const down = Math.max(0, a.y - b.y - b.height, b.y - a.y - a.height)
  return Math.hypot(across, down)
}

/** Whether a mark lies where another does, or at its edge: the same ink, seen from a paler level on. */
export function isWithin({ box: a }: InkMark, { box: b }: InkMark): boolean {
  const edge = inkLimits.trailingMm
  return (
    a.x >= b.x - edge &&
    a.y >= b.y - edge &&
    a.x + a.width <= b.x + b.width + edge &&
    a.y + a.height <= b.y + b.height + edge
  )
}

/** A very pale mark with the look of handwriting: narrow, short, darkest in its middle. */
export function isWhisper(mark: InkMark): boolean {
  const { box, widthMm } = mark
  return isStroke(mark) && widthMm <= 0.8 && Math.hypot(box.width, box.height) <= 12
}

/** A short mark as high as it is wide, or nearly, and darkest in its middle: no line, no arc. */
export function isLetter(mark: InkMark): boolean {
  const { width, height } = mark.box
  const longer = Math.max(width, height)
  const high = Math.min(width, height) >= inkLimits.letterMm
  return high && longer <= inkLimits.mostLetterMm && isStroke(mark)
}

function isStroke({ peakDepth, meanDepth }: InkMark): boolean {
  return peakDepth >= meanDepth * inkLimits.shadeEvenness
}
