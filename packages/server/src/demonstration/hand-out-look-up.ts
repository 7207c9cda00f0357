import type { JobDesk } from '../jobs/job-desk.ts'
import type { Me } from '../wire/account.ts'
import { pocketOf } from './paper-plan.ts'

/**
 * Makes the look-up for the circulator's phone, as a manager would who sends somebody out: of
 * a small county, since every voter costs about a thousandth of a second.
 */
export async function handOutLookUp(desk: JobDesk, by: Me): Promise<void> {
  const { county } = pocketOf
  await desk.ask({
    kind: 'clipboard-extract',
    title: `Make the look-up extract of ${county}`,
    by: by.name,
    input: { county },
  })
  await desk.idle()
}
