import { addDays, type CalendarDate, err, ok, type Result } from '@groundswell/basics'
import { type Grounds, grounds } from './grounds.ts'
import type { LawLine } from './law-line.ts'
import type { Pack } from './pack/pack.ts'
import type { Refusal } from './refusal.ts'

/** How the proponents' room stands on a day. */
export interface ReviewRoomStanding extends Grounds {
  readonly who: string
  readonly image: 'none' | 'line'
  readonly state: 'open' | 'no-certificate' | 'petition-suffices' | 'begun-too-late'
  /** The last day on which the examination may begin, where the law sets one. */
  readonly beginBy?: CalendarDate
}

/**
 * Whether those for whom a petition was filed may look at its rejected lines. Where the law
 * sets a last day to begin (California: 21 days after the certificate of insufficiency), an
 * examination that began in time goes on after it. Refused where the pack holds no such rule.
 */
export function reviewRoom(
  pack: Pack,
  question: {
    readonly certified?: {
      readonly on: CalendarDate
      readonly final: 'insufficient' | 'sufficient'
    }
    /** The day of the first look; absent before there was one. */
    readonly begun?: CalendarDate
    readonly today: CalendarDate
  },
): Result<ReviewRoomStanding, Refusal> {
  const rule = pack.reviewRoom
  if (rule === undefined) {
    const what = 'room in which proponents see rejected lines'
    return err({ kind: 'not-in-this-pack', pack: pack.reference, what })
  }
  const { certified, begun, today } = question
  const { who, image, beginsWithin } = rule
  const beginBy =
    certified && beginsWithin ? addDays(certified.on, beginsWithin.days) : undefined
  const state =
    certified === undefined
      ? 'no-certificate'
      : rule.opens === 'insufficient' && certified.final === 'sufficient'
        ? 'petition-suffices'
        : beginBy !== undefined && (begun ?? today) > beginBy
          ? 'begun-too-late'
          : 'open'
  return ok({
    who,
    image,
    state,
    ...(beginBy === undefined ? {} : { beginBy }),
    ...grounds(pack, [...rule.cites, ...(beginsWithin?.cites ?? [])]),
  })
}

/** The rule of the room in words. */
export function reviewRoomLines({ reviewRoom: rule }: Pack): readonly LawLine[] {
  if (rule === undefined) return []
  const { who, opens, beginsWithin, image, cites } = rule
  const when = opens === 'insufficient' ? 'when the petition is insufficient' : 'with it'
  const shown = image === 'line' ? ', and the line itself on paper' : ''
  const lines: LawLine[] = [
    {
      id: 'review-room',
      topic: 'verification',
      text: `after the certificate, ${when}, ${who} may see of each rejected line the sheet, the number and the ground${shown}`,
      cites,
    },
  ]
  if (beginsWithin) {
    const text = `that examination begins within ${beginsWithin.days} days of the certificate`
    lines.push({
      id: 'review-room-begins',
      topic: 'verification',
      text,
      cites: beginsWithin.cites,
    })
  }
  return lines
}
