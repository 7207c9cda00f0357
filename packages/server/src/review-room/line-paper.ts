import { err, ok, type Result } from '@groundswell/basics'
import type { Office } from '../office.ts'
import { openImage } from '../scans/sealed-images.ts'
import type { Me } from '../wire/account.ts'
import { openRoom } from './open-room.ts'
import { rejectedLine } from './rejected-line.ts'
import { noteLook } from './room-look.ts'

/**
 * The paper of one rejected line, where the law lets it be seen: the row alone, never the
 * page. That it was looked at is put on record first.
 */
export async function linePaper(
  office: Office,
  by: Me,
  lineId: string,
): Promise<
  Result<
    Uint8Array<ArrayBuffer>,
    {
      readonly code: 'no-petition-yet' | 'room-closed' | 'no-such-record'
      readonly sentence?: string
    }
  >
> {
  const room = await openRoom(office)
  if (!room.ok) return room
  if (room.value.law.image !== 'line') return err({ code: 'no-such-record' })
  const line = await rejectedLine(office, room.value.rules, lineId)
  if (line === undefined || !line.hasPicture) return err({ code: 'no-such-record' })
  const row = await office.records
    .selectFrom('frame_line')
    .innerJoin('drawn_line', (join) =>
      join
        .onRef('drawn_line.frame', '=', 'frame_line.frame')
        .onRef('drawn_line.line_id', '=', 'frame_line.line_id'),
    )
    .select('frame_line.crop')
    .where('frame_line.line_id', '=', lineId)
    .executeTakeFirst()
  const bytes = row?.crop ? await openImage(office, row.crop) : null
  if (bytes === null) return err({ code: 'no-such-record' })
  const on = room.value.today
  await noteLook(office, { by, lines: 1, narrowedTo: '', lineId, on })
  return ok(bytes)
}
