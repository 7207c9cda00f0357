import { type CalendarDate, calendarDate } from '@groundswell/basics'
import type { CirculatorStanding } from '@groundswell/petition'
import { sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'
import type { CirculatorEntryKind } from '../wire/compliance.ts'

export interface LedgerEntryRow {
  readonly id: number
  readonly circulator: string
  readonly kind: CirculatorEntryKind
  readonly on_day: string
  readonly by_name: string
}

/** The entries in force: those that no later entry took back. */
export async function ledgerEntries(
  records: RecordStore,
): Promise<readonly LedgerEntryRow[]> {
  const { rows } = await sql<LedgerEntryRow>`
    select e.id, e.circulator, e.kind, e.on_day, e.by_name from circulator_entry e
    where e.takes_back is null
      and not exists (select 1 from circulator_entry u where u.takes_back = e.id)
    order by e.circulator, e.id
  `.execute(records)
  return rows
}

/** What the ledger says of each circulator that stands in it. */
export async function circulatorStandings(
  records: RecordStore,
): Promise<ReadonlyMap<string, CirculatorStanding>> {
  const codes = await records.selectFrom('circulator').select('code').execute()
  const days = new Map<string, CalendarDate>()
  for (const entry of await ledgerEntries(records)) {
    days.set(`${entry.circulator} ${entry.kind}`, calendarDate(entry.on_day))
  }
  const dayOf = (code: string, kind: CirculatorEntryKind) =>
    days.get(`${code} ${kind}`) ?? null
  return new Map(
    codes.map(({ code }) => [
      code,
      {
        circulator: code,
        ofAge: dayOf(code, 'of-age'),
        registered: dayOf(code, 'registered'),
        trained: dayOf(code, 'trained'),
      },
    ]),
  )
}
