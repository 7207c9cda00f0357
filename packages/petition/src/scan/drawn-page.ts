import sharp from 'sharp'
import type { OpenFile } from './open-file.ts'

// As in the decoder of images, which a thread that draws a PDF does not load.
sharp.cache(false)
sharp.concurrency(1)

/** The longer side in pixels: handwriting can be read, and a page is some 200 kB. */
const longSide = 1700

/** A page, from 1, as a grey JPEG; undefined when it cannot be drawn. */
export async function drawnPage(
  page: OpenFile['page'],
  number: number,
): Promise<Uint8Array | undefined> {
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
    .toColourspace('b-w')
    .jpeg({ quality: 70 })
    .toBuffer()
}
