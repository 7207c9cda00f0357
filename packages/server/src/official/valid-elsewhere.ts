import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { personKey } from '../secrecy/person-key.ts'

/** For each voter found valid on another line under check: that line's id. */
export async function validElsewhere(
  office: Pick<Office, 'records' | 'keys'>,
  lineId: string,
  voterIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (voterIds.length === 0) return new Map()
  const voterOf = new Map(voterIds.map((id) => [personKey(office.keys, id), id]))
  const { rows } = await sql<{ person_key: string; line_id: string }>`
    select f.person_key, min(f.line_id) as line_id
    from finding_in_force f
    where f.person_key = any(${[...voterOf.keys()]}) and f.found = 'valid'
      and f.line_id <> ${lineId}
      and not exists (select 1 from finding_in_force later
        where later.line_id = f.line_id and later.version > f.version)
    group by f.person_key
  `.execute(office.records)
  return new Map(rows.map((row) => [voterOf.get(row.person_key) ?? '', row.line_id]))
}
