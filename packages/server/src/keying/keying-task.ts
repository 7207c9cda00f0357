import { readingDifference } from '@groundswell/petition'
import type { Office } from '../office.ts'
import { logAccess } from '../records/log-access.ts'
import { petitionRules } from '../records/petition-rules.ts'
import type { Me } from '../wire/account.ts'
import { type KeyingTask, type ReadFields, readFields } from '../wire/keying.ts'
import { cropsByPart, formParts, rowPictures } from './form-parts.ts'
import { isDrawnNow } from './next-keying-lines.ts'
import { printedOnLine } from './printed-on-line.ts'
import { readingsOfLine } from './readings-of-line.ts'
import { domainReading, openReading } from './sealed-reading.ts'

/**
 * One line as its reader sees it. Earlier readings are shown to the third person alone: who
 * reads second must not know what the first one saw.
 */
export async function keyingTask(
  office: Office,
  by: Me,
  lineId: string,
): Promise<KeyingTask | null> {
  const { records, keys } = office
  const line = await records
    .selectFrom('known_line')
    .selectAll()
    .where('id', '=', lineId)
    .executeTakeFirst()
  const rules = await petitionRules(records)
  if (line === undefined || rules === null) return null
  await logAccess(office, {
    by,
    act: 'read-line',
    recordKind: 'line',
    recordIds: [lineId],
  })
  const lease = await records
    .selectFrom('keying_lease')
    .select(['draft', 'key_id'])
    .where('line_id', '=', lineId)
    .where('staff_id', '=', by.id)
    .executeTakeFirst()
  const near = await records
    .selectFrom('known_line')
    .select(['row_number', 'crop', 'field_crops'])
    .where('sheet', '=', line.sheet)
    .where('row_number', 'in', [line.row_number - 1, line.row_number + 1])
    .execute()
  const picturesAt = (row: number) => {
    const found = near.find((each) => each.row_number === row)
    return found === undefined ? [] : rowPictures(found)
  }
  return {
    lineId,
    sheet: line.sheet,
    row: line.row_number,
    county: line.county,
    channel: line.channel,
    circulator: line.circulator,
    weekOf: line.week_of,
    drawn: await isDrawnNow(records, lineId),
    pictures: rowPictures(line),
    above: picturesAt(line.row_number - 1),
    below: picturesAt(line.row_number + 1),
    parts: [...formParts(rules.pack, cropsByPart(line.field_crops))],
    kept: await keptFields(office, by, line.sheet),
    printed: await printedOnLine(office, { sheet: line.sheet, row: line.row_number }),
    draft:
      lease?.draft && lease.key_id
        ? openReading(keys, lineId, { body: lease.draft, key_id: lease.key_id }).fields
        : null,
    differing: await differing(office, by, lineId),
  }
}

async function differing(
  { records, keys }: Office,
  by: Me,
  lineId: string,
): Promise<KeyingTask['differing']> {
  const rows = await readingsOfLine(records, lineId)
  if (rows.some((row) => row.by_id === by.id)) return null
  const isAgreed = await records
    .selectFrom('blind_check')
    .select('state')
    .where('line_id', '=', lineId)
    .executeTakeFirst()
  // Where two agree and a blind third does not, one of the two stands for both.
  const opposed = isAgreed === undefined ? rows.slice(0, 2) : [rows[0], rows[2]]
  const [first, second] = opposed.flatMap((row) => {
    if (row === undefined) return []
    const body = openReading(keys, lineId, row)
    return [
      { mark: row.mark ?? ('written' as const), body, read: domainReading(row, body) },
    ]
  })
  if (first === undefined || second === undefined) return null
  const difference = readingDifference(first.read, second.read)
  if (difference === null) return null
  return {
    mark: difference.mark,
    fields: [...difference.fields],
    readings: [first, second].map(({ mark, body }) => ({ mark, fields: body.fields })),
  }
}

/** City, ZIP and date often stay the same down a sheet: the reader's own last ones are kept. */
async function keptFields(
  { records, keys }: Office,
  by: Me,
  sheet: string,
): Promise<ReadFields> {
  const row = await records
    .selectFrom('reading_in_force as r')
    .innerJoin('known_line as k', 'k.id', 'r.line_id')
    .select(['r.line_id', 'r.body', 'r.key_id'])
    .where('k.sheet', '=', sheet)
    .where('r.by_id', '=', by.id)
    .where('r.mark', '=', 'written')
    .orderBy('r.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return {}
  const { city, zip, date } = openReading(keys, row.line_id, row).fields
  return readFields.parse({
    ...(city === undefined ? {} : { city }),
    ...(zip === undefined ? {} : { zip }),
    ...(date === undefined ? {} : { date }),
  })
}
