import type { FormRule } from '@groundswell/rules'
import type { FrozenText } from '../measure/frozen-text.ts'
import { papers } from '../paper.ts'
import { sheetLanguages } from './printed-words.ts'
import { type SheetLayout, sheetLayout } from './sheet-layout.ts'

/**
 * The sheet of a petition whose form has this version, by trying every paper, language, number
 * of lines, and print-at-home sheets too: what a page says of itself is enough to know how it
 * must look.
 */
export function layoutOfVersion(
  text: FrozenText,
  form: FormRule | undefined,
  version: string,
): SheetLayout | undefined {
  let open = Object.values(papers).flatMap(({ name }) =>
    sheetLanguages.flatMap((language) =>
      [false, true].map((mailer) => ({ paper: name, language, mailer })),
    ),
  )
  // Short sheets first, of which there are most.
  for (let lines = 1; open.length > 0; lines += 1) {
    const fitting: typeof open = []
    for (const one of open) {
      const layout = sheetLayout({ text, form, ...one, lines })
      if (!layout.ok) continue
      if (layout.value.form.version === version) return layout.value
      fitting.push(one)
    }
    open = fitting
  }
  return undefined
}
