import { type Pack, pack } from '@groundswell/rules'
import { type SheetLayout, sheetLayout } from '../../layout/sheet-layout.ts'
import type { SheetRequest } from '../../layout/sheet-request.ts'
import { demonstrationMeasure } from '../../measure/demonstration.ts'
import { frozenText } from '../../measure/frozen-text.ts'
import { type PrintOrder, printSheets } from '../print-sheets.ts'

/** The pack of a day, for tests. */
export function packOf(reference: string): Pack {
  const found = pack(reference)
  if (!found.ok) throw new Error(`no pack ${reference}`)
  return found.value
}

/** The demonstration's sheet under the law of 2017, for tests. */
export function demonstrationLayout(
  over: Partial<SheetRequest> = {},
  rules = demonstrationMeasure.rules,
): SheetLayout {
  const text = frozenText(demonstrationMeasure)
  if (!text.ok) throw new Error('the demonstration cannot be frozen')
  const layout = sheetLayout({
    text: text.value,
    form: packOf(rules).form,
    paper: 'letter',
    language: 'en',
    lines: 8,
    ...over,
  })
  if (!layout.ok) throw new Error(layout.error.kind)
  return layout.value
}

/** Two sheets of Fresno from number 123, unless told otherwise. */
export async function printedBytes(over: Partial<PrintOrder> = {}): Promise<Buffer> {
  return printedOrder({ county: 'Fresno', ...over })
}

/** Two sheets from number 123 without a county in their line, unless told otherwise. */
export async function printedOrder(over: Partial<PrintOrder>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  const order: PrintOrder = {
    layout: over.layout ?? demonstrationLayout(),
    title: 'Demonstration',
    firstSerial: 123,
    count: 2,
    key: '',
    keywords: [],
    ...over,
  }
  await printSheets(order, (bytes) => {
    chunks.push(bytes)
    return Promise.resolve()
  })
  return Buffer.concat(chunks)
}
