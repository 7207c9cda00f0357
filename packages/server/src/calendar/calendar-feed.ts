import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Office } from '../office.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Me } from '../wire/account.ts'

/** The address under which calendars fetch the dates; null when nobody opened it or it ended. */
export async function feedAddress(
  records: RecordStore,
  publicUrl: string,
): Promise<string | null> {
  const secret = await secretNow(records)
  return secret === null ? null : `${publicUrl}/calendar/${secret}.ics`
}

/** Whether `secret` opens the dates today. */
export async function opensFeed(records: RecordStore, secret: string): Promise<boolean> {
  const now = await secretNow(records)
  if (now === null) return false
  const [given, known] = [Buffer.from(secret), Buffer.from(now)]
  return given.length === known.length && timingSafeEqual(given, known)
}

/** Opens a new address; the one before answers no more. `end` closes it without another. */
export async function renewFeed(
  office: Pick<Office, 'records' | 'clock'>,
  by: Me,
  act: 'open' | 'end',
): Promise<void> {
  await office.records
    .insertInto('calendar_link')
    .values({
      secret: act === 'open' ? randomBytes(18).toString('base64url') : null,
      by_id: by.id,
      by_name: by.name,
      at: office.clock(),
    })
    .execute()
}

async function secretNow(records: RecordStore): Promise<string | null> {
  const row = await records
    .selectFrom('calendar_link')
    .select('secret')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.secret ?? null
}
