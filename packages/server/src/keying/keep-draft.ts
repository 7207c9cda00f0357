import { err, ok, type Result } from '@groundswell/basics'
import type { Office } from '../office.ts'
import type { Me } from '../wire/account.ts'
import type { ReadFields } from '../wire/keying.ts'
import { leaseUntil, takeLease } from './lease.ts'
import { sealReading } from './sealed-reading.ts'

/**
 * Keeps what somebody has typed so far, sealed, so that a reload loses nothing, and holds the
 * line for them a while longer. Answers until when.
 */
export async function keepDraft(
  office: Office,
  wish: { readonly by: Me; readonly lineId: string; readonly fields: ReadFields },
): Promise<Result<Date, 'no-such-record' | 'line-taken'>> {
  const { by, lineId, fields } = wish
  const { records } = office
  const line = await records
    .selectFrom('known_line')
    .select('id')
    .where('id', '=', lineId)
    .executeTakeFirst()
  if (line === undefined) return err('no-such-record')
  const now = office.clock()
  if (!(await takeLease(records, { lineId, staffId: by.id, now })))
    return err('line-taken')
  const sealed = sealReading(office.keys, lineId, { fields })
  await records
    .updateTable('keying_lease')
    .set({ draft: sealed.bytes, key_id: sealed.keyId })
    .where('line_id', '=', lineId)
    .where('staff_id', '=', by.id)
    .execute()
  return ok(leaseUntil(now))
}
