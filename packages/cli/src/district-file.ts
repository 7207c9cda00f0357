import { ok, type Result } from '@groundswell/basics'
import type { DistrictSample } from '@groundswell/rules'
import { countIn, notANumber } from './county-file.ts'
import { readDelimitedFile } from './delimited-file.ts'
import type { Refusal } from './refusal.ts'

/** Reads `county,district,raw,sample,valid`, the samples of Nevada's petition districts. */
export function readDistrictFile(
  path: string,
): Result<readonly DistrictSample[], Refusal> {
  const samples: DistrictSample[] = []
  const counts = ['raw', 'sample', 'valid']
  const columns = { required: ['county', 'district', ...counts] }
  const read = readDelimitedFile(path, columns, (row) => {
    for (const column of counts) {
      if (Number.isNaN(countIn(row, column))) return notANumber(path, row, column)
    }
    samples.push({
      county: row.cell('county'),
      district: row.cell('district'),
      raw: countIn(row, 'raw'),
      sample: countIn(row, 'sample'),
      valid: countIn(row, 'valid'),
    })
    return undefined
  })
  return read.ok ? ok(samples) : read
}
