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
  return peakDepth < inkLimits.shadeDepth && large && !isStroke(mark)
}

/** A very pale mark with the look of handwriting: narrow, short, darkest in its middle. */
export function isWhisper(mark: InkMark): boolean {
  const { box, widthMm } = mark
  return isStroke(mark) && widthMm <= 0.8 && Math.hypot(box.width, box.height) <= 12
}

function isStroke({ peakDepth, meanDepth }: InkMark): boolean {
  return peakDepth >= meanDepth * inkLimits.shadeEvenness
}
