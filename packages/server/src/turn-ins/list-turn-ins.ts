import { type RawBuilder, sql } from 'kysely'
import { petitionRules } from '../records/petition-rules.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { TurnIn, TurnInFilter, TurnInList } from '../wire/turn-in.ts'
import { announcedReturns } from './announced-returns.ts'

/** Columns of a turn-in as the wire has them; `t` is the record. */
export const turnInColumns = sql`t.id, t.date::text as date, t.county, t.channel, t.circulator,
  t.sheets, t.lines, t.recorded_at as "recordedAt", t.recorded_by as "recordedBy", t.reason,
  t.batch like 'desk:%' as "byHand"`

export type TurnInRow = Omit<TurnIn, 'recordedAt' | 'corrected'> & { recordedAt: Date }

/** Turn-ins in force that fit the filter, the newest recorded first. */
export async function listTurnIns(
  records: RecordStore,
  filter: TurnInFilter,
): Promise<TurnInList> {
  const where = conditionOf(filter)
  const { rows } = await sql<TurnInRow & { corrected: number }>`
    select ${turnInColumns}, (
      with recursive chain as (
        select t.corrects as id
        union all
        select b.corrects from turn_in b join chain on b.id = chain.id)
      select count(id)::int from chain) as corrected
    from turn_in_in_force t where ${where}
    order by t.id desc limit ${filter.take}
  `.execute(records)
  const sums = await sql<{ records: number; lines: number }>`
    select count(*)::int as records, coalesce(sum(lines), 0)::int as lines
    from turn_in_in_force t where ${where}
  `.execute(records)
  const sum = sums.rows[0] ?? { records: 0, lines: 0 }
  return {
    turnIns: rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() })),
    more: Math.max(0, sum.records - rows.length),
    lines: sum.lines,
    announced: await announcedReturns(records),
    choices: await choicesOf(records),
  }
}

function conditionOf(filter: TurnInFilter): RawBuilder<unknown> {
  const { from, to, county, channel, circulator } = filter
  const parts = [
    from && sql`t.date >= ${from}`,
    to && sql`t.date <= ${to}`,
    county && sql`t.county = ${county}`,
    channel && sql`t.channel = ${channel}`,
    circulator && sql`t.circulator = ${circulator}`,
  ].filter((part) => typeof part === 'object')
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `)
}

async function choicesOf(records: RecordStore): Promise<TurnInList['choices']> {
  const rules = await petitionRules(records)
  const used = async (column: 'county' | 'channel' | 'circulator') => {
    const rows = await records
      .selectFrom('turn_in_in_force')
      .select(column)
      .distinct()
      .orderBy(column)
      .execute()
    return rows.map((row) => row[column])
  }
  const known = rules?.pack.places.map(({ name }) => name).sort() ?? []
  return {
    counties: known.length > 0 ? known : await used('county'),
    channels: await used('channel'),
    circulators: await used('circulator'),
  }
}
