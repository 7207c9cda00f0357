import { err, ok, type Result } from '@groundswell/basics'
import {
  type FrozenText,
  papers,
  type SheetLayout,
  sheetLanguages,
  sheetLayout,
  type UnverifiedPart,
  unverifiedParts,
} from '@groundswell/petition'
import { type Pack, pack, sheetHindrances } from '@groundswell/rules'
import { paperNamed } from './paper-option.ts'
import { petitionOption } from './petition-option.ts'
import type { Refusal } from './refusal.ts'
import { layoutRefusal } from './words/layout-refusal.ts'
import { rulesRefusal } from './words/rules-refusal.ts'
import { sheetRefusal } from './words/sheet-refusal.ts'

/** The options that say which sheet is meant, the same for every verb of `sheets`. */
export interface SheetOptions {
  readonly petition: string
  readonly rules?: string
  readonly county?: string
  readonly lines: number
  readonly paper: string
  readonly language: string
}

/** The sheet that options mean: its frozen text, its pack, its layout. */
export interface ChosenSheet {
  readonly text: FrozenText
  readonly pack: Pack
  readonly layout: SheetLayout
  /** What nobody has confirmed at the official source. */
  readonly unverified: readonly UnverifiedPart[]
  /** As the pack spells it. */
  readonly county?: string
}

/** Finds the sheet that options mean, or refuses the option that is wrong. */
export function chosenSheet(
  options: SheetOptions,
  mailer?: 'mailer',
): Result<ChosenSheet, Refusal> {
  const text = petitionOption(options.petition)
  if (!text.ok) return text
  const found = pack(options.rules ?? text.value.measure.rules)
  if (!found.ok) return err(rulesRefusal(found.error))
  const paper = paperNamed(options.paper)
  if (!paper.ok) return paper
  const language = sheetLanguages.find((one) => one === options.language)
  if (language === undefined) {
    const sentence = `Sheets are printed in ${sheetLanguages.join(' and ')}, not in "${options.language}".`
    return err({ code: 'unknown-language', field: '--language', sentence })
  }
  const { widthMm, heightMm } = papers[paper.value]
  const [hindrance] = sheetHindrances(found.value, {
    widthInches: widthMm / 25.4,
    heightInches: heightMm / 25.4,
    lines: options.lines,
  })
  if (hindrance !== undefined) return err(sheetRefusal(hindrance, found.value.reference))
  const county = countyNamed(found.value, options.county)
  if (!county.ok) return county
  const request = {
    text: text.value,
    form: found.value.form,
    paper: paper.value,
    language,
    lines: options.lines,
    ...(mailer === undefined ? {} : { mailer: true }),
  }
  const layout = sheetLayout(request)
  if (!layout.ok) return err(layoutRefusal(layout.error))
  const named = county.value === undefined ? {} : { county: county.value }
  return ok({
    text: text.value,
    pack: found.value,
    layout: layout.value,
    unverified: unverifiedParts(request, found.value),
    ...named,
  })
}

function countyNamed(
  { places, reference }: Pack,
  name: string | undefined,
): Result<string | undefined, Refusal> {
  if (name === undefined || places.length === 0) return ok(name)
  const asked = name.trim().toLowerCase()
  const place = places.find((one) => one.name.toLowerCase() === asked)
  if (place !== undefined) return ok(place.name)
  const sentence = `There is no county "${name}" in ${reference}.`
  return err({ code: 'unknown-place', field: '--county', sentence })
}
