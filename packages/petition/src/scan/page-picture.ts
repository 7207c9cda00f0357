import type { Result } from '@groundswell/basics'
import sharp from 'sharp'
import type { PageProblem } from '../paper-reading/page-problem.ts'
import { fileBytes, openScan, type ScanFile } from './scan-file.ts'

/** Pages of a file as pictures for people who must look at them. */
export interface PagePictures {
  /** A page, from 1, as a grey JPEG; undefined when it cannot be drawn. */
  readonly picture: (number: number) => Promise<Uint8Array | undefined>
  readonly close: () => void
}

/** The longer side in pixels: handwriting can be read, and a page is some 200 kB. */
const longSide = 1700

/** Opens a file for its pictures, or says why it cannot be opened. */
export async function pagePictures(
  file: ScanFile,
): Promise<Result<PagePictures, PageProblem>> {
  const read = await fileBytes(file)
  if (!read.ok) return read
  const open = await openScan(read.value.bytes)
  if (!open.ok) return open
  const { page, close } = open.value
  const picture = async (number: number) => {
    const drawn = await page(number)
    if (!drawn.ok) return undefined
    const { width, height, data } = drawn.value
    return sharp(data, { raw: { width, height, channels: 1 } })
      .resize({
        width: longSide,
        height: longSide,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .jpeg({ quality: 70 })
      .toBuffer()
  }
  return { ok: true, value: { picture, close } }
}
