import { pack } from '@groundswell/rules'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { expect, test } from 'vitest'
import { sheetLayout } from '../../layout/sheet-layout.ts'
import { demonstrationMeasure } from '../../measure/demonstration.ts'
import { frozenText } from '../../measure/frozen-text.ts'
import { printSheets } from '../../pdf/print-sheets.ts'
import { numberedSheets, pressSheets } from './sheet-prints.ts'

test('a sheet drawn in two layers has the pixels of the whole sheet', async () => {
  const text = frozenText(demonstrationMeasure)
  const rules = pack(demonstrationMeasure.rules)
  if (!text.ok || !rules.ok) throw new Error('the demonstration is broken')
  const layout = sheetLayout({
    text: text.value,
    form: rules.value.form,
    paper: 'letter',
    language: 'en',
    lines: 3,
  })
  if (!layout.ok) throw new Error(layout.error.kind)
  const order = { layout: layout.value, key: 'a secret', firstSerial: 98 }
  const parts: Uint8Array[] = []
  await printSheets({ ...order, count: 2, title: '', keywords: [] }, async (part) => {
    parts.push(part)
  })
  const library = await PDFiumLibrary.init()
  const pages = layout.value.form.pages.length
  const whole = await pressSheets(library, Buffer.concat(parts), {
    cover: 0,
    sheet: pages,
  })
  const layered = numberedSheets(library, { ...order, sheets: 2 })
  for (const sheet of [0, 1]) {
    for (let page = 1; page <= pages; page += 1) {
      const wanted = await whole({ sheet, page })
      const made = await layered({ sheet, page })
      expect(Buffer.compare(made.data, wanted.data)).toBe(0)
    }
  }
})
