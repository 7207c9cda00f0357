import { inkLimits } from './ink-limits.ts'
import type { InkMark } from './ink-mark.ts'
import { isLetter } from './mark-look.ts'
import type { PageZone } from './page-zone.ts'

export type RowState = 'used' | 'empty' | 'unsure'

/** Why a field or a row is not plainly used or empty. */
export type RowReason =
  /** Too little ink to be writing for sure, too much for a speck. */
  | 'little-ink'
  /** As much as writing, but hardly darker than the paper. */
  | 'faint'
  /** The paper is so rough, dirty or shaded that faint ink could not be told from it. */
  | 'rough-paper'
  /** Only in the space between or beside the boxes of the row. */
  | 'beside-the-boxes'
  /** Only in the space for officials. */
  | 'official-space-only'
  /** Something hangs over from the row above. */
  | 'from-the-row-above'
  /** Nothing is seen, but the form's own pale print is not seen either: pencil may be gone. */
  | 'pale-print-lost'
  /** Only a line that comes in over the edge of a box: a crease, a hair, a cup's rim, dirt. */
  | 'line-only'

export interface FieldInk {
  readonly field: string
  readonly state: RowState
  readonly inkMm2: number
  /** By its amount and its strokes it may well be writing, though pale. */
  readonly faintWriting?: boolean
  /** Pale writing in which letters stand apart; the arc of a stain has none. */
  readonly faintLetters?: boolean
  /** Pale too, but so many letters that no fold or stain looks like it. */
  readonly faintText?: boolean
  readonly reasons: readonly RowReason[]
}

/**
 * What the marks in one field say: how much ink is its own and how it looks, without the tails that
 * hang into it from the row above. `grain` is the paper's roughness, from 0 to 1.
 */
export function fieldInk(
  zone: PageZone & { kind: 'field' },
  number: number,
  {
    solid,
    hanging,
    trailing,
    grain,
    strokesIn,
  }: {
    readonly solid: readonly InkMark[]
    readonly hanging: ReadonlySet<InkMark>
    readonly trailing: ReadonlySet<InkMark>
    readonly grain: number
    readonly strokesIn: (zone: number) => number
  },
): FieldInk {
  let inkMm2 = 0
  let hangingStrokeMm = 0
  let trailingMm2 = 0
  let depthSum = 0
  let widthSum = 0
  let extent = 0
  let letters = 0
  for (const mark of solid) {
    const area = mark.areaByZone.get(number)
    if (area === undefined) continue
    if (hanging.has(mark)) {
      // A thick pen leaves more ink on the same way.
      hangingStrokeMm += area / Math.max(mark.widthMm, 0.1)
      continue
    }
    if (trailing.has(mark)) {
      trailingMm2 += area
      continue
    }
    inkMm2 += area
    depthSum += area * mark.meanDepth
    widthSum += area * mark.widthMm
    extent = Math.max(extent, Math.hypot(mark.box.width, mark.box.height))
    if (isLetter(mark)) letters += 1
  }
  const { field } = zone
  const reading = (state: RowState, ...reasons: RowReason[]) => ({
    field,
    state,
    inkMm2,
    reasons,
  })
  if (inkMm2 < inkLimits.emptyMm2) {
    // What only seems to go on from a tail may be somebody's writing.
    const doubtful = inkMm2 + trailingMm2 >= inkLimits.emptyMm2 && trailingMm2 > 0
    if (doubtful || hangingStrokeMm > inkLimits.hangingStrokeMm) {
      return reading('unsure', 'from-the-row-above')
    }
    if (grain > inkLimits.roughGrain) return reading('unsure', 'rough-paper')
    return reading('empty')
  }
  const depth = depthSum / inkMm2
  const dark = Math.max(inkLimits.writtenDepth, grain * inkLimits.depthOverGrain)
  if (inkMm2 < inkLimits.writtenMm2 || extent < inkLimits.writtenMm) {
    return reading('unsure', 'little-ink')
  }
  const isBroad = widthSum / inkMm2 >= inkLimits.broadMm && depth < inkLimits.broadDepth
  if (depth >= dark && !isBroad) return reading('used')
  if (isWrittenIn(zone, strokesIn(number))) return reading('used')
  const faintWriting =
    inkMm2 >= inkLimits.faintMm2 &&
    depth >= Math.max(inkLimits.faintDepth, grain * inkLimits.faintOverGrain) &&
    widthSum / inkMm2 <= inkLimits.faintWidthMm
  const faintLetters = faintWriting && letters >= 2
  const faintText = faintWriting && letters >= inkLimits.faintLetters
  return { ...reading('unsure', 'faint'), faintWriting, faintLetters, faintText }
}

/** Many strokes in a signer's box are writing. */
function isWrittenIn(zone: PageZone & { kind: 'field' }, strokes: number): boolean {
  return zone.writtenBy !== 'official' && strokes >= inkLimits.writtenStrokes
}
