import { sql } from 'kysely'
import type { Office } from '../office.ts'
import type { KeyingDraw } from '../wire/keying.ts'
import { blindStanding } from './blind-checks.ts'
import { seedIfAny } from './keying-seed.ts'

/** How far the draw went, with the seed and every extension: enough to draw again. */
export async function drawStanding(office: Office): Promise<KeyingDraw> {
  const { records } = office
  const { rows } = await sql<{ known: number; drawn: number; settled: number }>`
    select count(*) filter (where not keyed)::int as known,
      count(*) filter (where drawn)::int as drawn,
      count(*) filter (where drawn and keyed)::int as settled
    from (
      select k.ticket < coalesce(t.threshold, 0) as drawn,
        exists (select 1 from settled_line s where s.line_id = k.id)
          or exists (select 1 from line l where l.id = k.id) as keyed
      from known_line k left join draw_threshold_in_force t on t.stratum = k.stratum) each
  `.execute(records)
  const extensions = await records
    .selectFrom('draw_extension')
    .select(['asked', 'drawn', 'at', 'by_name'])
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
  return {
    seed: await seedIfAny(office),
    ...(rows[0] ?? { known: 0, drawn: 0, settled: 0 }),
    blind: await blindStanding(records),
    extensions: extensions.map(({ asked, drawn, at, by_name: by }) => ({
      asked,
      drawn,
      at: at.toISOString(),
      by,
    })),
  }
}
