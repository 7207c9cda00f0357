import { sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'
import type { TurnIn } from '../wire/turn-in.ts'
import { type TurnInRow, turnInColumns } from './list-turn-ins.ts'

/** Every record of one turn-in, the first one first; empty when there is none of that id. */
export async function turnInHistory(records: RecordStore, id: number): Promise<TurnIn[]> {
  const { rows } = await sql<TurnInRow>`
    with recursive back as (
      select id, corrects from turn_in where id = ${id}
      union all
      select b.id, b.corrects from turn_in b join back on b.id = back.corrects
    ), chain as (
      select id from back where corrects is null
      union all
      select n.id from turn_in n join chain on n.corrects = chain.id
    )
    select ${turnInColumns} from turn_in t join chain using (id) order by t.id
  `.execute(records)
  return rows.map((row, at) => ({
    ...row,
    recordedAt: row.recordedAt.toISOString(),
    corrected: at,
  }))
}
