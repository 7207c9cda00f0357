import type { Office } from '../office.ts'
import { type KnownSheet, knownSheets, mayPrintAgain } from '../packets/known-sheets.ts'
import type { KnownChoice, MailerBatchWish } from '../wire/packet.ts'
import type { ProblemTally } from './file-problems.ts'
import type { SupporterRow } from './supporter-rows.ts'

/** A row of a list, and the sheet that its supporter has. */
export interface KnownRow extends SupporterRow {
  readonly known: KnownSheet | undefined
}

/** The rows of a list with the sheets that their supporters have. */
export async function rowsWithSheets(
  office: Pick<Office, 'records' | 'keys'>,
  rows: readonly SupporterRow[],
): Promise<readonly KnownRow[]> {
  const knownOf = await knownSheets(office)
  return rows.map((row) => ({ ...row, known: knownOf(row.wish, row.wish.county) }))
}

/** What is asked before supporters get a second sheet, and what can be printed. */
export interface KnownQuestion {
  readonly sentence: string
  readonly choices: KnownChoice[]
}

/** The question about a list of which some supporters have a sheet; undefined when nobody has. */
export function knownQuestion(
  rows: readonly KnownRow[],
  wish: Pick<MailerBatchWish, 'language' | 'paper'>,
): KnownQuestion | undefined {
  const sheets = rows.flatMap(({ known }) => known ?? [])
  if (sheets.length === 0) return undefined
  const back = sheets.filter((sheet) => !mayPrintAgain(sheet)).length
  const other = sheets.filter(
    (sheet) =>
      mayPrintAgain(sheet) &&
      (sheet.language !== wish.language || sheet.paper !== wish.paper),
  ).length
  const choices: KnownChoice[] = ['anew']
  if (back + other < sheets.length) choices.unshift('again')
  if (sheets.length < rows.length) choices.unshift('new-only')
  const sentence = [
    whoHasSheets(sheets.length, rows.length),
    ofThese(back, sheets.length, 'come back'),
    ofThese(other, sheets.length, 'been printed in the other language or on other paper'),
    'Nothing was printed.',
  ]
    .filter(Boolean)
    .join(' ')
  return { sentence, choices }
}

function whoHasSheets(known: number, all: number): string {
  if (all === 1) return 'The supporter on the list already has a sheet.'
  if (known === all) {
    return `All ${all} supporters on the list already have a sheet: nobody is left who needs one.`
  }
  return `${known} of ${all} supporters on the list already ${known === 1 ? 'has' : 'have'} a sheet.`
}

function ofThese(some: number, all: number, what: string): string {
  if (some === 0) return ''
  if (all === 1) return `It has ${what}.`
  if (some === all) return `All of these sheets have ${what}.`
  return `${some} of these sheets ${some === 1 ? 'has' : 'have'} ${what}.`
}

/**
 * The rows of a list that are printed, by what was chosen about supporters who have a sheet.
 * Who is left out for it is reported by line.
 */
export function chosenRows(
  rows: readonly KnownRow[],
  choice: KnownChoice,
  about: { readonly form: string; readonly problems: ProblemTally },
): readonly KnownRow[] {
  const { form, problems } = about
  if (choice === 'anew') return rows.map((row) => ({ ...row, known: undefined }))
  return rows.filter(({ line, known }) => {
    const why = choice === 'again' ? notAgain(known, form) : hasOne(known)
    if (why !== undefined) problems.reject({ line, ...why })
    return why === undefined
  })
}

interface Why {
  readonly reason: string
  readonly sentence: string
}

function hasOne(known: KnownSheet | undefined): Why | undefined {
  if (known === undefined) return undefined
  return { reason: 'has-a-sheet', sentence: 'The supporter has a sheet already.' }
}

function notAgain(known: KnownSheet | undefined, form: string): Why | undefined {
  if (known === undefined) {
    return { reason: 'has-no-sheet', sentence: 'The supporter has no sheet yet.' }
  }
  if (!mayPrintAgain(known)) {
    return {
      reason: 'came-back',
      sentence: 'The supporter’s sheet has come back; the same one is not printed again.',
    }
  }
  if (known.form === form) return undefined
  return {
    reason: 'other-form',
    sentence:
      'The supporter’s sheet is in the other language or on other paper; choose those, or print it from its packet.',
  }
}
