import {
  type PaperName,
  papers,
  type SheetForm,
  type SheetLayout,
  sheetLanguages,
  sheetLayout,
} from '@groundswell/petition'
import { printSheets } from '@groundswell/petition/pdf'
import type { Pack } from '@groundswell/rules'
import type { ChosenSheet } from './sheet-options.ts'

/**
 * The present forms of a petition by their version: every paper, language and number of lines
 * that its sheets can be printed with. The chosen one is tried first; the others are laid out
 * only when a page asks for them.
 */
export function petitionForms({ text, pack, layout }: ChosenSheet) {
  const known = new Map<string, SheetLayout>([[layout.form.version, layout]])
  const rest = otherLayouts(text, pack)
  const find = (version: string): SheetLayout | undefined => {
    for (;;) {
      const found = known.get(version)
      if (found !== undefined) return found
      const next = rest.next()
      if (next.done === true) return undefined
      known.set(next.value.form.version, next.value)
    }
  }
  return async (version: string) => {
    const found = find(version)
    if (found === undefined) return undefined
    return { form: found.form, pdf: await oneSheet(found) }
  }
}

function* otherLayouts(text: ChosenSheet['text'], pack: Pack): Generator<SheetLayout> {
  const all: { paper: PaperName; language: SheetForm['language'] }[] = []
  for (const { name: paper } of Object.values(papers)) {
    for (const language of sheetLanguages) all.push({ paper, language })
  }
  for (const { paper, language } of all) {
    for (let lines = 1; ; lines += 1) {
      const known = sheetLanguages.find((one) => one === language)
      if (known === undefined) break
      const made = sheetLayout({ text, form: pack.form, paper, language: known, lines })
      if (!made.ok) break
      yield made.value
    }
  }
}

/** One sheet of a form as PDF; its number and codes do not matter. */
export async function oneSheet(layout: SheetLayout): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  const order = { layout, title: '', firstSerial: 1, count: 1, key: '', keywords: [] }
  await printSheets(order, async (bytes) => {
    parts.push(bytes)
  })
  return Buffer.concat(parts)
}
