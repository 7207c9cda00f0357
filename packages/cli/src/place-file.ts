import { ok, type Result } from '@groundswell/basics'
import { countIn, notANumber } from './county-file.ts'
import { readDelimitedFile } from './delimited-file.ts'
import type { Refusal } from './refusal.ts'

/** Reads `county,lines`: how many more lines each county could give. */
export function readCapacityFile(
  path: string,
): Result<ReadonlyMap<string, number>, Refusal> {
  const capacity = new Map<string, number>()
  const read = readDelimitedFile(path, { required: ['county', 'lines'] }, (row) => {
    const lines = countIn(row, 'lines')
    if (Number.isNaN(lines) || lines < 0) return notANumber(path, row, 'lines')
    const county = row.cell('county')
    if (capacity.has(county)) return twice(path, county, row.line)
    capacity.set(county, lines)
    return undefined
  })
  return read.ok ? ok(capacity) : read
}

/** Reads `county,district`: the district in which the lines of each county count. */
export function readDistrictOf(
  path: string,
): Result<ReadonlyMap<string, string>, Refusal> {
  const districts = new Map<string, string>()
  const read = readDelimitedFile(path, { required: ['county', 'district'] }, (row) => {
    const county = row.cell('county')
    if (districts.has(county)) return twice(path, county, row.line)
    districts.set(county, row.cell('district'))
    return undefined
  })
  return read.ok ? ok(districts) : read
}

function twice(file: string, county: string, line: number): Refusal {
  const sentence = `${county} stands in the file twice.`
  return { code: 'place-twice', sentence, file, line, column: 'county' }
}
