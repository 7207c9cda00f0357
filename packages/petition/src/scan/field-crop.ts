import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import type { Box } from '../box.ts'
import type { Homography } from '../paper-reading/homography.ts'
import type { FieldCrop, PageReading } from '../paper-reading/page-reading.ts'
import type { PageForm } from '../sheet-form.ts'
import type { GreyImage } from './grey-image.ts'
import { greyPng } from './grey-png.ts'
import { rectified } from './rectified-page.ts'
import { reusedBytes } from './reused-memory.ts'

/** Crops show about 150 dots an inch, enough to read handwriting on a screen. */
const cropPixelsPerMm = 6
/** The name under which the whole row is kept beside its fields. */
export const wholeRow = 'whole-row'
/** What is written over the edge of a box belongs to it. */
const borderMm = 2

/**
 * Keeps a picture of each field that is, or may be, written in, under the hash of its content.
 * Rows that are plainly empty have none, nor has an empty space for officials: they can be cut
 * again from the scan.
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
  const crops: FieldCrop[] = []
  for (const { row, box, fields } of form.rows) {
    const read = reading.rows.find((one) => one.row === row)
    if (read === undefined || read.state === 'empty') continue
    const whole = pictureOf(image, toImage, box)
    crops.push(kept(whole, whole.box, { row, field: wholeRow, folder }))
    for (const { field, box: part, writtenBy } of fields) {
      const state = read.fields.find((one) => one.field === field)?.state
      if (writtenBy === 'official' && state === 'empty') continue
      crops.push(kept(whole, withBorder(part), { row, field, folder }))
    }
  }
  for (const { field, box } of form.fields) {
    const state = reading.fields.find((one) => one.field === field)?.state
    if (state === 'empty') continue
    const picture = pictureOf(image, toImage, box)
    crops.push(kept(picture, picture.box, { row: undefined, field, folder }))
  }
  return crops
}

/** A part of the page laid straight, and what of the page it shows. Good until the next one. */
interface Picture {
  readonly box: Box
  readonly pixels: GreyImage
}

const pictureMemory = reusedBytes()

function pictureOf(image: GreyImage, toImage: Homography, inner: Box): Picture {
  const box = withBorder(inner)
  const pixels = rectified(image, toImage, box, cropPixelsPerMm, pictureMemory)
  return { box, pixels }
}

function withBorder({ x, y, width, height }: Box): Box {
  return {
    x: x - borderMm,
    y: y - borderMm,
    width: width + 2 * borderMm,
    height: height + 2 * borderMm,
  }
}

/** Keeps what a picture shows of a box: a field is cut out of its row, to the pixel. */
function kept(
  { box, pixels }: Picture,
  wanted: Box,
  { row, field, folder }: { row: number | undefined; field: string; folder: string },
): FieldCrop {
  const inPixels = (mm: number, most: number) =>
    Math.max(0, Math.min(most, Math.round(mm * cropPixelsPerMm)))
  const left = inPixels(wanted.x - box.x, pixels.width)
  const top = inPixels(wanted.y - box.y, pixels.height)
  const width = inPixels(wanted.width, pixels.width - left)
  const height = inPixels(wanted.height, pixels.height - top)
  const png = greyPng(pixels, { left, top, width, height })
  const shown = {
    x: box.x + left / cropPixelsPerMm,
    y: box.y + top / cropPixelsPerMm,
    width: width / cropPixelsPerMm,
    height: height / cropPixelsPerMm,
  }
  return { row, field, box: shown, sha256: keep(png, folder) }
}

/**
 * Writes bytes under their hash. A page is in the journal only when its crops are on their way
 * to the disk, so what a killed run leaves half written is of no page, and is known by its size.
 */
function keep(bytes: Buffer, folder: string): string {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const shelf = join(folder, hash.slice(0, 2))
  const path = join(shelf, `${hash}.png`)
  if (writtenAnew(path, bytes)) return hash
  mkdirSync(shelf, { recursive: true })
  if (writtenAnew(path, bytes) || statSync(path).size === bytes.length) return hash
  const draft = `${path}.${process.pid}-${threadId}.draft`
  writeFileSync(draft, bytes)
  renameSync(draft, path)
  return hash
}

/** False when the file was there, or its folder was not. */
function writtenAnew(path: string, bytes: Buffer): boolean {
  try {
    writeFileSync(path, bytes, { flag: 'wx' })
    return true
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST' || code === 'ENOENT') return false
    throw error
  }
}
