import { printedFields } from '@groundswell/petition'
import type { Office } from '../office.ts'
import { homePrintOf } from '../packets/home-sheet.ts'
import { type ReadFields, readFields } from '../wire/keying.ts'

/** What was printed for the signer on line 1 of a print-at-home sheet; null on other lines. */
export async function printedOnLine(
  office: Pick<Office, 'records' | 'keys'>,
  { sheet, row }: { readonly sheet: string; readonly row: number },
): Promise<ReadFields | null> {
  const home = row === 1 ? await homePrintOf(office, sheet) : null
  if (home === null) return null
  return readFields.parse(
    Object.fromEntries(
      [...printedFields(home.supporter)].map(([field, text]) => [
        field,
        { text, unreadable: false },
      ]),
    ),
  )
}
