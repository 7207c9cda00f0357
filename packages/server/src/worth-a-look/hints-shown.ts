import { sql } from 'kysely'
import { lookedAt, looksShown } from '../assurances/assurances-shown.ts'
import type { Office } from '../office.ts'
import type { Me } from '../wire/account.ts'
import type { SheetHintShown } from '../wire/second-look.ts'
import { hintSentence, rowsOfHint, storedHint } from './hint-sentence.ts'

/** Sheets worth a look, the most unusual first; those somebody has looked at come last. */
export async function hintsShown(
  { records }: Office,
  me: Pick<Me, 'id' | 'role'>,
): Promise<SheetHintShown[]> {
  const { rows } = await sql<{
    sheet: string
    kind: string
    body: unknown
    county: string
    channel: string
    circulator: string
  }>`
    select h.sheet, h.kind, h.body, l.county, l.channel, l.circulator
    from sheet_hint h
    join lateral (select county, channel, circulator from line where sheet = h.sheet
      order by row_number limit 1) l
      on true
    order by exists (select 1 from sheet_look_in_force s
      where s.sheet = h.sheet and s.kind = h.kind), h.rank, h.sheet, h.kind limit 200
  `.execute(records)
  const looks = await looksShown(
    records,
    rows.map(({ sheet }) => sheet),
    me,
  )
  return rows.map((row) => {
    const { sheet, kind, county, channel, circulator } = row
    const hint = storedHint.parse(row.body)
    return {
      sheet,
      kind,
      county,
      channel,
      circulator,
      sentence: hintSentence(hint),
      rows: [...rowsOfHint(hint)],
      looks: looks.get(lookedAt(row)) ?? [],
    }
  })
}
