import { err, ok, type Result } from '@groundswell/basics'
import {
  parseSheetId,
  printedSheetId,
  type SheetForm,
  type SheetId,
} from '@groundswell/petition'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { recordCustody, writeStandings } from '../sheets/custody-log.ts'
import { petitionDay } from '../sheets/petition-day.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Me } from '../wire/account.ts'
import type { RulingInput } from '../wire/scan.ts'
import { makeRowsKnown } from './known-lines.ts'

export type RulingRefusal =
  | 'no-such-record'
  | 'check-letter-needed'
  | 'wrong-check-letter'
  | 'unknown-sheet'
  | 'no-such-page'
  | 'already-ruled'

export interface Ruled {
  readonly ruling: number
  /** The sheet that the page was said to be. */
  readonly sheet: SheetId | undefined
}

/**
 * Records what a person says of a page that could not be read. A page that is named gets its
 * rows, all unsure: whether they hold ink is read from the image by whoever keys them.
 */
export async function rulePage(
  office: Office,
  by: Me,
  given: { readonly page: number; readonly input: RulingInput },
): Promise<Result<Ruled, RulingRefusal>> {
  const { records } = office
  const page = await records
    .selectFrom('scan_page')
    .select(['id', 'state'])
    .where('id', '=', given.page)
    .executeTakeFirst()
  if (page === undefined || page.state === 'registered') return err('no-such-record')
  const named = await namedSheet(records, given.input)
  if (!named.ok) return named
  const on = await petitionDay(office)
  const rule = async (inside: RecordStore): Promise<Result<Ruled, RulingRefusal>> => {
    const before = await inside
      .selectFrom('scan_ruling_in_force')
      .select('id')
      .where('page_id', '=', page.id)
      .executeTakeFirst()
    if (before !== undefined) return err('already-ruled')
    const at = office.clock()
    const ruling = await inside
      .insertInto('scan_ruling')
      .values({
        page_id: page.id,
        ruling: given.input.ruling,
        sheet_id: named.value?.sheet ?? null,
        form_page: named.value?.formPage ?? null,
        takes_back: null,
        by_id: by.id,
        by_name: by.name,
        at,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    if (named.value !== null) {
      const { sheet, rows } = named.value
      if (rows.length > 0) {
        await inside
          .insertInto('scan_row')
          .values(
            rows.map((row) => ({
              page_id: page.id,
              ruling_id: ruling.id,
              sheet_id: sheet,
              row_number: row,
              state: 'unsure' as const,
              ink: null,
              crop: null,
              fields: null,
            })),
          )
          .execute()
      }
      await recordCustody(inside, {
        kind: 'scanned',
        sheets: [sheet],
        on,
        batch: batchOf(ruling.id),
        by,
        at,
      })
    }
    return ok({ ruling: ruling.id, sheet: named.value?.sheet })
  }
  const ruled = await records.transaction().execute(rule)
  if (ruled.ok && ruled.value.sheet !== undefined) {
    await makeRowsKnown(office, batchOf(ruled.value.ruling), [ruled.value.sheet])
  }
  return ruled
}

const batchOf = (ruling: number) => `ruling:${ruling}`

interface NamedPage {
  readonly sheet: SheetId
  readonly formPage: number
  readonly rows: readonly number[]
}

/** The sheet that was typed, whole with its check letter; null for pages that are none. */
async function namedSheet(
  records: RecordStore,
  input: RulingInput,
): Promise<Result<NamedPage | null, RulingRefusal>> {
  if (input.ruling !== 'sheet') return ok(null)
  const id = parseSheetId(input.sheet)
  if (!id.ok) {
    return err(
      id.error.kind === 'wrong-check-letter' ? 'wrong-check-letter' : 'unknown-sheet',
    )
  }
  const typed = input.sheet.toUpperCase().replaceAll(/[\s-]/g, '')
  if (typed !== printedSheetId(id.value).replaceAll('-', '')) {
    return err('check-letter-needed')
  }
  const row = await records
    .selectFrom('sheet')
    .innerJoin('sheet_form as f', 'f.version', 'sheet.form_version')
    .select('f.body')
    .where('sheet.id', '=', id.value)
    .executeTakeFirst()
  if (row === undefined) return err('unknown-sheet')
  const form = row.body as SheetForm
  const page = form.pages.find((each) => each.page === input.formPage)
  if (page === undefined) return err('no-such-page')
  return ok({
    sheet: id.value,
    formPage: input.formPage,
    rows: page.rows.map((each) => each.row),
  })
}

/** Takes a ruling back, with the scan event that it made; the page waits again. */
export async function takeBackRuling(
  office: Office,
  by: Me,
  ruling: number,
): Promise<Result<{ readonly ruling: number }, 'no-such-record' | 'nothing-to-undo'>> {
  return office.records.transaction().execute(async (records) => {
    const row = await records
      .selectFrom('scan_ruling')
      .selectAll()
      .where('id', '=', ruling)
      .where('ruling', '<>', 'undo')
      .executeTakeFirst()
    if (row === undefined) return err('no-such-record')
    const taken = await records
      .selectFrom('scan_ruling')
      .select('id')
      .where('takes_back', '=', ruling)
      .executeTakeFirst()
    if (taken !== undefined) return err('nothing-to-undo')
    const at = office.clock()
    await records
      .insertInto('scan_ruling')
      .values({
        page_id: row.page_id,
        ruling: 'undo',
        sheet_id: null,
        form_page: null,
        takes_back: ruling,
        by_id: by.id,
        by_name: by.name,
        at,
      })
      .execute()
    if (row.sheet_id !== null) {
      await sql`
        insert into custody_event (sheet_id, kind, on_day, takes_back, batch, by_id, by_name, at)
        select e.sheet_id, 'corrected', e.on_day, e.seq, ${`undo:${batchOf(ruling)}`},
          ${by.id}, ${by.name}, ${at}
        from custody_event e where e.batch = ${batchOf(ruling)}
          and not exists (select 1 from custody_event c where c.takes_back = e.seq)
      `.execute(records)
      await writeStandings(records, [row.sheet_id as SheetId])
      // Lines that it made known go again, but for those that somebody has keyed since.
      await sql`
        delete from known_line k where k.batch = ${batchOf(ruling)}
          and not exists (select 1 from reading r where r.line_id = k.id)
      `.execute(records)
    }
    return ok({ ruling })
  })
}
