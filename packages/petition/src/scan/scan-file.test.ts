import sharp from 'sharp'
import { expect, test } from 'vitest'
import { openScan, pageName } from './scan-file.ts'
import { pdfHolding, picture } from './testing/small-scans.ts'

async function firstPage(bytes: Uint8Array) {
  const opened = await openScan(bytes)
  if (!opened.ok) throw new Error(opened.error.kind)
  const page = await opened.value.page(1)
  opened.value.close()
  if (!page.ok) throw new Error(page.error.kind)
  const { width, height, data } = page.value
  return { width, height, at: (x: number, y: number) => data[y * width + x] ?? -1 }
}

test.each([
  ['a grey JPEG', () => picture().jpeg()],
  ['a grey PNG', () => picture().png()],
  ['a PNG of 16 bits', () => picture().toColourspace('grey16').png()],
  ['a PNG with a palette', () => picture().png({ palette: true, colours: 8 })],
  ['a CMYK JPEG', () => picture().toColourspace('cmyk').jpeg()],
  ['a transparent PNG', () => picture().toColourspace('srgb').ensureAlpha().png()],
  [
    'a fax in Group 4',
    () =>
      picture()
        .threshold(128)
        .toColourspace('b-w')
        .tiff({ compression: 'ccittfax4', bitdepth: 1 }),
  ],
])('%s is read in grey', async (_what, file) => {
  const page = await firstPage(await file().toBuffer())
  expect([page.width, page.height]).toEqual([60, 40])
  expect(page.at(5, 5)).toBeLessThan(90)
  expect(page.at(50, 30)).toBeGreaterThan(200)
})

test('what is transparent is white, not black', async () => {
  const clear = sharp({
    create: {
      width: 8,
      height: 8,
      channels: 4,
      background: { r: 0, g: 0, b: 0, alpha: 0 },
    },
  })
  expect((await firstPage(await clear.png().toBuffer())).at(4, 4)).toBe(255)
})

test('a photograph taken with the telephone on its side stands upright', async () => {
  const bytes = await picture().jpeg().withMetadata({ orientation: 6 }).toBuffer()
  const page = await firstPage(bytes)
  expect([page.width, page.height]).toEqual([40, 60])
  expect(page.at(35, 5)).toBeLessThan(60)
  expect(page.at(5, 5)).toBeGreaterThan(200)
})

test('the white back of a sheet is a page like any other', async () => {
  const white = picture().linear(0, 255).jpeg()
  const page = await firstPage(pdfHolding(await white.toBuffer()))
  expect(page.at(5, 5)).toBe(255)
})

test('pages go by the name of their file and their number in it', () => {
  expect(pageName('box-7.pdf', 3, true)).toBe('box-7.pdf#3')
  expect(pageName('page.jpg', 1, false)).toBe('page.jpg')
})
