import { sql } from 'kysely'
import type { Office } from '../office.ts'
import type { SheetHintShown } from '../wire/second-look.ts'
import { hintSentence, rowsOfHint, storedHint } from './hint-sentence.ts'

/** Sheets worth a look, the most unusual first; those somebody has seen come last. */
export async function hintsShown({ records }: Office): Promise<SheetHintShown[]> {
  const { rows } = await sql<{
    sheet: string
    kind: string
    body: unknown
    county: string
    channel: string
    circulator: string
    seen_by: string | null
  }>`
    select h.sheet, h.kind, h.body, l.county, l.channel, l.circulator, s.by_name as seen_by
    from sheet_hint h
    join lateral (select county, channel, circulator from line where sheet = h.sheet
      order by row_number limit 1) l
      on true
    left join sheet_hint_seen s on s.sheet = h.sheet and s.kind = h.kind
    order by s.by_name is not null, h.rank, h.sheet, h.kind limit 200
  `.execute(records)
  return rows.map(({ sheet, kind, body, county, channel, circulator, seen_by }) => {
    const hint = storedHint.parse(body)
    return {
      sheet,
      kind,
      county,
      channel,
      circulator,
      sentence: hintSentence(hint),
      rows: [...rowsOfHint(hint)],
      seenBy: seen_by,
    }
  })
}

/** Notes that somebody has looked at a sheet. */
export async function noteSeen(
  { records, clock }: Office,
  seen: {
    readonly sheet: string
    readonly kind: string
    readonly by: { readonly id: string; readonly name: string }
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into sheet_hint_seen (sheet, kind, by_id, by_name, at)
    select sheet, kind, ${seen.by.id}::text, ${seen.by.name}::text, ${clock()}::timestamptz
    from sheet_hint where sheet = ${seen.sheet} and kind = ${seen.kind}
    on conflict (sheet, kind) do update set by_name = excluded.by_name
    returning sheet
  `.execute(records)
  return rows.length > 0
}
