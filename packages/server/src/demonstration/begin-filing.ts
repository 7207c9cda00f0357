import { sql } from 'kysely'
import { openBox } from '../filing/filing-boxes.ts'
import { addLoose } from '../filing/loose-sheets.ts'
import type { Office } from '../office.ts'
import type { Me } from '../wire/account.ts'

/** Offices whose boxes are begun: those that get the most. */
const begun = 5

/**
 * Boxes begun for the largest counties, with the sheets of the first weeks counted into them:
 * those came from a printer without our numbers, so they are loose.
 */
export async function beginFiling(office: Office, by: Me): Promise<void> {
  const { rows } = await sql<{ county: string; sheets: number; lines: number }>`
    select t.county, sum(t.sheets)::int as sheets, sum(t.lines)::int as lines
    from turn_in_in_force t
    where t.channel <> 'online' and t.batch not like 'take-in:%' and t.date <= '2017-03-31'
    group by t.county having sum(t.sheets) > 0
    order by sum(t.lines) desc, t.county limit ${begun}
  `.execute(office.records)
  for (const { county, sheets, lines } of rows) {
    const opened = await openBox(office, by, { place: county })
    if (!opened.ok) throw new Error(`the demonstration's boxes: ${opened.error}`)
    const counted = await addLoose(office, by, {
      box: opened.value.id,
      sheets,
      lines,
      note: 'All that came in by the end of March.',
    })
    if (!counted.ok) throw new Error(`the demonstration's boxes: ${counted.error}`)
  }
}
