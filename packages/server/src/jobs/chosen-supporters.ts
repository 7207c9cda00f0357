import type { Office } from '../office.ts'
import { type KnownSheet, knownSheets, mayPrintAgain } from '../packets/known-sheets.ts'
import type { KnownChoice } from '../wire/packet.ts'
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

/** What is asked before supporters get a second sheet; undefined when nobody has one. */
export function knownSentence(rows: readonly KnownRow[]): string | undefined {
  const known = rows.filter(({ known: sheet }) => sheet !== undefined)
  if (known.length === 0) return undefined
  const all = known.length === rows.length
  const who = all
    ? rows.length === 1
      ? 'The supporter on the list already has a sheet.'
      : `All ${rows.length} supporters on the list already have a sheet.`
    : `${known.length} of ${rows.length} supporters on the list already ${known.length === 1 ? 'has' : 'have'} a sheet.`
  const back = known.filter(({ known: sheet }) => sheet && !mayPrintAgain(sheet)).length
  const cameBack =
    back === 0
      ? ''
      : ` ${back} of these ${back === 1 ? 'sheets has' : 'sheets have'} come back.`
  return `${who}${cameBack} Nothing was printed.`
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
