import { pack } from '@groundswell/rules'
import { demonstrationMeasure } from '../../measure/demonstration.ts'
import { frozenText } from '../../measure/frozen-text.ts'
import type { DrawnPage, Mark } from '../drawing.ts'
import { type SheetLayout, sheetLayout } from '../sheet-layout.ts'
import type { SheetRequest } from '../sheet-request.ts'

/** The law of three days and places, by what is said of it. */
export const rules = {
  of2017: 'us-ca@2017-01-26',
  today: 'us-ca@2026-11-01',
  plain: 'organisation',
}

/** Asks for the sheet of the demonstration's measure, eight lines on letter paper unless said. */
export function request(
  over: Partial<SheetRequest> = {},
  on = rules.of2017,
): SheetRequest {
  const text = frozenText(demonstrationMeasure)
  if (!text.ok) throw new Error('the demonstration cannot be frozen')
  const found = pack(on)
  const form = found.ok ? found.value.form : undefined
  return { text: text.value, form, paper: 'letter', language: 'en', lines: 8, ...over }
}

/** The layout of such a request. */
export function laidOut(
  over: Partial<SheetRequest> = {},
  on = rules.of2017,
): SheetLayout {
  const layout = sheetLayout(request(over, on))
  if (!layout.ok) throw new Error(JSON.stringify(layout.error))
  return layout.value
}

/** What is set in type on a page. */
export const textsOf = (page: DrawnPage) =>
  page.blocks
    .flatMap((block) => block.marks)
    .filter((mark): mark is Extract<Mark, { kind: 'text' }> => mark.kind === 'text')
