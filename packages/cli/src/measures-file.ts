import { ok, parseCalendarDate, type Result } from '@groundswell/basics'
import type { BallotGroup, QualifiedMeasure } from '@groundswell/rules'
import { countIn, notANumber } from './county-file.ts'
import { readDelimitedFile } from './delimited-file.ts'
import type { Refusal } from './refusal.ts'

const groups: readonly BallotGroup[] = [
  'bond',
  'amendment',
  'legislative',
  'initiative',
  'referendum',
]

/** Reads `title,group,qualified[,certified]`: the measures of one ballot. */
export function readMeasuresFile(
  path: string,
): Result<readonly QualifiedMeasure[], Refusal> {
  const measures: QualifiedMeasure[] = []
  const columns = { required: ['title', 'group', 'qualified'], optional: ['certified'] }
  const read = readDelimitedFile(path, columns, (row): Refusal | undefined => {
    const place = { file: path, line: row.line }
    const group = groups.find((each) => each === row.cell('group'))
    if (group === undefined) {
      const sentence = `"${row.cell('group')}" is no group; there are: ${groups.join(', ')}.`
      return { code: 'unknown-group', column: 'group', sentence, ...place }
    }
    const qualified = parseCalendarDate(row.cell('qualified'))
    if (!qualified.ok) {
      const sentence = `"${row.cell('qualified')}" is not a date; write YYYY-MM-DD.`
      return { code: 'not-a-date', column: 'qualified', sentence, ...place }
    }
    const id = row.cell('title')
    if (measures.some((m) => m.id === id)) {
      const sentence = `"${id}" stands in the file twice.`
      return { code: 'measure-twice', column: 'title', sentence, ...place }
    }
    const hasOrder = row.cell('certified') !== ''
    const certified = hasOrder ? countIn(row, 'certified') : undefined
    if (Number.isNaN(certified)) return notANumber(path, row, 'certified')
    measures.push({
      id,
      group,
      qualified: qualified.value,
      ...(certified === undefined ? {} : { certified }),
    })
    return undefined
  })
  return read.ok ? ok(measures) : read
}
