import { type FormRule, grounds, type Pack } from '@groundswell/rules'
import type { SheetRequest } from './sheet-request.ts'

/** Something on a sheet that nobody has confirmed at the official source. */
export type UnverifiedPart =
  /** A section of the law that the form rests on. */
  | { readonly part: 'rule'; readonly section: string }
  /** The words of the circulator's declaration: the law lists what it must say. */
  | { readonly part: 'declaration-wording' }
  /** Words of the form in another language than the law gives them in. */
  | { readonly part: 'form-translation'; readonly language: string }
  | { readonly part: 'summary-translation'; readonly language: string }
  /** Name and address printed for a signer, whom the law asks to write them personally. */
  | { readonly part: 'prefilled-line'; readonly section: string }

/** What must be checked before a sheet is circulated; outputs carry it. */
export function unverifiedParts(
  request: SheetRequest,
  pack: Pack,
): readonly UnverifiedPart[] {
  const { form, language, text, mailer } = request
  const circulating = text.measure.texts.find((one) => one.language === language)
  const parts: UnverifiedPart[] = []
  if (form !== undefined) {
    const { unverifiedRules = [] } = grounds(pack, citesOf(form))
    for (const section of unverifiedRules) parts.push({ part: 'rule', section })
    parts.push({ part: 'declaration-wording' })
    if (language !== 'en') parts.push({ part: 'form-translation', language })
  }
  if (circulating?.wording === 'unverified-translation') {
    parts.push({ part: 'summary-translation', language })
  }
  if (mailer === true) {
    parts.push({ part: 'prefilled-line', section: 'Elec. Code 9020' })
  }
  return parts
}

function citesOf(form: FormRule): readonly string[] {
  return [
    ...form.heading.cites,
    ...form.notice.cites,
    ...form.printed.flatMap((text) => text.cites),
    ...form.cites,
  ]
}
