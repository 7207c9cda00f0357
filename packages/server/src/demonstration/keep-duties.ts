import { sql } from 'kysely'
import { recordDuty, tellEvent } from '../duties/record-duty.ts'
import type { Office } from '../office.ts'
import type { Me } from '../wire/account.ts'

/** The days that the drive tells, and the duties that were done, with what was noted. */
const early = {
  toldOn: '2017-01-27',
  events: [
    { event: 'submission', on: '2016-11-21' },
    { event: 'first-money', on: '2016-12-05' },
  ],
  duties: [
    {
      duty: 'proponent-certificates',
      on: '2016-11-21',
      note: 'Both certificates went in with the text.',
    },
    {
      duty: 'fee',
      on: '2016-11-21',
      note: 'Paid by cheque; the receipt is in binder 1.',
    },
    {
      duty: 'committee-registration',
      on: '2016-12-09',
      note: 'Statement of organization filed, four days after the first money.',
    },
  ],
} as const

/**
 * What the law asks of a drive in its first months, recorded when it was done: the duties
 * before circulation, the committee, and the notice at a quarter of the requirement.
 */
export async function keepDuties(
  office: Office,
  given: { readonly manager: Me; readonly turnTo: (day: string) => Promise<void> },
): Promise<void> {
  const { manager, turnTo } = given
  await turnTo(early.toldOn)
  for (const each of early.events) must(await tellEvent(office, manager, each))
  for (const each of early.duties) must(await recordDuty(office, manager, each))
  const quarter = await dayOfAQuarter(office)
  if (quarter !== null) {
    await turnTo(quarter)
    must(
      await recordDuty(office, manager, {
        duty: 'quarter-notice',
        on: quarter,
        note: 'Certified under penalty of perjury and sent the same evening.',
      }),
    )
    must(await tellEvent(office, manager, { event: 'filing', on: '2017-07-18' }))
  }
}

/** The day on which the lines handed in reached a quarter of the requirement. */
async function dayOfAQuarter({ records }: Office): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`
    select min(date)::text as day from (
      select date, sum(sum(lines)) over (order by date) as so_far
      from turn_in_in_force group by date) days
    where so_far * 4 >= (select required from petition)
  `.execute(records)
  return rows[0]?.day ?? null
}

function must(done: { readonly ok: boolean; readonly error?: unknown }): void {
  if (!done.ok) throw new Error(`the demonstration's duties: ${String(done.error)}`)
}
