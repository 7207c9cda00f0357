import type { Box } from '../box.ts'
import type { InkMark } from './ink-mark.ts'
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

export interface FieldInk {
  readonly field: string
  readonly state: RowState
  readonly inkMm2: number
  /** Plainly writing by its amount and its strokes, though pale. */
  readonly faintWriting?: boolean
  readonly reasons: readonly RowReason[]
}

export interface RowReading {
  readonly row: number
  readonly state: RowState
  readonly reasons: readonly RowReason[]
  readonly fields: readonly FieldInk[]
}

/** A mark that belongs to no field. */
export interface StrayMark {
  readonly box: Box
  readonly inkMm2: number
  /** The row beside it, where there is one. */
  readonly row: number | undefined
}

export interface PageInk {
  readonly rows: readonly RowReading[]
  /** Fields of the page itself: the county line, the circulator's declaration. */
  readonly fields: readonly FieldInk[]
  readonly stray: readonly StrayMark[]
}

/** The three zones. Calibrated on synthetic strokes; see docs/theory/reading-sheets.md. */
export const inkLimits = {
  /** A mark smaller than this in area and in both its sides is a speck. */
  speckMm2: 0.6,
  speckMm: 1.05,
  /**
   * A pale mark that is hardly darker anywhere than on average is a shade, not a stroke, when
   * it is long or wide: a stain, a fold, the light. A stroke is darkest in its middle.
   */
  shadeDepth: 0.22,
  shadeEvenness: 1.45,
  shadeMm: 6,
  shadeWidthMm: 1,
  /** So pale and so even, a mark is a shade whatever its size. */
  breathDepth: 0.12,
  breathEvenness: 1.25,
  /** So much very pale ink, in strokes, keeps a row from being called empty. */
  whisperMm2: 6,
  /** Below it a field is empty. */
  emptyMm2: 0.45,
  /** Above both it holds writing: less than two small letters. */
  writtenMm2: 1.4,
  writtenMm: 1.8,
  /** Writing must be this much darker than its paper, and than the paper's own grain. */
  writtenDepth: 0.15,
  depthOverGrain: 1.6,
  /** Paler writing counts where two fields of a row hold so much of it on clean paper. */
  faintMm2: 5,
  faintDepth: 0.095,
  faintOverGrain: 4,
  faintWidthMm: 0.9,
  /** The grain above which an empty field can no longer be called empty. */
  roughGrain: 0.2,
  /** A mark outside the boxes is listed from this size on. */
  strayMm2: 0.8,
  strayMm: 1.6,
} as const

/**
 * What the marks of a page say about its rows and fields. `grain` is from 0 to 1; `whispers`
 * are marks so pale that they alone never use a row, but may keep it from being empty.
 */
export function pageInk(
  zones: readonly PageZone[],
  marks: readonly InkMark[],
  grain: number,
  whispers: readonly InkMark[] = [],
): PageInk {
  const solid = marks.filter((mark) => isNoSpeck(mark) && !isShade(mark))
  const pale = whispers.filter((mark) => isNoSpeck(mark) && isWhisper(mark))
  const hanging = hangingMarks(zones, solid)
  const fieldOf = (zone: PageZone & { kind: 'field' }, number: number) =>
    fieldReading(zone, number, { solid, hanging, grain })
  const numbered = zones.map((zone, number) => ({ zone, number }))
  const besides = strayMarks(zones, solid)
  const rowNumbers = [
    ...new Set(zones.flatMap((zone) => (zone.kind === 'row' ? [zone.row] : []))),
  ]
  const rows = rowNumbers.map((row): RowReading => {
    const own = numbered.flatMap(({ zone, number }) =>
      zone.kind === 'field' && zone.row === row
        ? [{ zone, number, reading: fieldOf(zone, number) }]
        : [],
    )
    const beside = besides.filter((mark) => mark.row === row)
    const reading = rowReading(row, own, beside)
    if (reading.state !== 'empty') return reading
    const whispered = own.reduce((sum, { number }) => sum + areaIn(pale, number), 0)
    if (whispered < inkLimits.whisperMm2) return reading
    return { ...reading, state: 'unsure', reasons: ['faint'] }
  })
  const states = new Map(rows.map(({ row, state }) => [row, state]))
  return {
    rows,
    fields: numbered.flatMap(({ zone, number }) =>
      zone.kind === 'field' && zone.row === undefined ? [fieldOf(zone, number)] : [],
    ),
    // What runs over the edge of a box beside a used row is that row's writing.
    stray: besides.filter(
      ({ row, near }) => row === undefined || states.get(row) !== 'used' || !near,
    ),
  }
}

