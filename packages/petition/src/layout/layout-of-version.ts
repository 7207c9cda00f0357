import type { FormRule } from '@groundswell/rules'
import type { FrozenText } from '../measure/frozen-text.ts'
import { type PaperName, papers } from '../paper.ts'
import { sheetLanguages } from './printed-words.ts'
import { type SheetLayout, sheetLayout } from './sheet-layout.ts'

/**
 * The sheet of a petition whose form has this version, by trying every paper, language and
 * number of lines: what a page says of itself is enough to know how it must look.
 */
export function layoutOfVersion(
  text: FrozenText,
  form: FormRule | undefined,
  version: string,
): SheetLayout | undefined {
  for (const paper of Object.keys(papers) as PaperName[]) {
    for (const language of sheetLanguages) {
      for (let lines = 1; ; lines += 1) {
        const layout = sheetLayout({ text, form, paper, language, lines })
        if (!layout.ok) break
        if (layout.value.form.version === version) return layout.value
      }
    }
  }
  return undefined
}
