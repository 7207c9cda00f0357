import { crc32, deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openScan } from './scan-file.ts'
import { onePage, pdf, pdfHolding, picture } from './testing/small-scans.ts'

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

const noPages = pdf(
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj',
)
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
