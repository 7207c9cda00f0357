import { sql } from 'kysely'
import type { Office } from '../office.ts'
import type { Me } from '../wire/account.ts'
import type { ReviewQueue } from '../wire/review.ts'
import { countWaiting, nextReviewLines } from './next-review-lines.ts'
import { reasonCodes } from './reason-choice.ts'
import { reviewLineById } from './review-line.ts'

/** The desk of one person: the next five lines, the reasons, and how the work goes. */
export async function reviewQueueFor(office: Office, by: Me): Promise<ReviewQueue> {
  const ids = await nextReviewLines(office.records, {
    staffId: by.id,
    now: office.clock(),
    atMost: 5,
  })
  const lines: ReviewQueue['lines'] = []
  for (const id of ids) {
    const line = await reviewLineById(office, by, id)
    if (line !== null) lines.push(line)
  }
  const reasons = await reasonCodes(office.records)
  return {
    waiting: await countWaiting(office.records),
    ...(await reviewPace(office, by)),
    agreement: await agreement(office),
    lines,
    reasons: reasons.map(({ code, label, key }) => ({ code, label, key })),
  }
}

async function reviewPace(
  office: Office,
  by: Me,
): Promise<Pick<ReviewQueue, 'decidedByMe' | 'decidedToday' | 'ratePerHour'>> {
  const now = office.clock()
  const today = new Date(`${now.toISOString().slice(0, 10)}T00:00:00Z`)
  const hourAgo = new Date(now.getTime() - 3_600_000)
  const { rows } = await sql<{
    mine: number
    today: number
    lastHour: number
    minutes: number | null
  }>`
    select count(*) filter (where by_id = ${by.id})::int as mine,
      count(*) filter (where at >= ${today})::int as today,
      count(*) filter (where by_id = ${by.id} and at >= ${hourAgo})::int as "lastHour",
      (extract(epoch from max(at) filter (where by_id = ${by.id} and at >= ${hourAgo})
        - min(at) filter (where by_id = ${by.id} and at >= ${hourAgo})) / 60)::float8 as minutes
    from decision where disposition <> 'undo'
  `.execute(office.records)
  const found = rows[0] ?? { mine: 0, today: 0, lastHour: 0, minutes: null }
  const isEnough = found.lastHour >= 5 && found.minutes !== null && found.minutes > 0
  return {
    decidedByMe: found.mine,
    decidedToday: found.today,
    ratePerHour: isEnough
      ? Math.round(((found.lastHour - 1) * 60) / (found.minutes ?? 1))
      : null,
  }
}

/** Among lines that two people decided, the share on which the last two of them agree. */
async function agreement(office: Office): Promise<number | null> {
  const { rows } = await sql<{ both: number; agree: number }>`
    with told as (
      select distinct on (line_id, by_id) line_id, by_id, disposition, version
      from decision where disposition in ('valid', 'rejected')
      order by line_id, by_id, version desc),
    pairs as (
      select a.line_id, bool_and(a.disposition = b.disposition) as agree
      from told a join told b on a.line_id = b.line_id and a.by_id < b.by_id
      group by a.line_id)
    select count(*)::int as both, count(*) filter (where agree)::int as agree from pairs
  `.execute(office.records)
  const found = rows[0]
  return found === undefined || found.both === 0 ? null : found.agree / found.both
}
