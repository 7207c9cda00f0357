import { err, ok, type Result } from '@groundswell/basics'
import { parseSheetId } from '@groundswell/petition'
import type { SheetCount } from '@groundswell/petition/filing'

export interface ListProblem {
  readonly line: number
  readonly sentence: string
}

/**
 * The list of an office, `sheet,lines` with one row a sheet; a header and an empty last line
 * may be there. An id of ours is read with or without its check letter; one that is none of
 * ours stays as it stands, because the office did receive it.
 */
export function officeList(text: string): Result<readonly SheetCount[], ListProblem> {
  const counts = new Map<string, number>()
  for (const [at, row] of text.split(/\r\n|\n|\r/).entries()) {
    const line = at + 1
    if (row.trim() === '') continue
    const cells = row.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
    const [name = '', lines = ''] = cells
    if (at === 0 && /^sheet$/i.test(name)) continue
    if (name === '' || cells.length !== 2 || !/^\d{1,7}$/.test(lines)) {
      return err({
        line,
        sentence: `"${row.trim().slice(0, 60)}" is not a sheet and a number of lines.`,
      })
    }
    const id = parseSheetId(name.toUpperCase())
    if (!id.ok && id.error.kind === 'wrong-check-letter') {
      return err({
        line,
        sentence: `The check letter of ${name} does not fit: a digit may be wrong.`,
      })
    }
    const sheet = id.ok ? id.value : name.toUpperCase().slice(0, 60)
    if (counts.has(sheet))
      return err({ line, sentence: `${name} stands in the list twice.` })
    counts.set(sheet, Number(lines))
  }
  if (counts.size === 0) return err({ line: 1, sentence: 'The list has no sheet.' })
  return ok([...counts].map(([sheet, lines]) => ({ sheet, lines })))
}
