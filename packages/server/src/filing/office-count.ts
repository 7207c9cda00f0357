import { randomUUID } from 'node:crypto'
import { err, ok, parseCalendarDate, type Result } from '@groundswell/basics'
import type { SheetId } from '@groundswell/petition'
import type { Office } from '../office.ts'
import { recordCustody } from '../sheets/custody-log.ts'
import { petitionDay } from '../sheets/petition-day.ts'
import type { Me } from '../wire/account.ts'
import type { OfficeCountInput } from '../wire/filing.ts'
import { officeList } from './office-list.ts'

export interface CountRefusal {
  readonly code: 'no-such-record' | 'date-in-future' | 'bad-list' | 'counts-refused'
  readonly sentence?: string
  readonly field?: string
  readonly line?: number
}

/**
 * Records a raw count that an office reported, with its list of sheets where it gave one. A
 * later report amends the one before and both stay. Sheets on the list were received.
 */
export async function recordOfficeCount(
  office: Office,
  by: Me,
  given: { readonly filing: number; readonly input: OfficeCountInput },
): Promise<Result<void, CountRefusal>> {
  const { records } = office
  const { input } = given
  const filing = await records
    .selectFrom('filing_in_force')
    .select(['id', 'on_day', 'place'])
    .where('id', '=', given.filing)
    .executeTakeFirst()
  if (filing === undefined) return err({ code: 'no-such-record' })
  const today = await petitionDay(office)
  const on = parseCalendarDate(input.on ?? today)
  if (!on.ok || on.value > today || on.value < filing.on_day)
    return err({ code: 'date-in-future' })
  const list = input.list?.trim() ? officeList(input.list) : ok([])
  if (!list.ok) return err({ code: 'bad-list', field: 'list', ...list.error })
  const sum = list.value.reduce((total, { lines }) => total + lines, 0)
  const raw = input.raw ?? (list.value.length > 0 ? sum : undefined)
  if (raw === undefined)
    return err({
      code: 'counts-refused',
      field: 'raw',
      sentence: 'Type the raw count, or give the list of sheets.',
    })
  if (list.value.length > 0 && raw !== sum) {
    const sentence = `The list adds up to ${sum} lines, and the raw count says ${raw}.`
    return err({ code: 'counts-refused', field: 'raw', sentence })
  }
  const at = office.clock()
  await records.transaction().execute(async (inside) => {
    const last = await inside
      .selectFrom('office_count')
      .select('id')
      .where('filing_id', '=', filing.id)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    const { id } = await inside
      .insertInto('office_count')
      .values({
        filing_id: filing.id,
        on_day: on.value,
        raw,
        amends: last?.id ?? null,
        note: input.note || null,
        by_id: by.id,
        by_name: by.name,
        at,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (let from = 0; from < list.value.length; from += 1000) {
      const some = list.value.slice(from, from + 1000)
      await inside
        .insertInto('office_count_sheet')
        .values(some.map((row) => ({ office_count_id: id, ...row })))
        .execute()
    }
    const listed = new Set(list.value.map(({ sheet }) => sheet))
    const waiting = await inside
      .selectFrom('filing_sheet as f')
      .innerJoin('sheet_standing as t', 't.sheet_id', 'f.sheet_id')
      .select('f.sheet_id')
      .where('f.filing_id', '=', filing.id)
      .where('t.state', '=', 'filed')
      .execute()
    const received = waiting
      .map(({ sheet_id }) => sheet_id as SheetId)
      .filter((sheet) => listed.has(sheet))
    await recordCustody(inside, {
      kind: 'received',
      sheets: received,
      on: on.value,
      place: filing.place ?? undefined,
      batch: `count:${randomUUID()}`,
      by,
      at,
    })
  })
  return ok(undefined)
}

/** Records what somebody found out about a difference; an empty note takes the last one back. */
export async function noteDifference(
  office: Office,
  by: Me,
  given: { readonly filing: number; readonly sheet: string; readonly note: string },
): Promise<Result<void, 'no-such-record'>> {
  const known = await office.records
    .selectFrom('filing_in_force')
    .select('id')
    .where('id', '=', given.filing)
    .executeTakeFirst()
  if (known === undefined) return err('no-such-record')
  await office.records
    .insertInto('difference_note')
    .values({
      filing_id: given.filing,
      sheet: given.sheet,
      note: given.note,
      by_id: by.id,
      by_name: by.name,
      at: office.clock(),
    })
    .execute()
  return ok(undefined)
}
