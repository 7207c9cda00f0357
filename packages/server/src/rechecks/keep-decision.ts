import { err, ok, type Result } from '@groundswell/basics'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import type { Me } from '../wire/account.ts'
import { openRechecks } from './rechecks-shown.ts'

/** Says that a decision stays as it is although a newer roll answers otherwise. */
export async function keepDecision(
  office: Office,
  wish: { readonly by: Me; readonly recheckId: number },
): Promise<Result<void, 'no-such-record'>> {
  return office.records.transaction().execute(async (inside) => {
    // Two people who press at once wait for each other here: one of them is told.
    await sql`select 1 from recheck where id = ${wish.recheckId} for update`.execute(
      inside,
    )
    const { rows } = await sql`
      insert into recheck_kept (recheck_id, by_id, by_name, at)
      select o.id, ${wish.by.id}::text, ${wish.by.name}::text,
        ${office.clock()}::timestamptz
      from (${openRechecks}) o where o.id = ${wish.recheckId}
      returning recheck_id
    `.execute(inside)
    return rows.length > 0 ? ok(undefined) : err('no-such-record')
  })
}
