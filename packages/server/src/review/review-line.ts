import type { Office } from '../office.ts'
import { logAccess } from '../records/log-access.ts'
import type { LineRow } from '../storage/tables.ts'
import type { Me } from '../wire/account.ts'
import type { ReviewLine } from '../wire/review.ts'
import { alreadyCounted } from './already-counted.ts'
import { decisionHistory } from './decision-history.ts'
import { picturesOf } from './line-pictures.ts'
import { lineStanding } from './line-standing.ts'
import { whyItWaits } from './match-reason.ts'
import { namedByReaders } from './named-by-readers.ts'
import { secondLookOf } from './second-look-of.ts'
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
  const voterIds = found.map(({ voterId }) => voterId)
  const counted = await alreadyCounted(office, row.id, voterIds)
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
    candidates: found.map((each) => ({
      ...each,
      alreadyCountedOn: counted.get(each.voterId) ?? null,
    })),
    reason: whyItWaits(
      standing?.matchReason ?? null,
      standing?.decision === 'second-look',
    ),
    ...(await secondLookOf(office, row.id, standing)),
    ...(await picturesOf(office.records, row)),
    namedByReaders: [...(await namedByReaders(office, row.id))],
    version: standing?.version ?? 0,
    history: await decisionHistory(office, row.id),
    neighbours: await neighbours(office, by, row),
  }
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
