import { sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'

/** How many rows of a filing's scans, and whole pages, wait for somebody to say what is there. */
export async function openScanQuestions(records: RecordStore): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from filing_row_read where state = 'unsure')::int
      + (select count(*) from filing_page_left where ruling is null)::int as n
  `.execute(records)
  return rows[0]?.n ?? 0
}