function rowReading(
  row: number,
  own: readonly {
    readonly zone: PageZone & { kind: 'field' }
    readonly reading: FieldInk
  }[],
  beside: readonly StrayMark[],
): RowReading {
  const fields = own.map(({ reading }) => reading)
  const written = own.filter(({ zone }) => zone.writtenBy !== 'official')
  const official = own.filter(({ zone }) => zone.writtenBy === 'official')
  const faint = written.filter(({ reading }) => reading.faintWriting === true)
  if (written.some(({ reading }) => reading.state === 'used') || faint.length >= 2) {
    return { row, state: 'used', reasons: [], fields }
  }
  const reasons = new Set(
    written.flatMap(({ reading }) =>
      reading.state === 'empty' ? [] : [...reading.reasons],
    ),
  )
  if (official.some(({ reading }) => reading.state !== 'empty')) {
    reasons.add('official-space-only')
  }
  if (beside.length > 0) reasons.add('beside-the-boxes')
  // Little in several boxes may be much in all: a pen that skips, a stroke through the row.
  const spread = written.reduce((sum, { reading }) => sum + reading.inkMm2, 0)
  if (spread >= 2 * inkLimits.emptyMm2) reasons.add('little-ink')
  const state = reasons.size > 0 ? 'unsure' : 'empty'
  return { row, state, reasons: [...reasons], fields }
}

function fieldReading(
  zone: PageZone & { kind: 'field' },
  number: number,
  {
    solid,
    hanging,
    grain,
  }: {
    readonly solid: readonly InkMark[]
    readonly hanging: ReadonlySet<InkMark>
    readonly grain: number
  },
): FieldInk {
  let inkMm2 = 0
  let hangingMm2 = 0
  let depthSum = 0
  let widthSum = 0
  let extent = 0
  for (const mark of solid) {
    const area = mark.areaByZone.get(number)
    if (area === undefined) continue
    if (hanging.has(mark)) {
      hangingMm2 += area
      continue
    }
    inkMm2 += area
    depthSum += area * mark.meanDepth
    widthSum += area * mark.widthMm
    extent = Math.max(extent, Math.hypot(mark.box.width, mark.box.height))
  }
  const { field } = zone
  const reading = (state: RowState, ...reasons: RowReason[]) => ({
    field,
    state,
    inkMm2,
    reasons,
  })
  if (inkMm2 < inkLimits.emptyMm2) {
    if (hangingMm2 > 4) return reading('unsure', 'from-the-row-above')
    if (grain > inkLimits.roughGrain) return reading('unsure', 'rough-paper')
    return reading('empty')
  }
  const depth = depthSum / inkMm2
  const dark = Math.max(inkLimits.writtenDepth, grain * inkLimits.depthOverGrain)
  if (inkMm2 < inkLimits.writtenMm2 || extent < inkLimits.writtenMm) {
    return reading('unsure', 'little-ink')
  }
  if (depth >= dark) return reading('used')
  const faintWriting =
    inkMm2 >= inkLimits.faintMm2 &&
    depth >= Math.max(inkLimits.faintDepth, grain * inkLimits.faintOverGrain) &&
    widthSum / inkMm2 <= inkLimits.faintWidthMm
  return { ...reading('unsure', 'faint'), faintWriting }
}

/** Marks that come in over the upper edge of a row's boxes from writing just above them. */
function hangingMarks(
  zones: readonly PageZone[],
  marks: readonly InkMark[],
): ReadonlySet<InkMark> {
  const hanging = new Set<InkMark>()
  for (const [number, zone] of zones.entries()) {
    if (zone.kind !== 'field' || zone.row === undefined) continue
    for (const mark of marks) {
      if (!mark.areaByZone.has(number)) continue
      const below = mark.box.y + mark.box.height - zone.box.y
      if (mark.box.y > zone.box.y + 0.9 || below > zone.box.height * 0.6) continue
      const outside = mark.areaMm2 - (mark.areaByZone.get(number) ?? 0)
      if (outside > mark.areaMm2 / 2 || marks.some((upper) => hangsFrom(mark, upper))) {
        hanging.add(mark)
      }
    }
  }
  return hanging
}

