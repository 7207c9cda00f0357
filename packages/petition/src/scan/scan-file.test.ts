import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { demonstrationLayout, printedBytes } from '../pdf/testing/demonstration-print.ts'
import { fileBytes, openScan, pageName } from './scan-file.ts'
import { scanFiles } from './scan-search.ts'

/** A page of 60 by 40 pixels: dark in the upper left quarter. */
const pixels = Uint8Array.from({ length: 60 * 40 }, (_, at) =>
  at % 60 < 30 && at < 60 * 20 ? 20 : 240,
)
const picture = () => sharp(pixels, { raw: { width: 60, height: 40, channels: 1 } })

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

/** A PNG that says it has so many pixels and holds next to none. */
function hollowPng(width: number, height: number): Buffer {
  const chunk = (name: string, body: Buffer) => {
    const head = Buffer.alloc(4)
    head.writeUInt32BE(body.length)
    const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
    const check = Buffer.alloc(4)
    check.writeUInt32BE(crc32(named))
    return Buffer.concat([head, named, check])
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const pdf = (objects: string, end = '%%EOF') =>
  Buffer.from(`%PDF-1.4\n${objects}\ntrailer<</Root 1 0 R/Size 9>>\n${end}`, 'latin1')
const noPages = pdf(
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj',
)
const onePage =
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj'
const locked = Buffer.from(
  `%PDF-1.4\n${onePage}\n4 0 obj<</Filter/Standard/V 1/R 2/P -4/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>endobj\ntrailer<</Root 1 0 R/Size 9/Encrypt 4 0 R/ID[<00><00>]>>\n%%EOF`,
  'latin1',
)

const millionPages = pdf(
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1000000>>endobj',
)

test.each([
  ['an image of 500 megapixels', hollowPng(25_000, 20_000), 'too-large'],
  ['a file without a byte', Buffer.alloc(0), 'no-pages'],
  ['a text file', Buffer.from('Anna Brandes, 12 Elm Ct'), 'unknown-format'],
  ['a PDF without its end', pdf(onePage, ''), 'unreadable'],
  ['a PDF behind a password', locked, 'encrypted'],
  ['a PDF that claims a million pages in 200 bytes', millionPages, 'unreadable'],
  ['a PDF that is only its first line', Buffer.from('%PDF-1.7\n%%EOF'), 'unreadable'],
])('%s is named for what it is', async (_what, bytes, kind) => {
  expect(await openScan(bytes)).toMatchObject({ ok: false, error: { kind } })
})

test('a PDF without pages is refused', async () => {
  const opened = await openScan(noPages)
  expect(opened.ok).toBe(false)
})

test('an image that ends too early is unreadable, not half read', async () => {
  const whole = await picture().resize(600, 400).jpeg().toBuffer()
  const opened = await openScan(whole.subarray(0, whole.length / 2))
  const page = opened.ok ? await opened.value.page(1) : opened
  expect(page).toMatchObject({ ok: false, error: { kind: 'unreadable' } })
})

test('an image that says more than it holds is unreadable', async () => {
  const opened = await openScan(hollowPng(2000, 2000))
  const page = opened.ok ? await opened.value.page(1) : opened
  expect(page).toMatchObject({ ok: false, error: { kind: 'unreadable' } })
})

/** A PDF of one page whose content was deflated three times, in base 64. */
function pdfWith(content: string): Buffer {
  const stream = Buffer.from(content, 'base64').toString('latin1')
  const filters = '/Filter[/FlateDecode/FlateDecode/FlateDecode]'
  const page = onePage.replace('/MediaBox', '/Contents 4 0 R/MediaBox')
  return pdf(
    `${page}\n4 0 obj<<${filters}/Length ${stream.length}>>stream\n${stream}\nendstream endobj`,
  )
}

/** A gigabyte of spaces, deflated three times. */
const gigabyte =
  'eNqruPX2jqLfnECJtouZEpcaMhwFWNhOM3lkzRK5/MChQc2DRe64D0cTa4mgDkPjkY3MUSLcDooBuRo+N5hP/p+zeF3d0+mznz/59zHNqso08v/X/OSvRYUsDAwMPHeenL95Z/n2479O3z1/t5aBgSHhBd/+OsnzfUz1/Ne2nWFkYGBoLv/39/alN+0HLr/8eEOGgYHBoEL7PL992vaG29NXP7WtZmBgOPDgrxgPAwNDg8hBIMmQIQjmiIE5HcicUZlRmVGZUZlRmVEZQjLTFn9POPDjU+Hzquq6LxvN9JfNF//HzKS0WRMAXaVIJA=='

test('a bomb in a PDF costs its own page: the next file is read as ever', async () => {
  const bomb = await openScan(pdfWith(gigabyte))
  if (!bomb.ok) throw new Error(bomb.error.kind)
  const page = await bomb.value.page(1)
  bomb.value.close()
  expect(page).toMatchObject({ ok: false, error: { kind: 'unreadable' } })
  const next = await openScan(pdfHolding(await picture().jpeg().toBuffer()))
  if (!next.ok) throw new Error(next.error.kind)
  expect(await next.value.page(1)).toMatchObject({ ok: true })
  next.value.close()
})

/** A page that shows one JPEG, or what its bytes have become. */
function pdfHolding(jpeg: Uint8Array, shown = 'I'): Buffer {
  const content = `q 612 0 0 792 0 0 cm /${shown} Do Q`
  const image = '/Type/XObject/Subtype/Image/Width 60/Height 40/BitsPerComponent 8'
  const page = '/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>/MediaBox'
  return pdf(
    [
      onePage.replace('/MediaBox', page),
      `4 0 obj<</Length ${content.length}>>stream\n${content}\nendstream endobj`,
      `5 0 obj<<${image}/ColorSpace/DeviceGray/Filter/DCTDecode/Length ${jpeg.length}>>stream`,
      `${Buffer.from(jpeg).toString('latin1')}\nendstream endobj`,
    ].join('\n'),
  )
}

test('a page whose picture is lost is unreadable, never the blank back of a sheet', async () => {
  const jpeg = await picture().jpeg().toBuffer()
  const spoilt = Uint8Array.from(jpeg).fill(0, 0, 200)
  const lost = [
    pdfHolding(spoilt),
    pdfHolding(Buffer.alloc(0)),
    pdfHolding(jpeg, 'J'),
    pdf(onePage),
  ]
  for (const file of lost) {
    const opened = await openScan(file)
    const page = opened.ok ? await opened.value.page(1) : opened
    expect(page).toMatchObject({ ok: false, error: { kind: 'unreadable' } })
    if (opened.ok) opened.value.close()
  }
})

test('the white back of a sheet is a page like any other', async () => {
  const white = picture().linear(0, 255).jpeg()
  const page = await firstPage(pdfHolding(await white.toBuffer()))
  expect(page.at(5, 5)).toBe(255)
})

/** A page that shows a picture of a side of so many pixels, itself or within forms. */
function pdfShowing(side: number, forms: number): Buffer {
  const object = (number: number, head: string, content: string) =>
    `${number} 0 obj<<${head}/Length ${content.length}>>stream\n${content}\nendstream endobj`
  const shown = (number: number) => `/Resources<</XObject<</I ${number} 0 R>>>>`
  const page = `/Contents 4 0 R${shown(5 + forms)}/MediaBox`
  const filters = '/Filter[/FlateDecode/FlateDecode/FlateDecode]'
  const image = `/Type/XObject/Subtype/Image/Width ${side}/Height ${side}/BitsPerComponent 8/ColorSpace/DeviceGray`
  return pdf(
    [
      onePage.replace('/MediaBox', page),
      object(4, '', 'q 612 0 0 792 0 0 cm /I Do Q'),
      object(5, image + filters, Buffer.from(gigabyte, 'base64').toString('latin1')),
      ...Array.from({ length: forms }, (_, at) =>
        object(
          6 + at,
          `/Type/XObject/Subtype/Form/BBox[0 0 1 1]${shown(5 + at)}`,
          '/I Do',
        ),
      ),
    ].join('\n'),
  )
}

test.each([
  ['of 3,600 megapixels', pdfShowing(60_000, 0), 'too-large'],
  ['wider than 16 bits can say', pdfShowing(70_000, 0), 'too-large'],
  ['of 900 megapixels within a form', pdfShowing(30_000, 1), 'too-large'],
  ['of 900 megapixels within five forms', pdfShowing(30_000, 5), 'too-large'],
  ['of a gigabyte, too deep to be seen', pdfShowing(30_000, 20), 'unreadable'],
])(
  'a page that shows a picture %s is named, not drawn white',
  async (_what, bytes, kind) => {
    const opened = await openScan(bytes)
    if (!opened.ok) throw new Error(opened.error.kind)
    const drawn = await opened.value.page(1)
    opened.value.close()
    expect(drawn).toMatchObject({ ok: false, error: { kind } })
  },
  60_000,
)

test('whatever becomes of the bytes, a file is read or named, never a crash', async () => {
  const seeds = await Promise.all([
    picture().jpeg().toBuffer(),
    picture().png().toBuffer(),
    picture().tiff().toBuffer(),
    picture().webp().toBuffer(),
    Promise.resolve(pdf(onePage)),
    printedBytes({ layout: demonstrationLayout({ lines: 1 }), count: 1 }),
  ])
  /** Changed bytes, a piece left out, a piece that stands twice. */
  const broken = fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
      fc.option(fc.tuple(fc.nat(), fc.nat(400), fc.boolean())),
    )
    .map(([bytes, changes, piece]) => {
      const copy = Uint8Array.from(bytes)
      for (const [at, value] of changes) copy[at % copy.length] = value
      if (piece === null) return copy
      const from = piece[0] % copy.length
      const to = piece[2] ? from + piece[1] : Math.max(0, from - piece[1])
      return Buffer.concat([copy.subarray(0, from), copy.subarray(to)])
    })
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 4, arbitrary: broken }, fc.uint8Array({ maxLength: 400 })),
      async (bytes) => {
        const opened = await openScan(bytes)
        if (!opened.ok) return
        const page = await opened.value.page(1)
        opened.value.close()
        if (page.ok)
          expect(page.value.data).toHaveLength(page.value.width * page.value.height)
      },
    ),
    { numRuns: 400, interruptAfterTimeLimit: 12_000, markInterruptAsFailure: false },
  )
})

