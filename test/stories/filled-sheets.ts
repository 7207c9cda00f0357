import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  demonstrationMeasure,
  frozenText,
  parseSheetId,
  type SheetId,
  sheetLayout,
} from '@groundswell/petition'
import { synthSheets } from '@groundswell/petition/scan'
import { pack } from '@groundswell/rules'

/**
 * Sheets of a print as somebody filled and scanned them, from the sheet `first` on, written
 * into `folder` where a browser can take them. Answers the paths of the files.
 */
export async function filledSheets(wish: {
  readonly printed: Uint8Array
  readonly first: SheetId
  readonly count: number
  readonly folder: string
}): Promise<readonly string[]> {
  const text = frozenText(demonstrationMeasure)
  const rules = pack(demonstrationMeasure.rules)
  const parsed = parseSheetId(wish.first)
  if (!text.ok || !rules.ok || !parsed.ok) throw new Error('the demonstration is broken')
  const layout = sheetLayout({
    text: text.value,
    form: rules.value.form,
    paper: 'letter',
    language: 'en',
    lines: 8,
  })
  if (!layout.ok) throw new Error(layout.error.kind)
  const files: string[] = []
  const filled = synthSheets({
    layout: layout.value,
    key: '',
    printed: wish.printed,
    coverPages: 2,
    seed: 'a story',
    sheets: wish.count,
    threads: 2,
    conditions: ['scan150'],
    firstSerial: Number(parsed.value.slice(-6)),
    pages: 'written',
  })
  for await (const { name, bytes } of filled) {
    const path = join(wish.folder, name)
    writeFileSync(path, bytes)
    files.push(path)
  }
  return files
}