function hangsFrom(lower: InkMark, upper: InkMark): boolean {
  if (upper === lower) return false
  const gap = lower.box.y - (upper.box.y + upper.box.height)
  if (gap < -0.5 || gap > 2) return false
  const left = Math.max(lower.box.x, upper.box.x)
  const right = Math.min(lower.box.x + lower.box.width, upper.box.x + upper.box.width)
  return right - left > -0.6
}

function isShade(mark: InkMark): boolean {
  const { peakDepth, box, widthMm } = mark
  const large =
    Math.hypot(box.width, box.height) >= inkLimits.shadeMm ||
    widthMm >= inkLimits.shadeWidthMm
  const breath = peakDepth < mark.meanDepth * inkLimits.breathEvenness
  if (peakDepth < inkLimits.breathDepth && breath) return true
  return peakDepth < inkLimits.shadeDepth && large && !isStroke(mark)
}

/** A very pale mark with the look of handwriting: narrow, short, darkest in its middle. */
function isWhisper(mark: InkMark): boolean {
  const { box, widthMm } = mark
  return isStroke(mark) && widthMm <= 0.8 && Math.hypot(box.width, box.height) <= 12
}

function isStroke({ peakDepth, meanDepth }: InkMark): boolean {
  return peakDepth >= meanDepth * inkLimits.shadeEvenness
}

function areaIn(marks: readonly InkMark[], zone: number): number {
  return marks.reduce((sum, { areaByZone }) => sum + (areaByZone.get(zone) ?? 0), 0)
}

function isNoSpeck({ areaMm2, box }: InkMark): boolean {
  return (
    areaMm2 >= inkLimits.speckMm2 || Math.max(box.width, box.height) > inkLimits.speckMm
  )
}

/** Marks mostly outside all fields, each with the row beside it; `near` when it touches it. */
function strayMarks(
  zones: readonly PageZone[],
  marks: readonly InkMark[],
): (StrayMark & { readonly near: boolean })[] {
  const isField = zones.map(({ kind }) => kind === 'field')
  const inField = (mark: InkMark) => [...mark.areaByZone.keys()].some((z) => isField[z])
  const written = marks.filter(inField)
  return marks.flatMap((mark) => {
    let inFields = 0
    for (const [zone, area] of mark.areaByZone) if (isField[zone]) inFields += area
    const outside = mark.areaMm2 - inFields
    const long = Math.hypot(mark.box.width, mark.box.height) >= inkLimits.strayMm
    if (inFields > 0.3 * mark.areaMm2 || outside < inkLimits.strayMm2 || !long) return []
    // What hangs down from writing in a box is the tail of that writing.
    if (mark.box.height < 6 && written.some((upper) => hangsFrom(mark, upper))) return []
    const beside = rowBeside(zones, mark.box)
    return [
      { box: mark.box, inkMm2: outside, row: beside?.row, near: (beside?.gap ?? 9) < 2 },
    ]
  })
}

/** The row whose boxes are nearest to `box`, within 6 millimetres. */
function rowBeside(
  zones: readonly PageZone[],
  box: Box,
): { readonly row: number; readonly gap: number } | undefined {
  let best: { readonly row: number; readonly gap: number } | undefined
  for (const zone of zones) {
    if (zone.kind !== 'field' || zone.row === undefined) continue
    const across = Math.max(
      0,
      zone.box.x - box.x - box.width,
      box.x - zone.box.x - zone.box.width,
    )
    const down = Math.max(
      0,
      zone.box.y - box.y - box.height,
      box.y - zone.box.y - zone.box.height,
    )
    const gap = Math.hypot(across, down)
    if (gap <= 6 && (best === undefined || gap < best.gap)) best = { row: zone.row, gap }
  }
  return best
}
