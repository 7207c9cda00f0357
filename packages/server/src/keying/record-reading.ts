import { err, ok, type Result } from '@groundswell/basics'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import type { Me } from '../wire/account.ts'
import {
  type ReadFields,
  type ReadingFieldName,
  type ReadingInput,
  type ReadingResult,
  readFields,
} from '../wire/keying.ts'
import { endLease, mayWrite } from './lease.ts'
import { printedOnLine } from './printed-on-line.ts'
import { readingsOfLine } from './readings-of-line.ts'
import { sealReading } from './sealed-reading.ts'
import { settleBlindCheck, settleLine } from './settle-line.ts'

type CannotRead = 'no-such-record' | 'read-already' | 'line-taken' | 'line-settled'

/**
 * Records what one person saw on a line, and settles the line when that makes two who agree
 * or a third. A line on which two agree takes a blind reading, and a fourth where that one
 * differs, if it was drawn for it. Refused to somebody who has read it, and while a colleague has it open.
 */
export async function recordReading(
  office: Office,
  wish: { readonly by: Me; readonly lineId: string; readonly input: ReadingInput },
): Promise<Result<ReadingResult['result'], CannotRead>> {
  const { by, lineId, input } = wish
  return office.records.transaction().execute(async (inside) => {
    // The row lock makes two readings of one line come one after the other.
    const { rows } = await sql<{ isSettled: boolean; isBlind: boolean }>`
      select exists (select 1 from settled_line s where s.line_id = k.id)
        or exists (select 1 from line l where l.id = k.id) as "isSettled",
        exists (select 1 from blind_check b
          where b.line_id = k.id and b.state <> 'checked') as "isBlind"
      from known_line k where k.id = ${lineId} for update
    `.execute(inside)
    if (rows[0] === undefined) return err('no-such-record')
    const { isSettled, isBlind } = rows[0]
    if (isSettled && !isBlind) return err('line-settled')
    const before = await readingsOfLine(inside, lineId)
    if (before.some((row) => row.by_id === by.id)) return err('read-already')
    const now = office.clock()
    if (!(await mayWrite(inside, { lineId, staffId: by.id, now })))
      return err('line-taken')
    const fields =
      input.mark === 'written'
        ? await honestFields({ keys: office.keys, records: inside }, lineId, input)
        : {}
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
    const within = { ...office, records: inside }
    return ok(await (isBlind ? settleBlindCheck : settleLine)(within, lineId))
  })
}

/** A field is marked as taken from print only where it says what was printed, letter by letter. */
async function honestFields(
  office: Pick<Office, 'keys' | 'records'>,
  lineId: string,
  { fields }: ReadingInput,
): Promise<ReadFields> {
  if (Object.values(fields).every(({ fromPrint }) => fromPrint !== true)) return fields
  const line = await office.records
    .selectFrom('known_line')
    .select(['sheet', 'row_number as row'])
    .where('id', '=', lineId)
    .executeTakeFirst()
  const printed = line === undefined ? null : await printedOnLine(office, line)
  return readFields.parse(
    Object.fromEntries(
      Object.entries(fields).map(([field, { fromPrint, ...read }]) => {
        const same = printed?.[field as ReadingFieldName]?.text === read.text
        return [field, fromPrint === true && same ? { ...read, fromPrint } : read]
      }),
    ),
  )
}
