import { calendarDate } from '@groundswell/basics'
import {
  amendedCounts,
  checkReceipt,
  type Reconciliation,
  reconcile,
  type SheetCount,
} from '@groundswell/petition/filing'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { petitionRules } from '../records/petition-rules.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { FilingPage } from '../wire/filing.ts'
import { restsOn } from './file-petition.ts'
import { filingSummaries } from './filing-summary.ts'

/** What stands for all sheets without a number in a reconciliation. */
export const withoutNumber = 'SHEETS WITHOUT A NUMBER'

/** A filing with its receipt, the counts of the office, and both sides sheet by sheet. */
export async function filingPage(office: Office, id: number): Promise<FilingPage | null> {
  const { records } = office
  const rules = await petitionRules(records)
  if (rules === null) return null
  const filing = (await filingSummaries(records, rules)).find((each) => each.id === id)
  if (filing === undefined) return null
  const ours = await ourSheets(records, id)
  const unsure = ours.reduce((sum, sheet) => sum + sheet.unsure, 0)
  return {
    filing,
    mayUndo: !(await restsOn(office, id)),
    manifest: { boxes: filing.boxes, sheets: filing.sheets, lines: filing.lines, unsure },
    receipt: await receiptOf(records, filing),
    counts: await countsOf(records, id),
    reconciliation: await reconciliationOf(records, id, ours),
  }
}

interface OurSheet extends SheetCount {
  readonly unsure: number
}

async function ourSheets(records: RecordStore, id: number): Promise<readonly OurSheet[]> {
  const rows = await records
    .selectFrom('filing_sheet')
    .select(['sheet_id as sheet', 'lines', 'unsure'])
    .where('filing_id', '=', id)
    .execute()
  const filing = await records
    .selectFrom('filing')
    .select(['loose_sheets', 'loose_lines'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (filing.loose_sheets === 0) return rows
  return [...rows, { sheet: withoutNumber, lines: filing.loose_lines, unsure: 0 }]
}

async function receiptOf(
  records: RecordStore,
  filing: FilingPage['filing'],
): Promise<FilingPage['receipt']> {
  const row = await records
    .selectFrom('filing_receipt_in_force')
    .selectAll()
    .where('filing_id', '=', filing.id)
    .executeTakeFirst()
  if (row === undefined) return null
  const check = checkReceipt(
    {
      filed: calendarDate(filing.on),
      by: filing.filer.name,
      receivedBy: row.received_by,
      boxes: row.boxes,
      sheets: row.sheets,
      ...(row.lines === null ? {} : { lines: row.lines }),
    },
    filing,
  )
  return {
    id: row.id,
    on: row.on_day,
    receivedBy: row.received_by,
    boxes: row.boxes,
    sheets: row.sheets,
    lines: row.lines,
    agrees: check.agrees,
    difference: { boxes: check.boxes, sheets: check.sheets, lines: check.lines ?? null },
    by: row.by_name,
  }
}

async function countsOf(records: RecordStore, id: number): Promise<FilingPage['counts']> {
  const { rows } = await sql<{
    id: number
    on_day: string
    raw: number
    amends: number | null
    note: string | null
    by_name: string
    at: Date
    listed: number
  }>`
    select c.id, c.on_day, c.raw, c.amends, c.note, c.by_name, c.at,
      (select count(*)::int from office_count_sheet s where s.office_count_id = c.id) as listed
    from office_count c where c.filing_id = ${id} order by c.id
  `.execute(records)
  const amended = amendedCounts(
    rows.map((row) => ({
      id: String(row.id),
      place: '',
      raw: row.raw,
      on: calendarDate(row.on_day),
      ...(row.amends === null ? {} : { amends: String(row.amends) }),
    })),
  )
  // The store lets a count amend the one before and no other, so a refusal is a bug.
  if (!amended.ok) throw new Error(`counts of a filing: ${amended.error.kind}`)
  const changes = new Map(
    amended.value.flatMap(({ history }) => history.map((each) => [each.id, each.change])),
  )
  return rows.map((row) => ({
    id: row.id,
    on: row.on_day,
    raw: row.raw,
    change: row.amends === null ? 0 : (changes.get(String(row.id)) ?? 0),
    listed: row.listed,
    note: row.note,
    by: row.by_name,
    at: row.at.toISOString(),
  }))
}

async function reconciliationOf(
  records: RecordStore,
  id: number,
  ours: readonly OurSheet[],
): Promise<FilingPage['reconciliation']> {
  const { rows } = await sql<SheetCount & { readonly on_day: string }>`
    select s.sheet, s.lines, c.on_day from office_count_sheet s
    join office_count c on c.id = s.office_count_id
    where c.id = (
      select max(k.id) from office_count k join office_count_sheet l on l.office_count_id = k.id
      where k.filing_id = ${id})
  `.execute(records)
  const [first] = rows
  if (first === undefined) return null
  const notes = await notesOf(records, id)
  const found = reconcile(
    ours,
    rows.map(({ sheet, lines }) => ({ sheet, lines })),
    notes,
  )
  const unsure = new Map(ours.map((sheet) => [sheet.sheet, sheet.unsure]))
  return shownReconciliation(found, { on: first.on_day, unsure })
}

async function notesOf(
  records: RecordStore,
  id: number,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ sheet: string; note: string }>`
    select distinct on (sheet) sheet, note from difference_note
    where filing_id = ${id} order by sheet, id desc
  `.execute(records)
  return new Map(
    rows.filter(({ note }) => note !== '').map((row) => [row.sheet, row.note]),
  )
}

function shownReconciliation(
  found: Reconciliation,
  about: { readonly on: string; readonly unsure: ReadonlyMap<string, number> },
): NonNullable<FilingPage['reconciliation']> {
  return {
    listOf: about.on,
    ours: { ...found.ours },
    theirs: { ...found.theirs },
    difference: found.difference,
    unexplained: { ...found.unexplained },
    rows: found.rows.map((row) => ({
      sheet: row.sheet,
      ours: row.ours ?? null,
      theirs: row.theirs ?? null,
      difference: row.difference,
      state: row.state,
      unsure: about.unsure.get(row.sheet) ?? 0,
      note: row.explanation ?? null,
    })),
  }
}
