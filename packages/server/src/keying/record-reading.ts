import { err, ok, type Result } from '@groundswell/basics'
import {
  fieldErrors,
  type SettledLine,
  type Settling,
  settleReadings,
} from '@groundswell/petition'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import type { StoredClaim } from '../review/stored-claim.ts'
import { seal } from '../secrecy/sealed-text.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Me } from '../wire/account.ts'
import type { ReadingInput, ReadingResult } from '../wire/keying.ts'
import { endLease, mayWrite } from './lease.ts'
import { isDrawnNow } from './next-keying-lines.ts'
import { type ReadingRow, readingsOfLine } from './readings-of-line.ts'
import { domainReading, openReading, sealReading } from './sealed-reading.ts'

type CannotRead = 'no-such-record' | 'read-already' | 'line-taken' | 'line-settled'

/**
 * Records what one person saw on a line, and settles the line when that makes two who agree
 * or a third. Refused to somebody who has read it, and while a colleague has it open.
 */
export async function recordReading(
  office: Office,
  wish: { readonly by: Me; readonly lineId: string; readonly input: ReadingInput },
): Promise<Result<ReadingResult['result'], CannotRead>> {
  const { by, lineId, input } = wish
  return office.records.transaction().execute(async (inside) => {
    // The row lock makes two readings of one line come one after the other.
    const { rows } = await sql<{ isSettled: boolean }>`
      select exists (select 1 from settled_line s where s.line_id = k.id)
        or exists (select 1 from line l where l.id = k.id) as "isSettled"
      from known_line k where k.id = ${lineId} for update
    `.execute(inside)
    if (rows[0] === undefined) return err('no-such-record')
    if (rows[0].isSettled) return err('line-settled')
    const before = await readingsOfLine(inside, lineId)
    if (before.some((row) => row.by_id === by.id)) return err('read-already')
    const now = office.clock()
    if (!(await mayWrite(inside, { lineId, staffId: by.id, now })))
      return err('line-taken')
    const fields = input.mark === 'written' ? input.fields : {}
    const sealed = sealReading(office.keys, lineId, {
      fields,
      ...(input.voterId === undefined ? {} : { voterId: input.voterId }),
    })
    await inside
      .insertInto('reading')
      .values({
        line_id: lineId,
        takes_back: null,
        mark: input.mark,
        same_hand: input.sameHand,
        body: sealed.bytes,
        key_id: sealed.keyId,
        by_id: by.id,
        by_name: by.name,
        at: now,
      })
      .execute()
    await endLease(inside, { lineId, staffId: by.id })
    return ok(await settle({ ...office, records: inside }, lineId))
  })
}

async function settle(office: Office, lineId: string): Promise<ReadingResult['result']> {
  const rows = await readingsOfLine(office.records, lineId)
  const readings = rows.map((row) =>
    domainReading(row, openReading(office.keys, lineId, row)),
  )
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
      return settling.by === 'agreement' ? 'agrees' : 'settled'
    }
  }
}

async function keep(
  office: Office,
  lineId: string,
  settling: Extract<Settling, { kind: 'settled' }>,
): Promise<void> {
  const { records, keys } = office
  const now = office.clock()
  const { mark } = settling.line
  await records
    .insertInto('settled_line')
    .values({ line_id: lineId, mark, settled_by: settling.by, at: now })
    .execute()
  // A space that was left blank is no line, so nothing of it is counted.
  if (mark === 'blank') return
  const drawn = await isDrawnNow(records, lineId)
  const sealed = seal(keys, JSON.stringify(claimOf(settling.line)), lineId)
  await sql`
    insert into line (id, sheet, row_number, county, channel, circulator, week_of, drawn, claim,
      key_id, batch, keyed_at, mark)
    select id, sheet, row_number, county, channel, circulator, week_of, ${drawn}, ${sealed.bytes},
      ${sealed.keyId}, batch, ${now}, ${mark}
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
