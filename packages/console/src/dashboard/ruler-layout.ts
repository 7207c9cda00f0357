import { type PlacedLabel, placeLabels, textWidth } from '../charts/label-placement.ts'
import { type LinearScale, linearScale, roundTicks } from '../charts/linear-scale.ts'
import type { Texture } from '../charts/pattern.tsx'
import { axisNumber, exact, range, rounded } from '../words/number.ts'

/** The figures on the ruler: signatures, all on one axis from zero. */
export interface RulerFigures {
  readonly required: number
  readonly fullCheckFrom: number
  readonly sufficientFrom: number
  readonly raw: number
  readonly valid: { readonly median: number; readonly low: number; readonly high: number }
  /** Lines expected on sheets that are still out, when that is known. */
  readonly out?: number
}

export type ZoneName = 'fail' | 'fullCheck' | 'qualify'

/** A part of the axis where the statute's sample has one outcome. */
export interface Zone {
  readonly name: ZoneName
  readonly words: string
  readonly texture: Texture
  readonly from: number
  readonly to: number
}

/** One line of a label: a number in bold over words in grey. */
export interface RulerLabel extends PlacedLabel {
  readonly lines: readonly string[]
}

export interface RulerLayout {
  readonly x: LinearScale
  readonly zones: readonly Zone[]
  readonly above: readonly RulerLabel[]
  readonly below: readonly RulerLabel[]
  readonly ticks: readonly { readonly value: number; readonly text: string | undefined }[]
  readonly trackTop: number
  readonly trackHeight: number
  readonly height: number
}

/** Sizes in pixels. */
export const rulerSizes = { type: 13, rowAbove: 22, rowBelow: 40, track: 56, axis: 26 }

/** How the ruler lies in `width` pixels: its scale, its zones, and where each label stands. */
export function rulerLayout(figures: RulerFigures, width: number): RulerLayout {
  const largest = Math.max(
    figures.sufficientFrom * 1.08,
    figures.raw * 1.04,
    (figures.out ?? 0) * 1.04,
    figures.valid.high * 1.04,
  )
  const x = linearScale([0, largest], [1, width - 1])
  const zones = zonesOf(figures, largest)
  const above = labelled(
    zones.map((zone) => ({
      id: zone.name,
      anchor: x((zone.from + zone.to) / 2),
      lines: [zone.words],
    })),
    width,
  )
  const below = labelled(labelsBelow(figures, x), width)
  const trackTop = 10 + rowsOf(above) * rulerSizes.rowAbove
  return {
    x,
    zones,
    above,
    below,
    ticks: ticksOf(largest, x, below, width),
    trackTop,
    trackHeight: rulerSizes.track,
    height:
      trackTop +
      rulerSizes.track +
      rulerSizes.axis +
      rowsOf(below) * rulerSizes.rowBelow +
      4,
  }
}

function zonesOf(figures: RulerFigures, largest: number): readonly Zone[] {
  const { fullCheckFrom, sufficientFrom } = figures
  return [
    { name: 'fail', words: 'would fail', texture: 'hatch', from: 0, to: fullCheckFrom },
    {
      name: 'fullCheck',
      words: 'every line checked',
      texture: 'dots',
      from: fullCheckFrom,
      to: sufficientFrom,
    },
    {
      name: 'qualify',
      words: 'qualifies on the sample',
      texture: 'bars',
      from: sufficientFrom,
      to: largest,
    },
  ]
}

interface Unplaced {
  readonly id: string
  readonly anchor: number
  readonly lines: readonly string[]
}

function labelsBelow(figures: RulerFigures, x: LinearScale): readonly Unplaced[] {
  const { valid } = figures
  const halfWidth = (valid.high - valid.low) / 2
  const sure =
    halfWidth > 0 ? `90\u00a0% sure: ${range(valid)}` : 'counted, not estimated'
  const labels: readonly Unplaced[] = [
    {
      id: 'valid',
      anchor: x(valid.median),
      lines: [`${rounded(valid.median, halfWidth)} valid`, sure],
    },
    {
      id: 'required',
      anchor: x(figures.required),
      lines: [exact(figures.required), 'required'],
    },
    { id: 'raw', anchor: x(figures.raw), lines: [exact(figures.raw), 'lines in hand'] },
  ]
  if (figures.out === undefined) return labels
  const out = {
    id: 'out',
    anchor: x(figures.out),
    lines: [exact(figures.out), 'with sheets out'],
  }
  return [...labels, out]
}

function labelled(labels: readonly Unplaced[], room: number): readonly RulerLabel[] {
  const placed = placeLabels({
    wishes: labels.map(({ id, anchor, lines }) => ({
      id,
      anchor,
      width: Math.max(
        ...lines.map((l, i) =>
          textWidth(l, rulerSizes.type, i === 0 ? 'bold' : 'regular'),
        ),
      ),
    })),
    room,
    gap: 10,
  })
  return placed.map((p) => ({
    ...p,
    lines: labels.find((l) => l.id === p.id)?.lines ?? [],
  }))
}

/** A tick keeps its number only where neither a leader nor the edge is in the way. */
function ticksOf(
  largest: number,
  x: LinearScale,
  below: readonly RulerLabel[],
  width: number,
): RulerLayout['ticks'] {
  return roundTicks(0, largest, Math.max(3, Math.floor(width / 80))).map((value) => {
    const text = axisNumber(value)
    const half = textWidth(text, 12) / 2 + 4
    const clear = below.every((label) => Math.abs(label.anchor - x(value)) > half)
    const inside = value === 0 || x(value) + half <= width
    return { value, text: clear && inside ? text : undefined }
  })
}

function rowsOf(labels: readonly PlacedLabel[]): number {
  return Math.max(0, ...labels.map((l) => l.row + 1))
}
