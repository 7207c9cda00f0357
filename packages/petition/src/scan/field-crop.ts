import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import type { Box } from '../box.ts'
import type { Homography } from '../paper-reading/homography.ts'
import type { FieldCrop, PageReading } from '../paper-reading/page-reading.ts'
import type { PageForm } from '../sheet-form.ts'
import type { GreyImage } from './grey-image.ts'
import { greyPng } from './grey-png.ts'
import { rectified } from './rectified-page.ts'

/** Crops show about 150 dots an inch, enough to read handwriting on a screen. */
const cropPixelsPerMm = 6
/** The name under which the whole row is kept beside its fields. */
export const wholeRow = 'whole-row'
/** What is written over the edge of a box belongs to it. */
const borderMm = 2

/**
 * Keeps a picture of each field that is, or may be, written in, under the hash of its content.
 * Rows that are plainly empty have none: they can be cut again from the scan.
 */
export function keepCrops(
  image: GreyImage,
  toImage: Homography,
  {
    form,
    reading,
    folder,
  }: {
    readonly form: PageForm
    readonly reading: Pick<PageReading, 'rows' | 'fields'>
    readonly folder: string
  },
): FieldCrop[] {
  const wanted: { row: number | undefined; field: string; box: Box }[] = []
  for (const { row, box, fields } of form.rows) {
    const state = reading.rows.find((one) => one.row === row)?.state
    if (state === undefined || state === 'empty') continue
    wanted.push({ row, field: wholeRow, box })
    wanted.push(...fields.map(({ field, box }) => ({ row, field, box })))
  }
  for (const { field, box } of form.fields) {
    const state = reading.fields.find((one) => one.field === field)?.state
    if (state !== 'empty') wanted.push({ row: undefined, field, box })
  }
  return wanted.map(({ row, field, box }) => {
    const around = {
      x: box.x - borderMm,
      y: box.y - borderMm,
      width: box.width + 2 * borderMm,
      height: box.height + 2 * borderMm,
    }
    const crop = rectified(image, toImage, around, cropPixelsPerMm)
    return { row, field, box: around, sha256: keep(greyPng(crop), folder) }
  })
}

/** Writes bytes under their hash, whole or not at all. */
function keep(bytes: Buffer, folder: string): string {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const shelf = join(folder, hash.slice(0, 2))
  const path = join(shelf, `${hash}.png`)
  if (existsSync(path)) return hash
  const draft = `${path}.${process.pid}-${threadId}.draft`
  try {
    writeFileSync(draft, bytes)
  } catch {
    mkdirSync(shelf, { recursive: true })
    writeFileSync(draft, bytes)
  }
  renameSync(draft, path)
  return hash
}
