import {
  type CalendarDate,
  calendarDate,
  err,
  ok,
  type Result,
} from '@groundswell/basics'
import { type ReviewRoomStanding, reviewRoom } from '@groundswell/rules'
import type { Office } from '../office.ts'
import { officeGround } from '../official/office-act.ts'
import type { PetitionRules } from '../records/petition-rules.ts'

/** The room as it stands today; `law` is null where the rules say nothing of such a room. */
export interface RoomGround {
  readonly rules: PetitionRules
  readonly law: ReviewRoomStanding | null
  readonly today: CalendarDate
}

/** How the proponents' room stands; refused before a petition is set up. */
export async function roomGround(
  office: Office,
): Promise<Result<RoomGround, 'no-petition-yet'>> {
  const found = await officeGround(office)
  if (!found.ok) return err('no-petition-yet')
  const { rules, standing, today } = found.value
  const { certificate } = standing
  const begun = await firstLook(office)
  const asked = reviewRoom(rules.pack, {
    ...(certificate === undefined
      ? {}
      : { certified: { on: certificate.on, final: certificate.act.outcome } }),
    ...(begun === undefined ? {} : { begun }),
    today,
  })
  return ok({ rules, law: asked.ok ? asked.value : null, today })
}

/** The room when it is open; else why it is not. */
export async function openRoom(
  office: Office,
): Promise<
  Result<
    RoomGround & { readonly law: ReviewRoomStanding },
    { readonly code: 'no-petition-yet' | 'room-closed'; readonly sentence?: string }
  >
> {
  const found = await roomGround(office)
  if (!found.ok) return err({ code: found.error })
  const { law } = found.value
  if (law === null || law.state !== 'open') {
    return err({ code: 'room-closed', sentence: closedSentence(law) })
  }
  return ok({ ...found.value, law })
}

/** Why nobody may look, in one sentence; empty while the room is open. */
export function closedSentence(law: ReviewRoomStanding | null): string {
  if (law === null) return 'The rules of this petition know no room of this kind.'
  switch (law.state) {
    case 'open':
      return ''
    case 'no-certificate':
      return 'The room opens with the certificate; it has not been issued yet.'
    case 'petition-suffices':
      return 'The petition is sufficient; the law opens the room only for one that is not.'
    case 'begun-too-late':
      return `The examination had to begin by ${law.beginBy}; nobody came.`
  }
}

/** The day on which a representative looked first. */
async function firstLook({ records }: Office): Promise<CalendarDate | undefined> {
  const row = await records
    .selectFrom('room_look')
    .select('on_day')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? undefined : calendarDate(row.on_day)
}
