import { err, ok, type Result } from '@groundswell/basics'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Me } from '../wire/account.ts'
import { takeLease } from './lease.ts'
import { readingsOfLine } from './readings-of-line.ts'
import { openReading, sealReading } from './sealed-reading.ts'
import { settleBlindCheck, uncorrect } from './settle-line.ts'

type CannotTakeBack =
  | 'nothing-to-take-back'
  | 'line-decided'
  | 'line-taken'
  | 'read-by-others'

/**
 * Takes back a person's own last reading by a record of its own and lays the line before them
 * again, with what they had typed. What the reading settled is unsettled, unless somebody has
 * decided the line or read it since.
 */
export async function undoReading(
  office: Office,
  by: Me,
): Promise<Result<{ readonly lineId: string }, CannotTakeBack>> {
  return office.records.transaction().execute(async (inside) => {
    const last = await inside
      .selectFrom('reading_in_force')
      .selectAll()
      .where('by_id', '=', by.id)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (last === undefined) return err('nothing-to-take-back')
    const lineId = last.line_id
    await sql`select 1 from known_line where id = ${lineId} for update`.execute(inside)
    const later = await inside
      .selectFrom('reading_in_force')
      .select('id')
      .where('line_id', '=', lineId)
      .where('id', '>', last.id)
      .executeTakeFirst()
    if (later !== undefined) return err('read-by-others')
    // Beyond the first two, the reading was a blind one: what those two agree on stays.
    const blind =
      (await readingsOfLine(inside, lineId)).length > 2
        ? await blindCheckOf(inside, lineId)
        : undefined
    if (blind === undefined && (await isDecided(inside, lineId)))
      return err('line-decided')
    const now = office.clock()
    if (!(await takeLease(inside, { lineId, staffId: by.id, now, onTop: true })))
      return err('line-taken')
    if (blind === undefined) {
      // Line, match and errors are derived from the readings and go with what made them.
      await inside.deleteFrom('line').where('id', '=', lineId).execute()
      await inside.deleteFrom('settled_line').where('line_id', '=', lineId).execute()
    }
    await inside
      .insertInto('reading')
      .values({
        line_id: lineId,
        takes_back: last.id,
        mark: null,
        body: null,
        key_id: null,
        same_hand: false,
        by_id: by.id,
        by_name: by.name,
        at: now,
      })
      .execute()
    if (blind !== undefined) {
      const within = { ...office, records: inside }
      if (blind.wrong > 0) await uncorrect(within, lineId)
      await settleBlindCheck(within, lineId)
    }
    const draft = sealReading(office.keys, lineId, openReading(office.keys, lineId, last))
    await inside
      .updateTable('keying_lease')
      .set({ draft: draft.bytes, key_id: draft.keyId })
      .where('line_id', '=', lineId)
      .execute()
    return ok({ lineId })
  })
}

async function blindCheckOf(records: RecordStore, lineId: string) {
  return records
    .selectFrom('blind_check')
    .select('wrong')
    .where('line_id', '=', lineId)
    .executeTakeFirst()
}

async function isDecided(records: RecordStore, lineId: string): Promise<boolean> {
  const row = await records
    .selectFrom('decision')
    .select('id')
    .where('line_id', '=', lineId)
    .executeTakeFirst()
  return row !== undefined
}
