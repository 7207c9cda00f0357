import { rename, writeFile } from 'node:fs/promises'
import { err, ok, type Result } from '@groundswell/basics'
import { topFundersSheet, untypesettable } from '@groundswell/petition'
import { printDocument } from '@groundswell/petition/pdf'
import type { Answer } from '../command.ts'
import { cannotWrite, outFile } from '../out-file.ts'
import type { Refusal } from '../refusal.ts'
import { chosenSheet } from '../sheet-options.ts'

export interface TopFundersOptions {
  readonly petition: string
  readonly rules?: string
  readonly paper: string
  readonly month: string
  readonly committee: string
  readonly funder: readonly string[]
  readonly out: string
}

/** Words of ours on it, and what the law reference does not tell. */
const unverified = [
  {
    part: 'disclosure-wording',
    sentence:
      'Elec. Code 107 was seen for the header, the type sizes and the first words in the box only; how the committee and its funders are named is ours: have it checked.',
  },
]

/** `sheets top-funders`: the Official Top Funders sheet of a month as PDF. */
export async function sheetsTopFunders(
  options: TopFundersOptions,
): Promise<Result<Answer, Refusal>> {
  const { month, committee, funder: funders, out } = options
  const chosen = chosenSheet({ ...options, lines: 8, language: 'en' })
  if (!chosen.ok) return chosen
  const words = monthWords(month)
  if (words === undefined) return refused('--month', 'A month is written 2026-11.')
  if (untypesettable([committee, ...funders].join('')).length > 0) {
    return refused('--committee', 'The sheet’s type lacks a character of a name.')
  }
  const { pack, text, layout } = chosen.value
  const title = text.measure.texts[0]?.title ?? text.measure.code
  const what = { month: words, title, committee, funders }
  const sheet = topFundersSheet(pack.form, what, layout.form.paper)
  if (!sheet.ok) {
    return sheet.error.kind === 'no-such-sheet'
      ? refused('--rules', `${pack.reference} asks for no Official Top Funders sheet.`)
      : refused('--funder', 'So many names do not fit one page in type of 14 points.')
  }
  const free = outFile(out)
  if (!free.ok) return free
  try {
    await writeFile(`${out}.part`, await printDocument(sheet.value))
    await rename(`${out}.part`, out)
  } catch (error) {
    return cannotWrite(out, error)
  }
  return ok({
    json: { out, month, rules: pack.reference, unverified },
    text: [
      `${sheet.value.title}  ${out}`,
      ...unverified.map(({ sentence }) => sentence),
    ].join('\n'),
  })
}

function monthWords(month: string): string | undefined {
  const [, year, number] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month) ?? []
  if (year === undefined || number === undefined) return undefined
  const names =
    'January February March April May June July August September October November December'
  return `${names.split(' ')[Number(number) - 1]} ${year}`
}

function refused(field: string, sentence: string): Result<never, Refusal> {
  return err({ code: 'no-top-funders-sheet', field, sentence })
}
