import { sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'

export interface DutyRecord {
  readonly id: number
  readonly duty: string
  readonly month: string | null
  readonly on_day: string
  readonly note: string | null
  readonly document: string | null
  readonly document_name: string | null
  readonly document_kept: boolean
  readonly takes_back: number | null
  readonly by_name: string
  readonly at: Date
}

/** Every record of duties, the newest first; those that were taken back are there too. */
export async function dutyRecords(records: RecordStore): Promise<readonly DutyRecord[]> {
  const { rows } = await sql<DutyRecord>`
    select id, duty, month, on_day, note, document, document_name, document_kept, takes_back,
      by_name, at
    from duty_record order by id desc
  `.execute(records)
  return rows
}

/** Those that count: neither undone nor an undoing. */
export function inForce(all: readonly DutyRecord[]): readonly DutyRecord[] {
  const undone = new Set(all.map(({ takes_back }) => takes_back))
  return all.filter(({ id, takes_back }) => takes_back === null && !undone.has(id))
}
