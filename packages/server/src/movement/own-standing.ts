import { dutyAnswer } from '../duties/duty-answer.ts'
import type { Office } from '../office.ts'
import { currentPetition } from '../records/current-petition.ts'
import { dashboardReader } from '../records/latest-dashboard.ts'
import type { Standing } from '../wire/movement.ts'

/**
 * How this drive stands, as it may publish it for a movement's overview: sums of the whole
 * drive from the newest count; null before the first count.
 */
export async function ownStanding(
  office: Pick<Office, 'records' | 'clock'>,
): Promise<Standing | null> {
  const petition = await currentPetition(office)
  const shown = petition && (await dashboardReader(office.records)(petition))
  if (!shown) return null
  const { as_of: asOf } = await office.records
    .selectFrom('count_snapshot')
    .select('as_of')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  const duties = await ownDuties(office)
  const { tiers, odds, inputsHash } = shown
  const { fail, fullCheck, qualify } = odds
  const whole = ({ low, median, high }: Standing['valid']) => ({
    low: Math.round(low),
    median: Math.round(median),
    high: Math.round(high),
  })
  return {
    format: 'groundswell-standing',
    version: 1,
    title: petition.title,
    rules: petition.rules,
    kind: petition.kind,
    start: petition.start,
    required: petition.required,
    asOf,
    lines: tiers.raw,
    valid: whole(tiers.valid),
    odds: { fail, fullCheck, qualify },
    ...(duties === null ? {} : { duties }),
    inputsHash,
    demonstration: petition.demonstration,
  }
}

/** Duties of this drive that are late or owed now. */
export async function ownDuties(
  office: Pick<Office, 'records' | 'clock'>,
): Promise<{ readonly late: number; readonly open: number } | null> {
  const answer = await dutyAnswer(office)
  if (answer === null) return null
  const count = (state: 'late' | 'open') =>
    answer.duties.filter((duty) => duty.state === state).length
  return { late: count('late'), open: count('open') }
}
