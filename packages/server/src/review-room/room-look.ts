import type { CalendarDate } from '@groundswell/basics'
import type { Office } from '../office.ts'
import type { Me } from '../wire/account.ts'
import type { RoomLook } from '../wire/review-room.ts'

/** Records that a representative looked: at a page of the list, or at the image of one line. */
export async function noteLook(
  { records, clock }: Pick<Office, 'records' | 'clock'>,
  look: {
    readonly by: Me
    readonly lines: number
    readonly narrowedTo: string
    readonly on: CalendarDate
    readonly lineId?: string
  },
): Promise<void> {
  // The official looks at the room too; that is no examination by the proponents.
  if (look.by.role !== 'representative') return
  await records
    .insertInto('room_look')
    .values({
      staff_id: look.by.id,
      name: look.by.name,
      looked_at: look.lineId === undefined ? 'list' : 'image',
      line_id: look.lineId ?? null,
      lines: look.lines,
      narrowed_to: look.narrowedTo,
      on_day: look.on,
      at: clock(),
    })
    .execute()
}

/** The newest looks, at most 200. */
export async function roomLooks({
  records,
}: Pick<Office, 'records'>): Promise<RoomLook[]> {
  const rows = await records
    .selectFrom('room_look')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    name: row.name,
    at: row.at.toISOString(),
    lookedAt: row.looked_at,
    lineId: row.line_id,
    lines: row.lines,
    narrowedTo: row.narrowed_to,
  }))
}
