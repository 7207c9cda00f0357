import { type FieldInk, fieldInk, type RowReason, type RowState } from './field-ink.ts'
import { inkLimits } from './ink-limits.ts'
import type { InkMark } from './ink-mark.ts'
import { isLineOnly } from './line-only.ts'
import { askedRows } from './lost-row.ts'
import { isNoSpeck, isWhisper, isWithin, restOfShades, shadesOf } from './mark-look.ts'
import { isOverhang } from './overhang.ts'
import type { PageZone } from './page-zone.ts'
import { hangingMarks, type StrayMark, strayMarks, trailingMarks } from './stray-mark.ts'

export interface RowReading {
  readonly row: number
  readonly state: RowState
  readonly reasons: readonly RowReason[]
  readonly fields: readonly FieldInk[]
}

export interface PageInk {
  readonly rows: readonly RowReading[]
  /** Fields of the page itself: the county line, the circulator's declaration. */
  readonly fields: readonly FieldInk[]
  readonly stray: readonly StrayMark[]
}

/** How a page looks as a whole. */
export interface PageLook {
  /** The paper's roughness, from 0 to 1. */
  readonly grain: number
  /** Marks so pale that they never use a row, but may keep it from being called empty. */
  readonly whispers?: readonly InkMark[]
  /** The page was made black and white: of pale ink only dots may be left, or nothing. */
  readonly paleInkMayBeLost?: boolean
  /** The form's own pale print is gone, and light pencil may be with it. */
  readonly palePrintLost?: boolean
  /** How many strokes a level line through a zone crosses; asked only where ink is in doubt. */
  readonly strokesIn?: (zone: number) => number
  /** So too where a copier made all paper white, from much paler ones on; they use no row. */
  readonly paleStrokesIn?: (zone: number) => number
  /** So too just above the grain of calm paper; many of them keep a row from being called empty. */
  readonly breathStrokesIn?: (zone: number) => number
}

/** What the marks of a page say about its rows and fields. */
export function pageInk(
  zones: readonly PageZone[],
  marks: readonly InkMark[],
  look: PageLook,
): PageInk {
  const { grain, whispers = [], paleInkMayBeLost = false, palePrintLost = false } = look
  const { strokesIn = () => 0, paleStrokesIn = strokesIn } = look
  const { breathStrokesIn = strokesIn } = look
  const shades = shadesOf(marks)
  const solid = marks.filter((mark) => isNoSpeck(mark) && !shades.has(mark))
  // What a machine has made black was dark to it, however small it is.
  const dotted = paleInkMayBeLost && whispers.length > 0
  const hanging = hangingMarks(zones, solid)
  // The pale edge of a tail from the row above is the tail's.
  const apart = whispers.filter(
    (mark) => ![...hanging].some((tail) => isWithin(mark, tail)),
  )
  const specks = dotted
    ? apart
    : marks.filter((mark) => !isNoSpeck(mark) && !shades.has(mark))
  const mostSpecks = paleInkMayBeLost ? inkLimits.dotsMm2 : inkLimits.specksMm2
  const pale = apart.filter((mark) => isNoSpeck(mark) && isWhisper(mark))
  const trailing = trailingMarks(zones, solid, hanging)
  const fieldOf = (zone: PageZone & { kind: 'field' }, number: number) =>
    fieldInk(zone, number, { solid, hanging, trailing, grain, strokesIn })
  const numbered = zones.map((zone, number) => ({ zone, number }))
  const stained = restOfShades(solid, shades)
  const besides = strayMarks(
    zones,
    solid.filter((mark) => !stained.has(mark)),
  )
  const rowNumbers = [
    ...new Set(zones.flatMap((zone) => (zone.kind === 'row' ? [zone.row] : []))),
  ]
  const seen = rowNumbers.map((row): RowReading => {
    const own = numbered.flatMap(({ zone, number }) =>
      zone.kind === 'field' && zone.row === row
        ? [{ zone, number, reading: fieldOf(zone, number) }]
        : [],
    )
    const beside = besides.filter((mark) => mark.row === row)
    const reading = rowReading(row, own, beside)
    if (reading.state === 'used' && isOverhang(zones, solid, row)) {
      return { ...reading, state: 'unsure', reasons: ['from-the-row-above'] }
    }
    if (
      reading.state === 'used' &&
      look.strokesIn &&
      isLineOnly(zones, solid, row, strokesIn)
    ) {
      return { ...reading, state: 'unsure', reasons: ['line-only'] }
    }
    if (reading.state !== 'empty') return reading
    // A pale and even pencil may have passed for a stain; no stain is crossed so often.
    const most = (of: (zone: number) => number) =>
      Math.max(0, ...own.map((one) => strokesOf(one, hanging, of)))
    if (most(strokesIn) >= inkLimits.writtenStrokes) return { ...reading, state: 'used' }
    if (
      most(paleStrokesIn) > inkLimits.lineStrokes ||
      most(breathStrokesIn) >= inkLimits.writtenStrokes
    ) {
      return { ...reading, state: 'unsure', reasons: ['faint'] }
    }
    const specked = own.reduce((sum, { number }) => sum + areaIn(specks, number), 0)
    if (specked >= mostSpecks) {
      return { ...reading, state: 'unsure', reasons: ['little-ink'] }
    }
    const whispered = own.reduce((sum, { number }) => sum + areaIn(pale, number), 0)
    if (whispered < inkLimits.whisperMm2) return reading
    return { ...reading, state: 'unsure', reasons: ['faint'] }
  })
  const rows = palePrintLost ? askedRows(seen.map(lostIfEmpty)) : seen
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

/** A row of a page that may have lost light pencil: if nothing is seen in it, that is the reason. */
function lostIfEmpty(row: RowReading): RowReading {
  return row.state === 'empty' ? { ...row, reasons: ['pale-print-lost'] } : row
}

/** The strokes in a signer's box that are not of tails from the row above. */
function strokesOf(
  {
    zone,
    number,
  }: { readonly zone: PageZone & { kind: 'field' }; readonly number: number },
  hanging: ReadonlySet<InkMark>,
  strokesIn: (zone: number) => number,
): number {
  const hasTail = [...hanging].some(({ areaByZone }) => areaByZone.has(number))
  return zone.writtenBy === 'official' || hasTail ? 0 : strokesIn(number)
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
  const alone = faint.some(({ reading }) => reading.faintText === true)
  const used = written.some(({ reading }) => reading.state === 'used')
  const spelt = faint.some(({ reading }) => reading.faintLetters === true)
  if (used || alone || faint.length >= 3 || (faint.length === 2 && spelt)) {
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

function areaIn(marks: readonly InkMark[], zone: number): number {
  return marks.reduce((sum, { areaByZone }) => sum + (areaByZone.get(zone) ?? 0), 0)
}
