import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { logAccess } from '../records/log-access.ts'
import { personKey } from '../secrecy/person-key.ts'
import type { LineRow } from '../storage/tables.ts'
import type { Me } from '../wire/account.ts'
import type { Candidate, ReviewLine } from '../wire/review.ts'
import { decisionHistory } from './decision-history.ts'
import { lineStanding } from './line-standing.ts'
import { whyItWaits } from './match-reason.ts'
import { openClaim } from './stored-claim.ts'

/** One line for the review desk, or null; that it was read is logged. */
export async function reviewLineById(
  office: Office,
  by: Me,
  lineId: string,
): Promise<ReviewLine | null> {
  const row = await office.records
    .selectFrom('line')
    .selectAll()
    .where('id', '=', lineId)
    .executeTakeFirst()
  return row === undefined ? null : reviewLine(office, by, row)
}

/** The line with claim, candidates, history and neighbours; that it was read is logged. */
export async function reviewLine(
  office: Office,
  by: Me,
  row: LineRow,
): Promise<ReviewLine> {
  await logAccess(office, {
    by,
    act: 'read-claim',
    recordKind: 'line',
    recordIds: [row.id],
  })
  const claim = openClaim(office.keys, row)
  const roll = await office.roll.inForce()
  const found = roll === null ? [] : await roll.candidatesOf(claim)
  await logAccess(office, {
    by,
    act: 'read-candidates',
    recordKind: 'voter',
    recordIds: found.map((candidate) => candidate.voterId),
  })
  const standing = await lineStanding(office.records, row.id)
  return {
    lineId: row.id,
    sheet: row.sheet,
    row: row.row_number,
    county: row.county,
    channel: row.channel,
    circulator: row.circulator,
    weekOf: row.week_of,
    drawn: row.drawn,
    claim,
    candidates: await withCountedLines(office, row.id, found),
    reason: whyItWaits(
      standing?.matchReason ?? null,
      standing?.decision === 'second-look',
    ),
    version: standing?.version ?? 0,
    history: await decisionHistory(office, row.id),
    neighbours: await neighbours(office, by, row),
  }
}

async function withCountedLines(
  office: Office,
  lineId: string,
  found: readonly Candidate[],
): Promise<Candidate[]> {
  const keys = new Map(
    found.map((each) => [personKey(office.keys, each.voterId), each.voterId]),
  )
  if (keys.size === 0) return []
  const { rows } = await sql<{ person_key: string; line_id: string }>`
    select coalesce(f.person_key, m.person_key) as person_key, min(l.id) as line_id
    from line l
    left join decision_in_force f on f.line_id = l.id
    left join match m on m.line_id = l.id
    where l.id <> ${lineId}
      and (f.disposition = 'valid' and f.person_key = any(${[...keys.keys()]})
        or (f.disposition is null and m.zone = 'accept' and m.voter_county = l.county
          and m.person_key = any(${[...keys.keys()]})))
    group by 1
  `.execute(office.records)
  const counted = new Map(rows.map((row) => [keys.get(row.person_key), row.line_id]))
  return found.map((each) => ({
    ...each,
    alreadyCountedOn: counted.get(each.voterId) ?? null,
  }))
}

async function neighbours(
  office: Office,
  by: Me,
  row: LineRow,
): Promise<ReviewLine['neighbours']> {
  const rows = await office.records
    .selectFrom('line')
    .leftJoin('decision_in_force as f', 'f.line_id', 'line.id')
    .leftJoin('match as m', 'm.line_id', 'line.id')
    .select([
      'line.id',
      'line.claim',
      'line.key_id',
      'line.row_number',
      'f.disposition',
      'm.zone',
    ])
    .where('line.sheet', '=', row.sheet)
    .where('line.id', '<>', row.id)
    .where('line.row_number', '>=', row.row_number - 2)
    .where('line.row_number', '<=', row.row_number + 2)
    .orderBy('line.row_number')
    .execute()
  await logAccess(office, {
    by,
    act: 'read-neighbour',
    recordKind: 'line',
    recordIds: rows.map(({ id }) => id),
  })
  return rows.map((near) => {
    const { first, last } = openClaim(office.keys, near)
    return {
      row: near.row_number,
      name: `${first} ${last}`.trim(),
      disposition: near.disposition ?? machineWord(near.zone),
    }
  })
}

function machineWord(zone: 'accept' | 'review' | 'none' | null): string {
  switch (zone) {
    case 'accept':
      return 'valid'
    case 'none':
      return 'rejected'
    case 'review':
    case null:
      return 'waiting'
  }
}
