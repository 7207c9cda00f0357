import { randomUUID } from 'node:crypto'
import { err, ok, parseCalendarDate, type Result } from '@groundswell/basics'
import { printedSheetId, type SheetId, stepFrom } from '@groundswell/petition'
import type { Office } from '../office.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Me } from '../wire/account.ts'
import type { CustodyAct, CustodyAnswer, CustodyScan, SheetState } from '../wire/sheet.ts'
import { recordCustody } from './custody-log.ts'
import { type CodeProblem, findByCode, type Pointed } from './find-by-code.ts'
import { petitionDay } from './petition-day.ts'

export interface ScanRefusal {
  readonly code:
    | CodeProblem
    | 'holder-needed'
    | 'unknown-circulator'
    | 'date-in-future'
    | 'not-possible-now'
  /** What stands in the way, where that is more than the code says. */
  readonly sentence?: string
}

/**
 * What a scan at the desk does: the named sheet, or every sheet of the named packet to which
 * the act can ordinarily happen, gets the event. Refused when it can happen to none.
 */
export async function scanCustody(
  office: Office,
  by: Me,
  scan: CustodyScan,
): Promise<Result<CustodyAnswer, ScanRefusal>> {
  const today = await petitionDay(office)
  const on = parseCalendarDate(scan.on ?? today)
  if (!on.ok || on.value > today) return err({ code: 'date-in-future' })
  if (scan.act === 'issued' && scan.holder === undefined)
    return err({ code: 'holder-needed' })
  const found = await findByCode(office, scan.text)
  if (!found.ok) return err({ code: found.error })
  const pointed = found.value
  if (scan.holder !== undefined && !(await isCirculator(office.records, scan.holder))) {
    return err({ code: 'unknown-circulator' })
  }
  const batch = `desk:${randomUUID()}`
  const outcome = await office.records.transaction().execute(async (records) =>
    recordCustody(records, {
      kind: scan.act,
      sheets: await sheetsConcerned(records, pointed, scan.act),
      on: on.value,
      holder: scan.act === 'issued' ? scan.holder : undefined,
      place: scan.place,
      why: scan.why,
      batch,
      by,
      at: office.clock(),
    }),
  )
  if (outcome.recorded.length === 0) {
    return err({ code: 'not-possible-now', sentence: await whyNot(office, pointed) })
  }
  return ok({
    what: pointed.what,
    id: pointed.id,
    printedId: pointed.what === 'sheet' ? printedSheetId(pointed.id) : pointed.id,
    act: scan.act,
    batch,
    on: on.value,
    holder: scan.act === 'issued' ? (scan.holder ?? null) : null,
    recorded: outcome.recorded.length,
    odd: [...outcome.odd],
    refused: [...outcome.refused],
    county: pointed.county,
  })
}

const stateWords: Readonly<Record<SheetState, string>> = {
  unprinted: 'not printed',
  printed: 'in stock',
  out: 'out',
  returned: 'returned',
  scanned: 'scanned',
  boxed: 'boxed',
  filed: 'filed',
  received: 'received by the county',
  lost: 'lost',
  damaged: 'damaged',
  voided: 'void',
}

/** Where the sheet is, or the packet's sheets are, so that whoever scans knows what to do. */
async function whyNot(
  { records }: Pick<Office, 'records'>,
  pointed: Pointed,
): Promise<string> {
  const rows = await records
    .selectFrom('sheet')
    .innerJoin('sheet_standing', 'sheet_standing.sheet_id', 'sheet.id')
    .select('sheet_standing.state')
    .where(pointed.what === 'sheet' ? 'sheet.id' : 'sheet.packet_id', '=', pointed.id)
    .execute()
  const counts = Map.groupBy(rows, ({ state }) => state as SheetState)
  const list = [...counts].map(([state, all]) =>
    pointed.what === 'sheet' ? stateWords[state] : `${all.length} ${stateWords[state]}`,
  )
  const id = pointed.what === 'sheet' ? printedSheetId(pointed.id) : pointed.id
  return `${id}: ${list.join(', ')}. That cannot happen now, so nothing was recorded.`
}

async function isCirculator(records: RecordStore, code: string): Promise<boolean> {
  const row = await records
    .selectFrom('circulator')
    .select('code')
    .where('code', '=', code)
    .executeTakeFirst()
  return row !== undefined
}

/** A sheet itself; of a packet the sheets to which the act can happen without being odd. */
async function sheetsConcerned(
  records: RecordStore,
  pointed: Pointed,
  act: CustodyAct,
): Promise<readonly SheetId[]> {
  if (pointed.what === 'sheet') return [pointed.id]
  const rows = await records
    .selectFrom('sheet')
    .innerJoin('sheet_standing', 'sheet_standing.sheet_id', 'sheet.id')
    .select(['sheet.id', 'sheet_standing.state'])
    .where('sheet.packet_id', '=', pointed.id)
    .orderBy('sheet.serial')
    .execute()
  return rows
    .filter(({ state }) => {
      const step = stepFrom(state as SheetState, act)
      // A packet that comes back a second time moves nothing a second time.
      return step !== undefined && step.odd === undefined && step.to !== state
    })
    .map(({ id }) => id as SheetId)
}
