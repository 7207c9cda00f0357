import { layoutOfVersion, type SheetLayout } from '@groundswell/petition'
import { printSheets } from '@groundswell/petition/pdf'
import type { ChosenSheet } from './sheet-options.ts'

/**
 * The present forms of a petition by their version: every paper, language and number of lines
 * that its sheets can be printed with. The chosen one is tried first.
 */
export function petitionForms({ text, pack, layout }: ChosenSheet) {
  return async (version: string) => {
    const found =
      version === layout.form.version ? layout : layoutOfVersion(text, pack.form, version)
    if (found === undefined) return undefined
    return { form: found.form, pdf: await oneSheet(found) }
  }
}

/** One sheet of a form as PDF; its number and codes do not matter. */
async function oneSheet(layout: SheetLayout): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  const order = { layout, title: '', firstSerial: 1, count: 1, key: '', keywords: [] }
  await printSheets(order, async (bytes) => {
    parts.push(bytes)
  })
  return Buffer.concat(parts)
}
