import type { Office } from '../office.ts'
import { unseal } from '../secrecy/sealed-text.ts'
import type { DecisionRow } from '../storage/tables.ts'
import type { Decision } from '../wire/review.ts'

/** The decisions on a line, oldest first; an undo shows as the mark on what it took back. */
export async function decisionHistory(
  office: Office,
  lineId: string,
): Promise<Decision[]> {
  const rows = await office.records
    .selectFrom('decision')
    .selectAll()
    .where('line_id', '=', lineId)
    .orderBy('version')
    .execute()
  const undone = new Set(rows.map((row) => row.undoes))
  return Promise.all(
    rows
      .filter((row) => row.disposition !== 'undo')
      .map((row) => decisionOnTheWire(office, row, undone.has(row.id))),
  )
}

/** One decision as the API shows it, its note opened. */
export async function decisionOnTheWire(
  office: Office,
  row: DecisionRow,
  undone: boolean,
): Promise<Decision> {
  return {
    id: String(row.id),
    lineId: row.line_id,
    disposition: row.disposition === 'undo' ? 'second-look' : row.disposition,
    reason: row.reason,
    voterId: row.voter_id,
    snapshotId: await snapshotIdOf(office, row.snapshot_seq),
    by: row.by_name,
    at: row.at.toISOString(),
    undone,
    awaitsSecond: row.awaits_second,
    confirms: row.seconds === null ? null : String(row.seconds),
    note:
      row.note === null || row.key_id === null
        ? null
        : unseal(office.keys, { bytes: row.note, keyId: row.key_id }, row.line_id),
  }
}

async function snapshotIdOf(office: Office, seq: number | null): Promise<string | null> {
  if (seq === null) return null
  const row = await office.records
    .selectFrom('roll_snapshot')
    .select('id')
    .where('seq', '=', seq)
    .executeTakeFirst()
  return row?.id ?? null
}
