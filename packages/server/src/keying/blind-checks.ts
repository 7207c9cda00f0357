import { isDrawnBlind, sharedErrors } from '@groundswell/petition'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { KeyingDraw, SharedErrors } from '../wire/keying.ts'
import { keyingSeed } from './keying-seed.ts'

/** Of agreed lines so many thousandths are drawn to be read blind by a third person. */
async function blindShare(records: RecordStore): Promise<number> {
  const row = await records
    .selectFrom('petition')
    .select('blind_share')
    .executeTakeFirst()
  return row?.blind_share ?? 0
}

/** Draws a line on which two agree for a blind reading, if its ticket says so. */
export async function drawBlindCheck(
  office: Pick<Office, 'records' | 'clock' | 'dice'>,
  lineId: string,
): Promise<void> {
  const share = await blindShare(office.records)
  if (isDrawnBlind(await keyingSeed(office), lineId, share)) {
    await openChecks(office, [lineId])
  }
}

/**
 * Changes the share and draws among all lines on which two agree. Tickets stay what they are,
 * so a larger share adds lines and a smaller one drops none that was drawn.
 */
export async function changeBlindShare(
  office: Pick<Office, 'records' | 'clock' | 'dice'>,
  share: number,
): Promise<void> {
  await office.records.updateTable('petition').set({ blind_share: share }).execute()
  const seed = await keyingSeed(office)
  const { rows } = await sql<{ id: string }>`
    select s.line_id as id from settled_line s where s.settled_by = 'agreement'
      and not exists (select 1 from blind_check b where b.line_id = s.line_id)
  `.execute(office.records)
  const drawn = rows.map(({ id }) => id).filter((id) => isDrawnBlind(seed, id, share))
  await openChecks(office, drawn)
}

async function openChecks(
  { records, clock }: Pick<Office, 'records' | 'clock'>,
  lineIds: readonly string[],
): Promise<void> {
  await sql`
    insert into blind_check (line_id, state, drawn_at)
    select id, 'open', ${clock()}::timestamptz from unnest(${lineIds}::text[]) as w (id)
    on conflict do nothing
  `.execute(records)
}

/** How often both readers of a line err alike, by the blind readings made so far. */
export async function sharedErrorsFound(records: RecordStore): Promise<SharedErrors> {
  const rows = await records
    .selectFrom('blind_check')
    .select(['fields', 'wrong', 'unsettled as open'])
    .where('state', '<>', 'open')
    .execute()
  return sharedErrors(rows)
}

/** The draw of lines for blind readings: how far it went and what it found. */
export async function blindStanding(records: RecordStore): Promise<KeyingDraw['blind']> {
  const { rows } = await sql<{ drawn: number; waiting: number }>`
    select count(*)::int as drawn, count(*) filter (where state <> 'checked')::int as waiting
    from blind_check
  `.execute(records)
  return {
    share: await blindShare(records),
    ...(rows[0] ?? { drawn: 0, waiting: 0 }),
    errors: await sharedErrorsFound(records),
  }
}
