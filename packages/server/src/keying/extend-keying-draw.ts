import { err, ok, type Result } from '@groundswell/basics'
import { extendDraw, shareOut } from '@groundswell/petition'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Me } from '../wire/account.ts'
import { plannedShares } from './draw-plan.ts'

/**
 * Draws `lines` more of the known lines to be keyed, shared among county and channel as the
 * newest count says that they tell the most. Everything drawn before stays drawn.
 */
export async function extendKeyingDraw(
  office: Office,
  wish: { readonly by: Pick<Me, 'id' | 'name'>; readonly lines: number },
): Promise<Result<{ readonly drawn: number }, 'nothing-to-draw'>> {
  const { by, lines } = wish
  return office.records.transaction().execute(async (inside) => {
    // Two who extend at once do so one after the other.
    await sql`select pg_advisory_xact_lock(20170725)`.execute(inside)
    const thresholds = await drawThresholds(inside)
    const open = await openLines(inside)
    const room = new Map<string, number>()
    for (const { stratum } of open) room.set(stratum, (room.get(stratum) ?? 0) + 1)
    if (open.length === 0) return err('nothing-to-draw')
    const weights = (await plannedShares(inside, lines)) ?? room
    const more = shareOut(lines, weights, room)
    const extension = extendDraw(open, thresholds, more)
    const row = await inside
      .insertInto('draw_extension')
      .values({
        asked: lines,
        drawn: extension.added.length,
        at: office.clock(),
        by_id: by.id,
        by_name: by.name,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await inside
      .insertInto('draw_threshold')
      .values(
        [...extension.thresholds].map(([stratum, threshold]) => ({
          extension_id: row.id,
          stratum,
          threshold,
          asked: more.get(stratum) ?? 0,
          drawn: (more.get(stratum) ?? 0) - (extension.short.get(stratum) ?? 0),
        })),
      )
      .execute()
    return ok({ drawn: extension.added.length })
  })
}

/** The threshold in force of each stratum. */
async function drawThresholds(
  records: RecordStore,
): Promise<ReadonlyMap<string, number>> {
  const rows = await records
    .selectFrom('draw_threshold_in_force')
    .select(['stratum', 'threshold'])
    .execute()
  return new Map(rows.map(({ stratum, threshold }) => [stratum, threshold]))
}

/** Known lines that are neither drawn nor keyed. */
async function openLines(
  records: RecordStore,
): Promise<
  readonly { readonly id: string; readonly stratum: string; readonly ticket: number }[]
> {
  const { rows } = await sql<{ id: string; stratum: string; ticket: number }>`
    select k.id, k.stratum, k.ticket from known_line k
    left join draw_threshold_in_force t on t.stratum = k.stratum
    where k.ticket >= coalesce(t.threshold, 0)
      and not exists (select 1 from settled_line s where s.line_id = k.id)
      and not exists (select 1 from line l where l.id = k.id)
  `.execute(records)
  return rows
}
