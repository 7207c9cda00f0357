import { type Supporter, supporterKey } from '@groundswell/petition'
import type { Office } from '../office.ts'
import type { SheetState } from '../wire/sheet.ts'
import { allHomePrints } from './home-sheet.ts'

/** A print-at-home sheet that a supporter has. */
export interface KnownSheet {
  readonly sheet: string
  readonly serial: number
  readonly packet: string
  readonly form: string
  readonly language: string
  readonly paper: string
  readonly state: SheetState
}

/** A sheet that nobody can sign any more is none. */
const gone: readonly SheetState[] = ['damaged', 'voided']
/** Only a sheet that has not come back may be printed once more. */
const stillOut: readonly SheetState[] = ['printed', 'out', 'lost']

/**
 * The sheets that supporters have, the newest of each. They are told apart by name, address,
 * city and county as they compare without capitals, accents and stops; what is compared is
 * unsealed here and kept nowhere.
 */
export async function knownSheets(
  office: Pick<Office, 'records' | 'keys'>,
): Promise<(supporter: Supporter, county: string) => KnownSheet | undefined> {
  const prints = await allHomePrints(office)
  const rows = await office.records
    .selectFrom('sheet as s')
    .innerJoin('home_sheet as h', 'h.sheet_id', 's.id')
    .innerJoin('sheet_standing as t', 't.sheet_id', 's.id')
    .innerJoin('sheet_form as f', 'f.version', 's.form_version')
    .select(['s.id', 's.serial', 's.packet_id', 's.county', 's.form_version', 't.state'])
    .select(['f.language', 'f.paper'])
    .orderBy('s.serial')
    .execute()
  const byPerson = new Map<string, KnownSheet>()
  for (const row of rows) {
    const print = prints.get(row.id)
    const state = row.state as SheetState
    if (print === undefined || gone.includes(state)) continue
    byPerson.set(supporterKey(print.supporter, row.county), {
      sheet: row.id,
      serial: row.serial,
      packet: row.packet_id,
      form: row.form_version,
      language: row.language,
      paper: row.paper,
      state,
    })
  }
  return (supporter, county) => byPerson.get(supporterKey(supporter, county))
}

/** Whether a sheet may be printed once more, with the same number. */
export function mayPrintAgain({ state }: KnownSheet): boolean {
  return stillOut.includes(state)
}
