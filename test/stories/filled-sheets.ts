import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSheetId, type SheetId } from '@groundswell/petition'
import { synthSheets } from '@groundswell/petition/scan'
import { demonstrationLayout } from '../../packages/server/src/testing/paper-drive.ts'

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
  const parsed = parseSheetId(wish.first)
  if (!parsed.ok) throw new Error(`no sheet ${wish.first}`)
  const files: string[] = []
  const filled = synthSheets({
    layout: demonstrationLayout(),
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
