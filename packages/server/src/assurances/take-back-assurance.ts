import { err, ok, type Result } from '@groundswell/basics'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import type { Me } from '../wire/account.ts'

/** Where assurances are kept: that a sheet was looked at, that a decision stays. */
const about = {
  sheet_look: ['sheet', 'kind'],
  recheck_kept: ['recheck_id'],
} as const

export type CannotTakeBackAssurance = 'no-such-record' | 'not-yours' | 'nothing-to-undo'

/**
 * Takes a person's assurance back by a record of its own, once; those who gave it may, and
 * managers.
 */
export async function takeBackAssurance(
  { records, clock }: Office,
  by: Pick<Me, 'id' | 'name' | 'role'>,
  which: { readonly table: keyof typeof about; readonly id: number },
): Promise<Result<void, CannotTakeBackAssurance>> {
  const table = sql.table(which.table)
  const columns = sql.join(about[which.table].map((column) => sql.ref(column)))
  const { rows: given } = await sql<{ by_id: string }>`
    select by_id from ${table} where id = ${which.id} and takes_back is null
  `.execute(records)
  const [assurance] = given
  if (assurance === undefined) return err('no-such-record')
  if (!mayTakeBack(assurance, by)) return err('not-yours')
  const { rows } = await sql`
    insert into ${table} (${columns}, takes_back, by_id, by_name, at)
    select ${columns}, id, ${by.id}::text, ${by.name}::text, ${clock()}::timestamptz
    from ${table} where id = ${which.id}
    on conflict (takes_back) do nothing
    returning id
  `.execute(records)
  return rows.length > 0 ? ok(undefined) : err('nothing-to-undo')
}

/** Whether `by` may take back what somebody assured. */
export function mayTakeBack(
  assurance: { readonly by_id: string },
  by: Pick<Me, 'id' | 'role'>,
): boolean {
  return assurance.by_id === by.id || by.role === 'manager'
}
