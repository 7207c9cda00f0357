import { papers } from '../paper.ts'
import type { SheetForm } from '../sheet-form.ts'
import { blankPage } from './blank-page.ts'
import type { GreyImage } from './grey-image.ts'
import type { KnownForm } from './page-reader.ts'

/** A form and its blank print, page by page, as it goes from thread to thread. */
export interface PrintedForm {
  readonly form: SheetForm
  readonly prints: readonly GreyImage[]
}

/** The form with its blank pages prepared for reading. */
export function knownForm({ form, prints }: PrintedForm): KnownForm {
  const blanks = form.pages.map((page, at) => {
    const print = prints[at]
    if (print === undefined) throw new Error(`page ${page.page} has no blank print`)
    return blankPage(page, papers[form.paper], print)
  })
  return { form, blanks }
}
