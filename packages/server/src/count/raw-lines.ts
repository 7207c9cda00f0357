import { calendarDate } from '@groundswell/basics'
import { sql } from 'kysely'
import { weekOf } from '../records/week-of.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import { countedLines, linesBeyond } from './counted-lines.ts'
import { reconciliation } from './reconciliation.ts'
import { type TurnInGroup, turnInsByDay, turnInsByGroup } from './turn-ins-by-group.ts'

/** The raw count: turn-ins and rows read from sheets, each line of paper once. */
export interface RawLines {
  readonly groups: readonly TurnInGroup[]
  readonly byDay: readonly { readonly date: string; readonly lines: number }[]
  /** By how many lines the count may be too high, and too low, for rows nobody is sure of. */
  readonly tooHigh: number
  readonly tooLow: number
}

interface Adjustment extends Omit<TurnInGroup, 'lines'> {
  readonly date: string
  /** Lines to add to the hand counts of that group and day; negative when fewer were read. */
  readonly lines: number
  readonly tooHigh: number
  readonly tooLow: number
}

/**
 * The raw lines in hand. Hand counts that name their sheets give way to what was read on
 * these sheets (`countedLines`); rows of sheets that no hand count names are added as far as
 * they go beyond the hand counts of that group (`linesBeyond`).
 */
export async function rawLines(records: RecordStore, start: string): Promise<RawLines> {
  const adjustments = [
    ...(await adjustedTurnIns(records)),
    ...(await unnamedRows(records, start)),
  ]
  const groups = summed(
    [...(await turnInsByGroup(records)), ...adjustments],
    ({ county, channel, circulator, weekOf: week }) =>
      [county, channel, circulator, week].join('\n'),
  )
  const byDay = summed(
    [...(await turnInsByDay(records)), ...adjustments],
    ({ date }) => date,
  )
  return {
    groups: groups.map(({ county, channel, circulator, weekOf: week, lines }) => ({
      county,
      channel,
      circulator,
      weekOf: week,
      lines,
    })),
    byDay: byDay
      .map(({ date, lines }) => ({ date, lines }))
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
    tooHigh: adjustments.reduce((sum, each) => sum + each.tooHigh, 0),
    tooLow: adjustments.reduce((sum, each) => sum + each.tooLow, 0),
  }
}

async function adjustedTurnIns(records: RecordStore): Promise<readonly Adjustment[]> {
  const rows = await reconciliation(records)
  if (rows.length === 0) return []
  const turnIns = await records
    .selectFrom('turn_in_in_force')
    .select(['id', 'week_of', 'channel', 'date', 'county', 'circulator'])
    .where(
      'id',
      'in',
      rows.map(({ turnIn }) => turnIn),
    )
    .execute()
  const about = new Map(turnIns.map((each) => [each.id, each]))
  return rows.flatMap((row) => {
    const turnIn = about.get(row.turnIn)
    if (turnIn === undefined) return []
    const isWhole = row.verdict !== 'not-read-yet'
    const { lines, low, high } = countedLines(row.counted, row, isWhole)
    return [
      {
        county: turnIn.county,
        channel: turnIn.channel,
        circulator: turnIn.circulator,
        weekOf: turnIn.week_of,
        date: turnIn.date,
        lines: row.taken - row.counted,
        tooHigh: isWhole ? lines - low : 0,
        tooLow: isWhole ? high - lines : 0,
      },
    ]
  })
}

interface UnnamedGroup {
  readonly county: string
  readonly channel: string
  readonly circulator: string
  readonly returned_on: string
  readonly used: number
  readonly unsure: number
  readonly counted: number
}

/** Rows of sheets that no hand count in force names, by group and by the day they came in. */
async function unnamedRows(
  records: RecordStore,
  start: string,
): Promise<readonly Adjustment[]> {
  const { rows } = await sql<UnnamedGroup>`
    with recursive root (id, root) as (
      select id, id from turn_in where corrects is null
      union all
      select t.id, r.root from turn_in t join root r on t.corrects = r.id),
    named as (
      select distinct s.sheet_id from turn_in_in_force t join root r on r.id = t.id
      join turn_in_sheet s on s.turn_in_id = r.root where t.sheets > 0 or t.lines > 0),
    loose as (
      select t.county, t.channel, t.circulator, sum(t.lines)::int as lines
      from turn_in_in_force t join root r on r.id = t.id
      where not exists (select 1 from turn_in_sheet s where s.turn_in_id = r.root)
      group by t.county, t.channel, t.circulator)
    select r.county, r.channel, r.circulator, r.returned_on,
      sum(r.used)::int as used, sum(r.unsure)::int as unsure,
      coalesce(max(l.lines), 0)::int as counted
    from sheet_rows r
    left join loose l on l.county = r.county and l.channel = r.channel
      and l.circulator = r.circulator
    where r.returned_on is not null
      and not exists (select 1 from named n where n.sheet_id = r.sheet_id)
    group by r.county, r.channel, r.circulator, r.returned_on
    order by r.county, r.channel, r.circulator, r.returned_on
  `.execute(records)
  const left = new Map<string, number>()
  return rows.map((row) => {
    const key = [row.county, row.channel, row.circulator].join('\n')
    const counted = left.get(key) ?? row.counted
    // The earliest sheets are taken for the ones that were counted by hand.
    left.set(key, Math.max(0, counted - row.used))
    const { lines, high } = linesBeyond(counted, row)
    return {
      county: row.county,
      channel: row.channel,
      circulator: row.circulator,
      weekOf: weekOf(calendarDate(row.returned_on), start),
      date: row.returned_on,
      lines,
      tooHigh: 0,
      tooLow: high - lines,
    }
  })
}

function summed<T extends { readonly lines: number }>(
  parts: readonly T[],
  keyOf: (part: T) => string,
): readonly T[] {
  const sums = new Map<string, T>()
  for (const part of parts) {
    const key = keyOf(part)
    const sum = sums.get(key)
    sums.set(key, { ...(sum ?? part), lines: (sum?.lines ?? 0) + part.lines })
  }
  return [...sums.values()].filter(({ lines }) => lines > 0)
}
