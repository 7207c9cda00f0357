import { PDFiumLibrary } from '@hyzyla/pdfium'
import { beforeAll, expect, test } from 'vitest'
import { printedBytes } from '../pdf/testing/demonstration-print.ts'
import type { GreyImage } from './grey-image.ts'
import { drawn } from './pdf-decoder.ts'
import { registered } from './registration.ts'

/** The first two pages of one sheet, and the first of another, at 100 dots an inch. */
let pages: readonly GreyImage[] = []
beforeAll(async () => {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(await printedBytes())
  const perSheet = document.getPageCount() / 2
  const made = await Promise.all(
    [0, 1, perSheet].map((index) => drawn(document, index, 100 / 72)),
  )
  pages = made.flatMap((page) => (page.ok ? [page.value] : []))
  document.destroy()
  library.destroy()
})

/** Pages side by side in one image, as on a large scanner. */
function together(...which: readonly number[]): GreyImage {
  const images = which.flatMap((at) => pages[at] ?? [])
  const width = images.reduce((sum, image) => sum + image.width, 0)
  const height = Math.max(...images.map((image) => image.height))
  const data = new Uint8Array(width * height).fill(255)
  let left = 0
  for (const image of images) {
    for (let y = 0; y < image.height; y += 1) {
      const row = image.data.subarray(y * image.width, (y + 1) * image.width)
      data.set(row, y * width + left)
    }
    left += image.width
  }
  return { width, height, data }
}

test('a page is found by its four markers to a tenth of a millimetre', () => {
  const found = registered(together(1))
  expect(found).toMatchObject({ ok: true, value: { page: 2, markers: 4 } })
  if (found.ok) expect(found.value.residualMm).toBeLessThan(0.1)
})

test('of two pages in one image neither is taken for the whole', () => {
  const mixed = (...numbers: readonly number[]) => ({
    ok: false,
    error: { kind: 'mixed-pages', pages: numbers },
  })
  expect(registered(together(0, 1))).toEqual(mixed(1, 2))
  // The same page of two sheets has the same markers twice.
  expect(registered(together(0, 2))).toEqual(mixed(1, 1))
})
