import { err, ok, type Result } from '@groundswell/basics'
import { grounds } from '@groundswell/rules'
import type { Office } from '../office.ts'
import type { PetitionRules } from '../records/petition-rules.ts'
import type { Me } from '../wire/account.ts'
import type { ReviewRoom } from '../wire/review-room.ts'
import { lineObjections } from './objection.ts'
import { closedSentence, roomGround } from './open-room.ts'
import { type RejectedLine, rejectedLines } from './rejected-line.ts'
import { noteLook } from './room-look.ts'

/** How many lines one answer shows; every answer is a look on record. */
export const linesAtOnce = 100

export interface RoomFilter {
  readonly ground?: string | undefined
  readonly county?: string | undefined
  readonly from: number
}

/**
 * The rejected lines that fit a filter, with how many there are of each ground and county.
 * While the room is closed nothing is in it but the reason; the official sees the lines before
 * it opens, to know what will be seen. A look of a representative is put on record.
 */
export async function roomView(
  office: Office,
  by: Me,
  filter: RoomFilter,
): Promise<Result<ReviewRoom, 'no-petition-yet'>> {
  const found = await roomGround(office)
  if (!found.ok) return err(found.error)
  const { rules, law, today } = found.value
  const isOpen = law?.state === 'open'
  const sees = isOpen || (law !== null && by.role === 'official')
  const all = sees ? await rejectedLines(office, rules) : []
  const fitting = all.filter(
    ({ ground, county }) =>
      (filter.ground === undefined || ground === filter.ground) &&
      (filter.county === undefined || county === filter.county),
  )
  const shown = fitting.slice(filter.from, filter.from + linesAtOnce)
  if (isOpen) {
    const narrowedTo = [filter.ground, filter.county].filter(Boolean).join(', ')
    await noteLook(office, { by, lines: shown.length, narrowedTo, on: today })
  }
  const objections = sees ? await lineObjections(office) : []
  return ok({
    open: isOpen,
    closedBecause: closedSentence(law),
    who: law?.who ?? '',
    section: law?.cites.map(({ section }) => section).join('; ') ?? '',
    unverifiedRules: [...(law?.unverifiedRules ?? [])],
    beginBy: law?.beginBy ?? null,
    showsPaper: law?.image === 'line',
    until: await ownPass(office, by),
    rejected: all.length,
    grounds: groundTallies(rules, all),
    counties: countyTallies(all),
    lines: shown.map((line) => ({
      ...line,
      hasPicture: line.hasPicture && law?.image === 'line',
      objections: objections.filter(({ lineId }) => lineId === line.lineId).length,
    })),
    shown: { from: filter.from, of: fitting.length },
    objections,
  })
}

/** Each ground with its words and section, the most frequent first. */
function groundTallies(
  { pack }: PetitionRules,
  lines: readonly RejectedLine[],
): ReviewRoom['grounds'] {
  const counts = new Map<string, number>()
  for (const { ground } of lines) counts.set(ground, (counts.get(ground) ?? 0) + 1)
  return [...counts]
    .map(([ground, n]) => {
      const reason = pack.reasons.find(({ code }) => code === ground)
      const rests = reason && grounds(pack, reason.cites)
      return {
        ground,
        plain: reason?.plain ?? ground.toLowerCase().replaceAll('_', ' '),
        section: rests?.cites.map(({ section }) => section).join('; ') ?? '',
        unverified: rests?.unverified ?? false,
        lines: n,
      }
    })
    .toSorted((a, b) => b.lines - a.lines || (a.ground < b.ground ? -1 : 1))
}

function countyTallies(lines: readonly RejectedLine[]): ReviewRoom['counties'] {
  const counts = new Map<string, number>()
  for (const { county } of lines) counts.set(county, (counts.get(county) ?? 0) + 1)
  return [...counts].map(([county, n]) => ({ county, lines: n }))
}

async function ownPass({ records }: Office, by: Me): Promise<string | null> {
  const pass = await records
    .selectFrom('representative')
    .select('until_day')
    .where('staff_id', '=', by.id)
    .executeTakeFirst()
  return pass?.until_day ?? null
}
