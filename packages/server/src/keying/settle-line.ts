import {
  blindCheck,
  fieldErrors,
  type Reading,
  type SettledLine,
  type Settling,
  settleReadings,
} from '@groundswell/petition'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import type { StoredClaim } from '../review/stored-claim.ts'
import { seal } from '../secrecy/sealed-text.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { ReadingResult } from '../wire/keying.ts'
import { drawBlindCheck } from './blind-checks.ts'
import { isDrawnNow } from './next-keying-lines.ts'
import { type ReadingRow, readingsOfLine } from './readings-of-line.ts'
import { domainReading, openReading } from './sealed-reading.ts'

/** Settles a line by its readings in force, when there are enough of them. */
export async function settleLine(
  office: Office,
  lineId: string,
): Promise<ReadingResult['result']> {
  const { rows, readings } = await opened(office, lineId)
  const settling = settleReadings(readings)
  switch (settling.kind) {
    case 'needs-readers':
      return 'waits-for-second'
    case 'needs-third':
      return 'differs'
    case 'settled': {
      await keep(office, lineId, settling)
      for (const [at, reading] of readings.slice(0, 2).entries()) {
        const row = rows[at]
        if (row !== undefined) {
          await keepErrors(office.records, row, fieldErrors(reading, settling.line))
        }
      }
      if (settling.by === 'third') return 'settled'
      await drawBlindCheck(office, lineId)
      return 'agrees'
    }
  }
}

/**
 * What a blind reading of a line comes to, with the readings as they are now. Where a fourth
 * person says that two had erred alike, the line takes their word; a line that somebody has
 * decided since stays as it was decided.
 */
export async function settleBlindCheck(
  office: Office,
  lineId: string,
): Promise<ReadingResult['result']> {
  const { records } = office
  const { readings } = await opened(office, lineId)
  const found = blindCheck(readings)
  if (found === null) throw new Error(`line ${lineId} is checked but was never agreed`)
  const note = async (of: {
    state: 'open' | 'differs' | 'checked'
    fields: number
    wrong: number
    unsettled: number
  }) => records.updateTable('blind_check').set(of).where('line_id', '=', lineId).execute()
  switch (found.kind) {
    case 'needs-reader':
      await note({ state: 'open', fields: 0, wrong: 0, unsettled: 0 })
      return 'waits-for-second'
    case 'needs-fourth': {
      const { fields, open } = found
      await note({ state: 'differs', fields, wrong: 0, unsettled: open })
      return 'differs'
    }
    case 'checked': {
      const { fields, wrong, line } = found
      await note({ state: 'checked', fields, wrong, unsettled: 0 })
      if (wrong > 0) await correct(office, lineId, line)
      return readings.length > 3 ? 'settled' : 'agrees'
    }
  }
}

/** Puts a line back to what the first two agree on, unless somebody has decided it. */
export async function uncorrect(office: Office, lineId: string): Promise<void> {
  const { readings } = await opened(office, lineId)
  const agreed = settleReadings(readings.slice(0, 2))
  if (agreed.kind === 'settled') await correct(office, lineId, agreed.line)
}

async function correct(office: Office, lineId: string, line: SettledLine): Promise<void> {
  const { records } = office
  const decided = await records
    .selectFrom('decision')
    .select('id')
    .where('line_id', '=', lineId)
    .executeTakeFirst()
  if (decided !== undefined) return
  // The match goes with the line, and the new line is matched like any other.
  await records.deleteFrom('line').where('id', '=', lineId).execute()
  await records
    .updateTable('settled_line')
    .set({ mark: line.mark })
    .where('line_id', '=', lineId)
    .execute()
  await keepLine(office, lineId, line)
}

async function opened(
  { records, keys }: Office,
  lineId: string,
): Promise<{
  readonly rows: readonly ReadingRow[]
  readonly readings: readonly Reading[]
}> {
  const rows = await readingsOfLine(records, lineId)
  return {
    rows,
    readings: rows.map((row) => domainReading(row, openReading(keys, lineId, row))),
  }
}

async function keep(
  office: Office,
  lineId: string,
  settling: Extract<Settling, { kind: 'settled' }>,
): Promise<void> {
  await office.records
    .insertInto('settled_line')
    .values({
      line_id: lineId,
      mark: settling.line.mark,
      settled_by: settling.by,
      at: office.clock(),
    })
    .execute()
  await keepLine(office, lineId, settling.line)
}

async function keepLine(
  { records, keys, clock }: Office,
  lineId: string,
  line: SettledLine,
): Promise<void> {
  // A space that was left blank is no line, so nothing of it is counted.
  if (line.mark === 'blank') return
  const drawn = await isDrawnNow(records, lineId)
  const sealed = seal(keys, JSON.stringify(claimOf(line)), lineId)
  await sql`
    insert into line (id, sheet, row_number, county, channel, circulator, week_of, drawn, claim,
      key_id, batch, keyed_at, mark)
    select id, sheet, row_number, county, channel, circulator, week_of, ${drawn}, ${sealed.bytes},
      ${sealed.keyId}, batch, ${clock()}, ${line.mark}
    from known_line where id = ${lineId}
  `.execute(records)
}

async function keepErrors(
  records: RecordStore,
  row: ReadingRow,
  found: { readonly fields: number; readonly errors: number },
): Promise<void> {
  await records
    .insertInto('reading_error')
    .values({ reading_id: row.id, line_id: row.line_id, by_id: row.by_id, ...found })
    .execute()
}

function claimOf(line: SettledLine): StoredClaim {
  const text = (field: Parameters<SettledLine['fields']['get']>[0]) =>
    line.fields.get(field) ?? ''
  return {
    first: text('first'),
    middle: text('middle'),
    last: text('last'),
    suffix: text('suffix'),
    house: text('house'),
    street: text('street'),
    unit: text('unit'),
    city: text('city'),
    zip: text('zip'),
    ...(text('date') === '' ? {} : { date: text('date') }),
  }
}
