import { sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'

export interface SealedClaim {
  readonly id: string
  readonly claim: Uint8Array
  readonly key_id: string
}

const linesAtOnce = 500

/** Lines without a match under the given roll snapshot, by id, a page at a time. */
export async function* unmatchedLines(
  records: RecordStore,
  snapshotSeq: number,
): AsyncGenerator<readonly SealedClaim[]> {
  let after = ''
  for (;;) {
    const { rows } = await sql<SealedClaim>`
      select l.id, l.claim, l.key_id from line l
      where l.id > ${after} and not exists (
        select 1 from match m where m.line_id = l.id and m.line_id > ${after}
          and m.snapshot_seq = ${snapshotSeq})
      order by l.id limit ${linesAtOnce}
    `.execute(records)
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < linesAtOnce) return
    after = last.id
  }
}
