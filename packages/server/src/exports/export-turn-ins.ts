import type { RecordStore } from '../storage/open-storage.ts'
import type { ExportedTable } from './exported-table.ts'

/** Every turn-in in force, in the form in which turn-ins are imported. */
export async function exportTurnIns(records: RecordStore): Promise<ExportedTable> {
  const rows = await records
    .selectFrom('turn_in_in_force')
    .select(['date', 'county', 'channel', 'circulator', 'sheets', 'lines'])
    .orderBy('date')
    .orderBy('id')
    .execute()
  return {
    header: ['date', 'county', 'channel', 'circulator', 'sheets', 'lines'],
    rows: rows.map((row) => [
      row.date,
      row.county,
      row.channel,
      row.circulator,
      row.sheets,
      row.lines,
    ]),
  }
}
