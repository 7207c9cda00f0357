import { err, ok, type Result } from '@groundswell/basics'
import sharp from 'sharp'
import type { PageProblem } from '../paper-reading/page-problem.ts'
import type { GreyImage } from './grey-image.ts'
import { mostMegapixels, type OpenFile, tooLarge } from './open-file.ts'

const mostPages = 10_000

// One page at a time in each thread, and nothing kept: memory stays bounded.
sharp.cache(false)
sharp.concurrency(1)

/** Opens a JPEG, PNG, TIFF or WebP file, of which only the head is read at first. */
export async function openImage(
  bytes: Uint8Array,
): Promise<Result<OpenFile, PageProblem>> {
  const options = { limitInputPixels: false, failOn: 'error' } as const
  const head = await attempt(() => sharp(bytes, options).metadata())
  if (!head.ok) return head
  const { width, height, pages: count = 1, format } = head.value
  const { space, depth, orientation = 1, hasAlpha, hasProfile } = head.value
  const grey = space === 'b-w' && depth === 'uchar' && !hasAlpha && !hasProfile
  const plain = grey && orientation === 1 && count === 1
  if (count > mostPages) {
    return err({ kind: 'unreadable', why: `${count} pages in one image` })
  }
  const large = tooLarge(width, height)
  if (large !== undefined) return err(large)
  const numbered = format === 'tiff' && count > 1
  return ok({
    pages: numbered ? count : 1,
    numbered,
    page: (number) => decoded(bytes, { page: number - 1, plain }),
    close: () => {},
  })
}

/**
 * Grey, 8 bits, upright by its EXIF orientation, transparent parts white. A `plain` image is all
 * that already; taking it as it is halves the time.
 */
async function decoded(
  bytes: Uint8Array,
  { page, plain }: { readonly page: number; readonly plain: boolean },
): Promise<Result<GreyImage, PageProblem>> {
  const options = { limitInputPixels: mostMegapixels * 1e6, failOn: 'error' } as const
  const image = sharp(bytes, { ...options, page })
  const grey = plain
    ? image.toColourspace('b-w')
    : image.autoOrient().flatten({ background: '#ffffff' }).greyscale()
  const raw = await attempt(() =>
    grey.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true }),
  )
  if (!raw.ok) return raw
  const { data, info } = raw.value
  if (info.channels !== 1) throw new Error(`${info.channels} channels from a grey image`)
  const pixels = new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  return ok({ width: info.width, height: info.height, data: pixels })
}

async function attempt<T>(act: () => Promise<T>): Promise<Result<T, PageProblem>> {
  try {
    return ok(await act())
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown'
    if (/exceeds pixel limit/i.test(why)) {
      return err({ kind: 'too-large', megapixels: mostMegapixels, most: mostMegapixels })
    }
    return err({ kind: 'unreadable', why: why.trim() })
  }
}
