import type { HomePrint } from '@groundswell/petition'
import type { Office } from '../office.ts'
import { homePrintOf } from './home-sheet.ts'

/** Print-at-home sheets that are drawn into one PDF. */
export interface SheetRun {
  readonly firstSerial: number
  /** Where they do not run on from the first. */
  readonly serials?: readonly number[]
  readonly sheets: readonly { readonly county: string; readonly print: HomePrint }[]
}

interface RegisteredSheet {
  readonly id: string
  readonly serial: number
  readonly county: string
  readonly print: HomePrint
}

/** Registered print-at-home sheets with what is printed on them, in the order of `serials`. */
export async function sheetsBySerial(
  office: Pick<Office, 'records' | 'keys'>,
  serials: readonly number[],
): Promise<readonly RegisteredSheet[]> {
  const sheets: RegisteredSheet[] = []
  for (const serial of serials) {
    const { id, county } = await office.records
      .selectFrom('sheet')
      .select(['id', 'county'])
      .where('serial', '=', serial)
      .executeTakeFirstOrThrow()
    const print = await homePrintOf(office, id)
    if (print === null) throw new Error('a print-at-home sheet without its print')
    sheets.push({ id, serial, county, print })
  }
  return sheets
}

/** The run that prints registered sheets. */
export function runOf(sheets: readonly RegisteredSheet[]): SheetRun {
  const serials = sheets.map(({ serial }) => serial)
  return { firstSerial: serials[0] ?? 1, serials, sheets }
}

/** Records that sheets were printed once more; a work that starts again records them once. */
export async function recordReprints(
  office: Pick<Office, 'records' | 'clock'>,
  given: {
    readonly jobId: string
    readonly by: string
    readonly sheets: readonly string[]
  },
): Promise<void> {
  const { jobId, by, sheets } = given
  const at = office.clock()
  await office.records
    .insertInto('home_reprint')
    .values(sheets.map((sheet_id) => ({ job_id: jobId, sheet_id, at, by_name: by })))
    .onConflict((conflict) => conflict.columns(['job_id', 'sheet_id']).doNothing())
    .execute()
}
