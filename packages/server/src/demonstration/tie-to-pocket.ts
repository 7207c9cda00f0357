import { linkCirculator } from '../accounts/circulator-link.ts'
import type { Office } from '../office.ts'
import type { Me } from '../wire/account.ts'
import { pocketOf } from './paper-plan.ts'

/** The account of the circulator carries a packet, so that its pocket page has one. */
export async function tieToPocket({ records, clock }: Office, by: Me): Promise<void> {
  const { email, ...link } = pocketOf
  const account = await records
    .selectFrom('staff')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  const tied = await linkCirculator(records, account.id, {
    ...link,
    by: by.name,
    at: clock(),
  })
  if (!tied.ok) throw new Error(`the demonstration's pocket page: ${tied.error}`)
}