test('a folder is searched through links, once, and what cannot be opened is among its files', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'scan-files-'))
  try {
    const page = await picture().png().toBuffer()
    mkdirSync(join(folder, 'box', 'named.pdf'), { recursive: true })
    writeFileSync(join(folder, 'box', 'page.png'), page)
    writeFileSync(join(folder, 'box', 'notes.txt'), 'no scan')
    writeFileSync(join(folder, 'box', 'phone.heic'), 'a photograph')
    symlinkSync('..', join(folder, 'box', 'loop'))
    symlinkSync('page.png', join(folder, 'box', 'linked.png'))
    symlinkSync('self.png', join(folder, 'box', 'self.png'))
    symlinkSync('gone.png', join(folder, 'box', 'broken.png'))
    const files = await scanFiles([folder])
    const found = await Promise.all(
      files.map(async (file) => {
        const read = fileBytes(file)
        const opened = read.ok ? await openScan(read.value.bytes) : read
        return [file.name, opened.ok ? 'read' : opened.error.kind]
      }),
    )
    expect(found).toEqual([
      ['box/broken.png', 'no-such-file'],
      ['box/linked.png', 'read'],
      ['box/page.png', 'read'],
      ['box/phone.heic', 'unknown-format'],
      ['box/self.png', 'unreadable'],
    ])
    const named = { name: 'box', from: { path: join(folder, 'box') } }
    expect(fileBytes(named)).toMatchObject({
      error: { why: 'the folder cannot be opened' },
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a file that is not there is named', async () => {
  const file = { name: 'gone.pdf', from: { path: '/nowhere/gone.pdf' } }
  expect(fileBytes(file)).toMatchObject({
    ok: false,
    error: { kind: 'no-such-file' },
  })
})

test('pages go by the name of their file and their number in it', () => {
  expect(pageName('box-7.pdf', 3, true)).toBe('box-7.pdf#3')
  expect(pageName('page.jpg', 1, false)).toBe('page.jpg')
})
