import { printedSheetId } from '@groundswell/petition'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { petitionRules } from '../records/petition-rules.ts'
import type { BoxPage } from '../wire/filing.ts'
import { boxShown, sheetsIn, storedBoxes } from './filing-boxes.ts'
import { type FilingSheet, filingSheets, heldSheets } from './filing-sheets.ts'

/** A box with its sheets, and the packets that could still go into it; null when there is none. */
export async function boxPage(
  office: Pick<Office, 'records' | 'clock'>,
  id: number,
): Promise<BoxPage | null> {
  const { records } = office
  const rules = await petitionRules(records)
  const boxes = await storedBoxes(records)
  const box = boxes.find((each) => each.id === id)
  if (rules === null || box === undefined) return null
  const sheets = await filingSheets(records)
  const held = await heldSheets(office)
  const own =
    box.filing === null ? sheetsIn(box, sheets) : await filedIn(office, id, sheets)
  const belongs = ({ county }: FilingSheet) => box.place === null || county === box.place
  const ready = sheets.filter(
    (sheet) => sheet.state !== 'boxed' && !isGone(sheet) && belongs(sheet),
  )
  const shown = boxShown(box, { boxes, sheets })
  const numbered = own.length + box.looseSheets
  return {
    box: {
      ...shown,
      sheets: numbered,
      lines: own.reduce((sum, { lines }) => sum + (lines ?? 0), 0) + box.looseLines,
      unsure: own.reduce((sum, { unsure }) => sum + unsure, 0),
    },
    office: rules.pack.filing?.officeTitle ?? '',
    petition: rules.title,
    sheets: own.map((sheet) => ({
      id: sheet.id,
      printedId: printedSheetId(sheet.id),
      packet: sheet.packet,
      county: sheet.county,
      lines: sheet.lines,
      unsure: sheet.unsure,
      source: sheet.source,
      held: [...(held.get(sheet.id) ?? [])],
    })),
    loose: await looseIn(office, id),
    waiting: [...Map.groupBy(ready, ({ packet }) => packet)].map(([packet, some]) => ({
      packet,
      sheets: some.length,
      lines: some.reduce((sum, { lines }) => sum + (lines ?? 0), 0),
    })),
  }
}

function isGone({ state }: FilingSheet): boolean {
  return state === 'filed' || state === 'received'
}

/** The sheets that were handed over in a box, with their lines as they were then. */
async function filedIn(
  { records }: Pick<Office, 'records'>,
  box: number,
  sheets: readonly FilingSheet[],
): Promise<readonly FilingSheet[]> {
  const rows = await records
    .selectFrom('filing_sheet as s')
    .innerJoin('filing_in_force as f', 'f.id', 's.filing_id')
    .select(['s.sheet_id', 's.lines', 's.unsure'])
    .where('s.box_id', '=', box)
    .execute()
  const then = new Map(rows.map((row) => [row.sheet_id, row]))
  return sheets.flatMap((sheet) => {
    const row = then.get(sheet.id)
    return row === undefined ? [] : [{ ...sheet, lines: row.lines, unsure: row.unsure }]
  })
}

async function looseIn(
  { records }: Pick<Office, 'records'>,
  box: number,
): Promise<BoxPage['loose']> {
  const { rows } = await sql<BoxPage['loose'][number]>`
    select l.id, l.sheets, l.lines, l.note, l.by_name as by from loose_sheets l
    where l.box_id = ${box} and l.takes_back is null
      and not exists (select 1 from loose_sheets u where u.takes_back = l.id)
    order by l.id
  `.execute(records)
  return rows
}
