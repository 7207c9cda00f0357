import { randomUUID } from 'node:crypto'
import { err, ok, parseCalendarDate, type Result } from '@groundswell/basics'
import type { SheetId } from '@groundswell/petition'
import type { Office } from '../office.ts'
import { recordCustody } from '../sheets/custody-log.ts'
import { petitionDay } from '../sheets/petition-day.ts'
import { correctBatch } from '../sheets/take-back.ts'
import type { Me } from '../wire/account.ts'
import type { ReceiptInput } from '../wire/filing.ts'

type ReceiptRefusal = 'no-such-record' | 'receipt-there' | 'date-in-future'

/**
 * Records what the office confirmed. Every sheet is received only when the office counted as
 * many as were brought; otherwise which ones are missing is not known until it gives a list.
 */
export async function recordReceipt(
  office: Office,
  by: Me,
  given: { readonly filing: number; readonly input: ReceiptInput },
): Promise<Result<void, ReceiptRefusal>> {
  const { records } = office
  const { input } = given
  const filing = await records
    .selectFrom('filing_in_force')
    .selectAll()
    .where('id', '=', given.filing)
    .executeTakeFirst()
  if (filing === undefined) return err('no-such-record')
  const there = await records
    .selectFrom('filing_receipt_in_force')
    .select('id')
    .where('filing_id', '=', filing.id)
    .executeTakeFirst()
  if (there !== undefined) return err('receipt-there')
  const today = await petitionDay(office)
  const on = parseCalendarDate(input.on ?? today)
  if (!on.ok || on.value > today || on.value < filing.on_day) return err('date-in-future')
  const sheets = await filedSheets(office, filing.id)
  const agrees = input.sheets === sheets.length + filing.loose_sheets
  const batch = `receipt:${randomUUID()}`
  const at = office.clock()
  await records.transaction().execute(async (inside) => {
    await inside
      .insertInto('filing_receipt')
      .values({
        filing_id: filing.id,
        on_day: on.value,
        received_by: input.receivedBy,
        boxes: input.boxes,
        sheets: input.sheets,
        lines: input.lines ?? null,
        batch,
        takes_back: null,
        by_id: by.id,
        by_name: by.name,
        at,
      })
      .execute()
    if (!agrees) return
    await recordCustody(inside, {
      kind: 'received',
      sheets,
      on: on.value,
      place: filing.place ?? undefined,
      batch,
      by,
      at,
    })
  })
  return ok(undefined)
}

/** Takes a receipt back; both stay on record. */
export async function takeBackReceipt(
  office: Office,
  by: Me,
  id: number,
): Promise<Result<{ readonly filing: number }, 'no-such-record' | 'nothing-to-undo'>> {
  const { records } = office
  const row = await records
    .selectFrom('filing_receipt as r')
    .leftJoin('filing_receipt as u', 'u.takes_back', 'r.id')
    .select([
      'r.filing_id',
      'r.on_day',
      'r.received_by',
      'r.boxes',
      'r.sheets',
      'r.batch',
    ])
    .select('u.id as undone')
    .where('r.id', '=', id)
    .where('r.takes_back', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return err('no-such-record')
  if (row.undone !== null) return err('nothing-to-undo')
  const { undone: _undone, batch, ...same } = row
  const moved = await records
    .selectFrom('custody_event')
    .select('seq')
    .where('batch', '=', batch)
    .limit(1)
    .executeTakeFirst()
  await records.transaction().execute(async (inside) => {
    await inside
      .insertInto('filing_receipt')
      .values({
        ...same,
        lines: null,
        batch: `undo:${batch}`,
        takes_back: id,
        by_id: by.id,
        by_name: by.name,
        at: office.clock(),
      })
      .execute()
    if (moved !== undefined) await correctBatch(inside, office, { by, batch })
  })
  return ok({ filing: row.filing_id })
}

/** The numbered sheets of a filing, by id. */
export async function filedSheets(
  { records }: Pick<Office, 'records'>,
  filing: number,
): Promise<readonly SheetId[]> {
  const rows = await records
    .selectFrom('filing_sheet')
    .select('sheet_id')
    .where('filing_id', '=', filing)
    .orderBy('sheet_id')
    .execute()
  return rows.map(({ sheet_id }) => sheet_id as SheetId)
}
