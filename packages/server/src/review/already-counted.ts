import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { personKey } from '../secrecy/person-key.ts'

/** For each voter who counts already on another line: that line's id. */
export async function alreadyCounted(
  office: Pick<Office, 'records' | 'keys'>,
  lineId: string,
  voterIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (voterIds.length === 0) return new Map()
  const voterOf = new Map(voterIds.map((id) => [personKey(office.keys, id), id]))
  const people = [...voterOf.keys()]
  const { rows } = await sql<{ person_key: string; line_id: string }>`
    select person_key, min(line_id) as line_id from (
      select f.person_key, f.line_id from decision_in_force f
      where f.disposition = 'valid' and f.person_key = any(${people})
      union all
      select m.person_key, m.line_id from match m
      join line l on l.id = m.line_id
      where m.person_key = any(${people}) and m.zone = 'accept'
        and (m.voter_county is null or m.voter_county = l.county)
        and not exists (select 1 from decision_in_force f where f.line_id = m.line_id)
    ) counted
    where line_id <> ${lineId}
    group by person_key
  `.execute(office.records)
  return new Map(rows.map((row) => [voterOf.get(row.person_key) ?? '', row.line_id]))
}
