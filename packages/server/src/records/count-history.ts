import type { RecordStore } from '../storage/open-storage.ts'
import type { CountSnapshot } from '../wire/count-snapshot.ts'

/** Every count snapshot without its body, newest first. */
export async function countHistory(records: RecordStore): Promise<CountSnapshot[]> {
  const rows = await records
    .selectFrom('count_snapshot')
    .select([
      'id',
      'at',
      'as_of',
      'inputs_hash',
      'raw',
      'valid_median',
      'valid_low',
      'valid_high',
      'required',
      'probability',
    ])
    .orderBy('id', 'desc')
    .limit(1000)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    asOf: row.as_of,
    inputsHash: row.inputs_hash,
    raw: row.raw,
    valid: { median: row.valid_median, low: row.valid_low, high: row.valid_high },
    required: row.required,
    probability: row.probability,
  }))
}
