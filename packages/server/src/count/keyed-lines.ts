import { sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'
import type { KeyedLine } from './line-disposition.ts'

// A request asks several questions, and each waits for a page.
const linesAtOnce = 500

/**
 * Every keyed line with its decision in force and its match, by line id, a page at a time:
 * between two pages the server answers others.
 */
export async function* keyedLines(
  records: RecordStore,
): AsyncGenerator<readonly KeyedLine[]> {
  let after = ''
  for (;;) {
    const { rows } = await sql<KeyedLine>`
      select l.id, l.county, l.channel, l.circulator, l.week_of as "weekOf", l.drawn, l.sheet, l.mark,
        case when f.awaits_second then 'second-look' else f.disposition end as decision, f.reason as "decisionReason", f.person_key as "decidedPerson",
        m.zone, m.reason as "matchReason", m.probability, m.voter_county as "voterCounty", m.person_key as person
      from line l
      left join match m on m.line_id = l.id and m.line_id > ${after}
      left join lateral (
        select d.disposition, d.reason, d.person_key, d.awaits_second from decision d
        where d.line_id = l.id and d.disposition <> 'undo'
          and not exists (select 1 from decision u where u.undoes = d.id)
        order by d.version desc limit 1) f on true
      where l.id > ${after}
      order by l.id
      limit ${linesAtOnce}
    `.execute(records)
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < linesAtOnce) return
    after = last.id
  }
}
