import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { openRechecks } from '../rechecks/rechecks-shown.ts'
import type { ReviewLine } from '../wire/review.ts'
import type { LineStanding } from './line-standing.ts'
import { reasonCodes } from './reason-choice.ts'

/** What a second person must know of a line: a rejection to confirm, a decision in doubt. */
export async function secondLookOf(
  office: Office,
  lineId: string,
  standing: LineStanding | null,
): Promise<Pick<ReviewLine, 'proposal' | 'doubt'>> {
  return {
    proposal: standing?.awaitsSecond ? await proposalOf(office, lineId) : null,
    doubt: await doubtOf(office, lineId),
  }
}

async function proposalOf(
  { records }: Office,
  lineId: string,
): Promise<ReviewLine['proposal']> {
  const row = await records
    .selectFrom('decision_in_force')
    .select(['by_name', 'reason'])
    .where('line_id', '=', lineId)
    .executeTakeFirst()
  if (!row?.reason) return null
  const known = await reasonCodes(records)
  const label = known.find(({ code }) => code === row.reason)?.label ?? row.reason
  return { by: row.by_name, reason: row.reason, label }
}

async function doubtOf(
  { records }: Office,
  lineId: string,
): Promise<ReviewLine['doubt']> {
  const { rows } = await sql<{
    id: number
    disposition: string
    by_name: string
    source: string
    after_zone: string
  }>`
    select o.id, d.disposition, d.by_name, s.source, o.after_zone
    from (${openRechecks}) o
    join decision d on d.id = o.decision_id
    join roll_snapshot s on s.seq = coalesce(d.snapshot_seq, o.from_snapshot)
    where o.line_id = ${lineId}
  `.execute(records)
  const row = rows[0]
  if (row === undefined) return null
  const then =
    row.disposition === 'valid' ? 'found it valid' : 'did not find it on the roll'
  return {
    recheckId: row.id,
    sentence: `${row.by_name} ${then}, by the roll ${row.source}. The newer roll ${afterWords[row.after_zone] ?? 'answers otherwise'}.`,
  }
}

const afterWords: Readonly<Record<string, string>> = {
  accept: 'names a voter for it',
  review: 'offers voters who may fit',
  none: 'knows nobody who fits',
}
