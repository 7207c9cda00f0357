import { err, ok, type Result } from '@groundswell/basics'
import { grounds } from '@groundswell/rules'
import type { Office } from '../office.ts'
import type { PetitionRules } from '../records/petition-rules.ts'
import type { Me } from '../wire/account.ts'
import type { ReviewRoom } from '../wire/review-room.ts'
import type { RejectedTally } from './fill-rejected-list.ts'
import { lineObjections } from './objection.ts'
import { closedSentence, roomGround } from './open-room.ts'
import { rejectedLines } from './rejected-line.ts'
import { rejectedList } from './rejected-list.ts'
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
  const list = sees ? await rejectedList(office, rules) : null
  const all = list?.tallies ?? []
  const fitting = all.filter(
    ({ ground, county }) =>
      (filter.ground === undefined || ground === filter.ground) &&
      (filter.county === undefined || county === filter.county),
  )
  const page = { ...filter, atMost: linesAtOnce }
  const shown = list === null ? [] : await rejectedLines(office, list, page)
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
    asOf: isOpen ? null : (list?.madeAt.toISOString() ?? null),
    rejected: together(all),
    grounds: groundTallies(rules, all),
    counties: countyTallies(all),
    lines: shown.map((line) => ({
      ...line,
      hasPicture: line.hasPicture && law?.image === 'line',
      objections: objections.filter(({ lineId }) => lineId === line.lineId).length,
    })),
    shown: { from: filter.from, of: together(fitting) },
    objections,
  })
}

/** Each ground with its words and section, the most frequent first. */
function groundTallies(
  { pack }: PetitionRules,
  tallies: readonly RejectedTally[],
): ReviewRoom['grounds'] {
  return [...summed(tallies, 'ground')]
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

function countyTallies(tallies: readonly RejectedTally[]): ReviewRoom['counties'] {
  return [...summed(tallies, 'county')].map(([county, n]) => ({ county, lines: n }))
}

function summed(
  tallies: readonly RejectedTally[],
  by: 'ground' | 'county',
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const tally of tallies) {
    sums.set(tally[by], (sums.get(tally[by]) ?? 0) + tally.lines)
  }
  return sums
}

function together(tallies: readonly RejectedTally[]): number {
  return tallies.reduce((sum, { lines }) => sum + lines, 0)
}

async function ownPass({ records }: Office, by: Me): Promise<string | null> {
  const pass = await records
    .selectFrom('representative')
    .select('until_day')
    .where('staff_id', '=', by.id)
    .executeTakeFirst()
  return pass?.until_day ?? null
}
