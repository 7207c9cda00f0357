import { sql } from 'kysely'
import type { Office } from '../office.ts'
import type { AccountEvent, Me, StaffAccount } from '../wire/account.ts'

/** Everybody who has an account, those who may come in first. */
export async function staffAccounts(
  { records, clock }: Pick<Office, 'records' | 'clock'>,
  me: Me,
): Promise<StaffAccount[]> {
  const now = clock()
  const { rows } = await sql<
    Omit<StaffAccount, 'isYou' | 'lastSignIn'> & { at: Date | null }
  >`
    select s.id, s.name, s.email, s.role, s."deactivatedAt" is null as active,
      a.circulator, p.county,
      (select max(x."createdAt") from session x where x."userId" = s.id) as at,
      exists (select 1 from staff_link l where l.email = s.email and l.used_at is null
        and not l.printed_at_start and l.expires_at > ${now}) as "linkOpen"
    from staff s
    left join circulator_account a on a.staff_id = s.id
    left join pocket_county p on p.staff_id = s.id
    order by s."deactivatedAt" is not null, s."createdAt", s.email
  `.execute(records)
  return rows.map(({ at, ...row }) => ({
    ...row,
    lastSignIn: at?.toISOString() ?? null,
    isYou: row.id === me.id,
  }))
}

/** What was done to accounts, newest first, at most 100. */
export async function accountEvents({
  records,
}: Pick<Office, 'records'>): Promise<AccountEvent[]> {
  const rows = await records
    .selectFrom('account_event as e')
    .leftJoin('staff as s', 's.id', 'e.staff_id')
    .select(['e.at', 'e.act', 'e.detail', 'e.by_name', 's.name'])
    .orderBy('e.id', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    at: row.at.toISOString(),
    name: row.name ?? 'somebody who left',
    act: row.act,
    detail: row.detail,
    by: row.by_name,
  }))
}
