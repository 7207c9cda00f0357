import { randomUUID } from 'node:crypto'
import { err, ok, type Result } from '@groundswell/basics'
import type { SheetId } from '@groundswell/petition'
import type { Office } from '../office.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Me } from '../wire/account.ts'
import type { UndoneAct } from '../wire/sheet.ts'
import { livesOf, writeStandings } from './custody-log.ts'

export type TakeBackRefusal =
  | 'no-such-record'
  | 'not-yours'
  | 'nothing-to-undo'
  | 'later-events'

export class TakeBackRefused extends Error {
  readonly code: TakeBackRefusal
  constructor(code: TakeBackRefusal) {
    super(code)
    this.code = code
  }
}

/**
 * Takes back a whole act: a correction for every event of the batch, and for the turn-in that
 * was counted with it. Refused when a later event rests on it; then nothing is written.
 */
export async function takeBack(
  office: Office,
  by: Me,
  batch: string,
): Promise<Result<UndoneAct, TakeBackRefusal>> {
  try {
    const undone = await office.records
      .transaction()
      .execute((records) => correctBatch(records, office, { by, batch }))
    return ok(undone)
  } catch (error) {
    if (error instanceof TakeBackRefused) return err(error.code)
    throw error
  }
}

/** Corrects a batch within a transaction of the caller; throws `TakeBackRefused` to undo it all. */
export async function correctBatch(
  records: RecordStore,
  { clock }: Pick<Office, 'clock'>,
  { by, batch }: { readonly by: Me; readonly batch: string },
): Promise<UndoneAct> {
  const events = await records
    .selectFrom('custody_event as e')
    .leftJoin('custody_event as c', 'c.takes_back', 'e.seq')
    .select([
      'e.seq',
      'e.sheet_id',
      'e.by_id',
      'e.kind',
      'e.on_day',
      'c.seq as corrected',
    ])
    .where('e.batch', '=', batch)
    .where('e.kind', '<>', 'corrected')
    .execute()
  const [first] = events
  if (first === undefined) throw new TakeBackRefused('no-such-record')
  // What was printed stays printed: such a sheet is voided, so that its number is accounted for.
  if (first.kind === 'printed') throw new TakeBackRefused('nothing-to-undo')
  if (first.by_id !== by.id && by.role !== 'manager')
    throw new TakeBackRefused('not-yours')
  const open = events.filter(({ corrected }) => corrected === null)
  if (open.length === 0) throw new TakeBackRefused('nothing-to-undo')
  const sheets = [...new Set(open.map(({ sheet_id }) => sheet_id as SheetId))]
  const before = await impossibleEvents(records, sheets)
  const at = clock()
  await records
    .insertInto('custody_event')
    .values(
      open.map((event) => ({
        sheet_id: event.sheet_id,
        kind: 'corrected',
        on_day: event.on_day,
        holder: null,
        place: null,
        why: null,
        takes_back: event.seq,
        odd: null,
        batch: `undo:${randomUUID()}`,
        by_id: by.id,
        by_name: by.name,
        at,
      })),
    )
    .execute()
  if ((await impossibleEvents(records, sheets)) > before)
    throw new TakeBackRefused('later-events')
  await writeStandings(records, sheets)
  const turnInTakenBack = await takeBackTurnIn(records, { by, batch, at })
  return { batch, sheets: sheets.length, turnInTakenBack }
}

async function impossibleEvents(
  records: RecordStore,
  sheets: readonly SheetId[],
): Promise<number> {
  let found = 0
  for (const { problems } of (await livesOf(records, sheets)).values()) {
    found += problems.filter(({ kind }) => kind === 'impossible').length
  }
  return found
}

/** The hand count of the act, if there was one, is corrected to nothing. */
async function takeBackTurnIn(
  records: RecordStore,
  given: { readonly by: Me; readonly batch: string; readonly at: Date },
): Promise<boolean> {
  const row = await records
    .selectFrom('turn_in_in_force')
    .selectAll()
    .where('batch', '=', given.batch)
    .executeTakeFirst()
  if (row === undefined) return false
  await records
    .insertInto('turn_in')
    .values({
      date: row.date,
      week_of: row.week_of,
      county: row.county,
      channel: row.channel,
      circulator: row.circulator,
      sheets: 0,
      lines: 0,
      corrects: row.id,
      batch: `undo:${row.batch}`,
      recorded_at: given.at,
      recorded_by: given.by.name,
    })
    .execute()
  return true
}
