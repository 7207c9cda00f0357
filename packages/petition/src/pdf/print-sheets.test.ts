import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { expect, test } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { sheetCode } from '../sheet-code.ts'
import { sheetId } from '../sheet-id.ts'
import { demonstrationLayout, printedBytes } from './testing/demonstration-print.ts'

test('the same order gives the same bytes', async () => {
  expect(await printedBytes()).toEqual(await printedBytes())
})

test('every page says its sheet, form and page in a QR code and in a second code', async () => {
  const wasm = createRequire(import.meta.url).resolve(
    'zxing-wasm/reader/zxing_reader.wasm',
  )
  prepareZXingModule({
    overrides: { wasmBinary: readFileSync(wasm).buffer as ArrayBuffer },
  })
  const { form } = demonstrationLayout()
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(await printedBytes({ key: 'a secret' }))
    const found: string[] = []
    const expected: string[] = []
    for (const page of document.pages()) {
      const image = await page.render({ scale: 200 / 72, render: 'bitmap' })
      // The bitmap is BGRA; black and white look the same either way.
      const { width, height } = image
      const data = new Uint8ClampedArray(image.data)
      const codes = await readBarcodes(
        { data, width, height, colorSpace: 'srgb' },
        { formats: ['QRCode', 'Code128'] },
      )
      found.push(...codes.map((code) => `${code.format} ${code.text}`).toSorted())
      const sheet = sheetId('DEMO', 123 + Math.floor(page.number / form.pages.length))
      const at = {
        sheet,
        form: form.version,
        page: (page.number % form.pages.length) + 1,
      }
      const text = sheetCode(at, 'a secret')
      expected.push(`Code128 ${text}`, `QRCode ${text}`)
    }
    expect(found).toEqual(expected)
  } finally {
    library.destroy()
  }
})
