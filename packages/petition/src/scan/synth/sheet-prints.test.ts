import { PDFiumLibrary } from '@hyzyla/pdfium'
import { expect, test } from 'vitest'
import { key, layout, printed } from '../testing/demonstration-reading.ts'
import { numberedSheets, pressSheets } from './sheet-prints.ts'

test('a sheet drawn in two layers has the pixels of the whole sheet', async () => {
  const bytes = await printed(98, 2)
  const library = await PDFiumLibrary.init()
  const pages = layout.form.pages.length
  const whole = await pressSheets(library, bytes, {
    cover: 0,
    sheet: pages,
  })
  const layered = numberedSheets(library, {
    layout,
    key,
    firstSerial: 98,
    sheets: 2,
  })
  for (const sheet of [0, 1]) {
    for (let page = 1; page <= pages; page += 1) {
      const wanted = await whole({ sheet, page })
      const made = await layered({ sheet, page })
      expect(Buffer.compare(made.data, wanted.data)).toBe(0)
    }
  }
})
