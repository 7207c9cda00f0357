import type { Box } from '../box.ts'
import type { PageForm, RowForm } from '../sheet-form.ts'

/** A part of the page in which marks are counted apart. */
export type PageZone =
  /** Outside every row and field: margins, text, the space between the rows. */
  | { readonly kind: 'elsewhere' }
  /** In a row's space, but in none of its fields. */
  | { readonly kind: 'row'; readonly row: number }
  | {
      readonly kind: 'field'
      readonly row: number | undefined
      readonly field: string
      readonly writtenBy: 'signer' | 'circulator' | 'official'
      readonly box: Box
    }

/** The zones of a page, and for each pixel of the rectified page the number of its zone. */
export interface ZoneMap {
  readonly zones: readonly PageZone[]
  readonly width: number
  readonly height: number
  readonly zoneOf: Uint8Array
}

/** Lays the zones of a page out in pixels. Fields cover the space of the row they stand in. */
export function zoneMap(
  form: PageForm,
  size: { readonly width: number; readonly height: number; readonly perMm: number },
): ZoneMap {
  const { width, height, perMm } = size
  const zoneOf = new Uint8Array(width * height)
  const zones: PageZone[] = [{ kind: 'elsewhere' }]
  const put = (box: Box, zone: PageZone) => {
    if (zones.length > 255) throw new Error('a page has at most 255 zones')
    const number = zones.push(zone) - 1
    const left = Math.max(0, Math.round(box.x * perMm))
    const right = Math.min(width, Math.round((box.x + box.width) * perMm))
    const bottom = Math.min(height, Math.round((box.y + box.height) * perMm))
    for (let y = Math.max(0, Math.round(box.y * perMm)); y < bottom; y += 1) {
      zoneOf.fill(number, y * width + left, y * width + right)
    }
  }
  for (const { row, box } of form.rows) put(box, { kind: 'row', row })
  for (const field of form.fields)
    put(field.box, { kind: 'field', row: undefined, ...field })
  for (const row of form.rows) putFields(row, put)
  return { zones, width, height, zoneOf }
}

function putFields(row: RowForm, put: (box: Box, zone: PageZone) => void): void {
  for (const { field, box, writtenBy } of row.fields) {
    put(box, { kind: 'field', row: row.row, field, writtenBy, box })
  }
}
