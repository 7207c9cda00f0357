import { sql } from 'kysely'
import type { Office } from '../office.ts'
import type { Me } from '../wire/account.ts'

/**
 * Notes that somebody has looked at what a hint is about. False where there is no such hint;
 * whoever looked first stands, until it is taken back.
 */
export async function noteLook(
  { records, clock }: Office,
  by: Pick<Me, 'id' | 'name'>,
  hint: { readonly sheet: string; readonly kind: string },
): Promise<boolean> {
  return records.transaction().execute(async (inside) => {
    // Two people who press at once wait for each other here, so that one look is noted.
    const there = await inside
      .selectFrom('sheet_hint')
      .select('sheet')
      .where('sheet', '=', hint.sheet)
      .where('kind', '=', hint.kind)
      .forUpdate()
      .executeTakeFirst()
    if (there === undefined) return false
    await sql`
      insert into sheet_look (sheet, kind, by_id, by_name, at)
      select ${hint.sheet}::text, ${hint.kind}::text, ${by.id}::text, ${by.name}::text,
        ${clock()}::timestamptz
      where not exists (select 1 from sheet_look_in_force
        where sheet = ${hint.sheet} and kind = ${hint.kind})
    `.execute(inside)
    return true
  })
}
