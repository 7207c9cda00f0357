import { csvText } from '../exports/csv-text.ts'
import type { Office } from '../office.ts'
import { filingPage } from './filing-page.ts'
import { filingSheets, heldSheets } from './filing-sheets.ts'

/** The sheets that came back as CSV, for `groundswell filing plan` and spreadsheets. */
export async function filingSheetsText(office: Office): Promise<string> {
  const held = await heldSheets(office)
  const rows = (await filingSheets(office.records)).map((sheet) => [
    sheet.id,
    sheet.county,
    sheet.lines ?? '',
    (held.get(sheet.id) ?? []).join('; '),
    sheet.packet,
    sheet.state,
    sheet.place,
  ])
  return csvText(['sheet', 'county', 'lines', 'held', 'packet', 'state', 'box'], rows)
}

/** Our counts beside the office's as CSV; null when there is no such filing, or no list yet. */
export async function reconciliationText(
  office: Office,
  id: number,
): Promise<string | null> {
  const page = await filingPage(office, id)
  if (page === null || page.reconciliation === null) return null
  return csvText(
    ['sheet', 'ours', 'theirs', 'difference', 'state', 'note'],
    page.reconciliation.rows.map((row) => [
      row.sheet,
      row.ours,
      row.theirs,
      row.difference,
      row.state,
      row.note,
    ]),
  )
}
