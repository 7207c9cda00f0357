import { randomUUID } from 'node:crypto'
import {
  calendarDate,
  err,
  ok,
  parseCalendarDate,
  type Result,
} from '@groundswell/basics'
import type { SheetId } from '@groundswell/petition'
import { mayFile } from '@groundswell/petition/filing'
import type { Office } from '../office.ts'
import {
  countyName,
  type PetitionRules,
  petitionRules,
} from '../records/petition-rules.ts'
import { recordCustody } from '../sheets/custody-log.ts'
import { petitionDay } from '../sheets/petition-day.ts'
import { correctBatch } from '../sheets/take-back.ts'
import type { Me } from '../wire/account.ts'
import type { DriveFilingInput } from '../wire/filing.ts'
import {
  isFiled,
  isPerPlace,
  type StoredBox,
  sheetsIn,
  storedBoxes,
} from './filing-boxes.ts'
import { type FilingSheet, filingSheets } from './filing-sheets.ts'

export interface FilingRefusal {
  readonly code:
    | 'no-petition-yet'
    | 'no-filing-rule'
    | 'unknown-county'
    | 'date-in-future'
    | 'may-not-file'
    | 'filed-already'
    | 'nothing-boxed'
    | 'wrong-office'
    | 'lines-needed'
  readonly sentence?: string
  readonly rule?: string
}

/**
 * Records that the boxes of an office were handed over: the manifest as it is, who filed, and a
 * custody event for every sheet. Refused for somebody who may not file, where nothing is boxed,
 * where a box holds what belongs elsewhere, and where something was filed before.
 */
export async function filePetition(
  office: Office,
  by: Me,
  input: DriveFilingInput,
): Promise<Result<{ readonly id: number }, FilingRefusal>> {
  const { records } = office
  const rules = await petitionRules(records)
  if (rules === null) return err({ code: 'no-petition-yet' })
  if (rules.pack.filing === undefined) return err({ code: 'no-filing-rule' })
  const place = isPerPlace(rules) ? countyName(rules, input.place ?? '') : null
  if (place === undefined) return err({ code: 'unknown-county' })
  const today = await petitionDay(office)
  const on = parseCalendarDate(input.on ?? today)
  if (!on.ok || on.value > today || on.value < rules.start)
    return err({ code: 'date-in-future' })
  const allowed = lawfulFiler(rules, input, on.value)
  if (!allowed.ok) return allowed
  if (await isFiled(records, place)) return err({ code: 'filed-already' })
  const sheets = await filingSheets(records)
  const boxes = (await storedBoxes(records))
    .filter((box) => box.place === place)
    .map((box) => ({ box, own: sheetsIn(box, sheets) }))
    .filter(({ box, own }) => own.length > 0 || box.looseSheets > 0)
  const wrong = problemIn(boxes)
  if (wrong !== null) return err(wrong)
  const batch = `filing:${randomUUID()}`
  const at = office.clock()
  const id = await records.transaction().execute(async (inside) => {
    const { id: filing } = await inside
      .insertInto('filing')
      .values({
        place,
        on_day: on.value,
        filer: input.filer.name,
        role: input.filer.role,
        authorised_by: input.filer.authorisedBy,
        authorised_on: input.filer.authorisedOn,
        boxes: boxes.length,
        loose_sheets: boxes.reduce((sum, { box }) => sum + box.looseSheets, 0),
        loose_lines: boxes.reduce((sum, { box }) => sum + box.looseLines, 0),
        batch,
        takes_back: null,
        by_id: by.id,
        by_name: by.name,
        at,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const { box, own } of boxes) {
      for (let from = 0; from < own.length; from += 1000) {
        await inside
          .insertInto('filing_sheet')
          .values(
            own.slice(from, from + 1000).map(({ id: sheet_id, lines, unsure }) => ({
              filing_id: filing,
              sheet_id,
              box_id: box.id,
              lines: lines ?? 0,
              unsure,
            })),
          )
          .execute()
      }
    }
    await recordCustody(inside, {
      kind: 'filed',
      sheets: boxes.flatMap(({ own }) => own.map(({ id: sheet }): SheetId => sheet)),
      on: on.value,
      place: place ?? rules.pack.filing?.officeTitle,
      batch,
      by,
      at,
    })
    return filing
  })
  return ok({ id })
}

function lawfulFiler(
  rules: PetitionRules,
  { filer }: DriveFilingInput,
  on: ReturnType<typeof calendarDate>,
): Result<void, FilingRefusal> {
  const signed = parseCalendarDate(filer.authorisedOn ?? '')
  const authorisation =
    filer.authorisedBy !== null && signed.ok
      ? { authorisation: { signed: signed.value, by: filer.authorisedBy } }
      : {}
  const may = mayFile(rules.pack, { role: filer.role, ...authorisation }, on)
  if (may.allowed) return ok(undefined)
  return err({
    code: 'may-not-file',
    sentence: `Who may file: ${may.filers ?? 'nobody is named'}. Whoever is no proponent needs an authorisation signed on the day of filing or before.`,
    rule: may.cites.map(({ section }) => section).join('; '),
  })
}

function problemIn(
  boxes: readonly { readonly box: StoredBox; readonly own: readonly FilingSheet[] }[],
): FilingRefusal | null {
  if (boxes.length === 0) return { code: 'nothing-boxed' }
  for (const { box, own } of boxes) {
    const stranger = own.find(({ county }) => box.place !== null && county !== box.place)
    if (stranger !== undefined) {
      return {
        code: 'wrong-office',
        sentence: `${stranger.id} in ${box.label} belongs to ${stranger.county}. Take it out first.`,
      }
    }
    const unread = own.find(({ lines }) => lines === null)
    if (unread !== undefined) {
      return {
        code: 'lines-needed',
        sentence: `Nobody has counted the lines of ${unread.id} in ${box.label}. Take it out, count them, and box it with the number.`,
      }
    }
  }
  return null
}

/** Takes a filing back, as long as nothing rests on it: its sheets are in their boxes again. */
export async function takeBackFiling(
  office: Office,
  by: Me,
  id: number,
): Promise<Result<void, 'no-such-record' | 'later-events'>> {
  const filing = await office.records
    .selectFrom('filing_in_force')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (filing === undefined) return err('no-such-record')
  if (await restsOn(office, id)) return err('later-events')
  const numbered = await office.records
    .selectFrom('filing_sheet')
    .select('sheet_id')
    .where('filing_id', '=', id)
    .limit(1)
    .executeTakeFirst()
  const { place, on_day, filer, role, boxes, batch } = filing
  await office.records.transaction().execute(async (inside) => {
    await inside
      .insertInto('filing')
      .values({
        place,
        on_day,
        filer,
        role,
        boxes,
        batch: `undo:${batch}`,
        authorised_by: null,
        authorised_on: null,
        takes_back: id,
        by_id: by.id,
        by_name: by.name,
        at: office.clock(),
      })
      .execute()
    if (numbered !== undefined) await correctBatch(inside, office, { by, batch })
  })
  return ok(undefined)
}

/** Whether a receipt or a count of the office rests on a filing. */
export async function restsOn(
  { records }: Pick<Office, 'records'>,
  filing: number,
): Promise<boolean> {
  for (const table of ['filing_receipt_in_force', 'office_count'] as const) {
    const row = await records
      .selectFrom(table)
      .select('id')
      .where('filing_id', '=', filing)
      .limit(1)
      .executeTakeFirst()
    if (row !== undefined) return true
  }
  return false
}
