import { foldText } from '@groundswell/basics'
import { type LookedAtLine, type SheetHint, sheetHints } from '@groundswell/petition'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { openClaim } from '../review/stored-claim.ts'

/** A sheet with fewer keyed lines than this says too little. */
const fewestLines = 4
const sheetsAtOnce = 50

interface SheetRow {
  readonly id: string
  readonly sheet: string
  readonly row_number: number
  readonly claim: Uint8Array
  readonly key_id: string
  readonly valid: boolean | null
  readonly person_key: string | null
  readonly voter_id: string | null
  readonly same_hand: boolean
}

/**
 * Looks over every sheet with several keyed lines and keeps what is unusual about it: hints
 * for a person, made anew each time. Names are compared here and go nowhere.
 */
export async function lookAtSheets(office: Office, signal: AbortSignal): Promise<number> {
  const rate = await driveRate(office)
  const found: { sheet: string; hint: SheetHint }[] = []
  let after = ''
  for (;;) {
    signal.throwIfAborted()
    const sheets = await nextSheets(office, after)
    if (sheets.length === 0) break
    after = sheets.at(-1) ?? after
    for (const [sheet, lines] of await linesOf(office, sheets)) {
      for (const hint of sheetHints(lines, rate)) found.push({ sheet, hint })
    }
  }
  await office.records.transaction().execute(async (inside) => {
    await inside.deleteFrom('sheet_hint').execute()
    for (let at = 0; at < found.length; at += 1000) {
      await inside
        .insertInto('sheet_hint')
        .values(
          found.slice(at, at + 1000).map(({ sheet, hint }) => ({
            sheet,
            kind: hint.kind,
            rank: 'chance' in hint ? hint.chance : 1 / (1 + hint.rows.length),
            body: JSON.stringify(hint),
          })),
        )
        .execute()
    }
  })
  return found.length
}

async function driveRate({ records }: Office): Promise<number> {
  const { rows } = await sql<{ rate: number | null }>`
    select avg((zone = 'accept')::int)::float8 as rate from match where zone <> 'review'
  `.execute(records)
  return rows[0]?.rate ?? 0.5
}

async function nextSheets(office: Office, after: string): Promise<readonly string[]> {
  // Online signatures stand on no sheet.
  const { rows } = await sql<{ sheet: string }>`
    select sheet from line where sheet > ${after} and channel <> 'online'
    group by sheet having count(*) >= ${fewestLines} order by sheet limit ${sheetsAtOnce}
  `.execute(office.records)
  return rows.map(({ sheet }) => sheet)
}

async function linesOf(
  office: Office,
  sheets: readonly string[],
): Promise<ReadonlyMap<string, readonly LookedAtLine[]>> {
  const { rows } = await sql<SheetRow>`
    select l.id, l.sheet, l.row_number, l.claim, l.key_id,
      case when f.disposition is not null and not f.awaits_second
          then case f.disposition when 'valid' then true when 'rejected' then false end
        when m.zone = 'accept' then m.voter_county is null or m.voter_county = l.county
        when m.zone = 'none' then false end as valid,
      coalesce(f.person_key, m.person_key) as person_key,
      coalesce(f.voter_id, case when m.zone = 'accept' then m.voter_id end) as voter_id,
      exists (select 1 from reading_in_force r where r.line_id = l.id and r.same_hand) as same_hand
    from line l
    left join match m on m.line_id = l.id
    left join lateral (
      select d.disposition, d.awaits_second, d.person_key, d.voter_id from decision d
      where d.line_id = l.id and d.disposition <> 'undo'
        and not exists (select 1 from decision u where u.undoes = d.id)
      order by d.version desc limit 1) f on true
    where l.sheet = any(${[...sheets]})
  `.execute(office.records)
  const statuses = await statusesOf(office, rows)
  const bySheet = new Map<string, LookedAtLine[]>()
  for (const row of rows) {
    const lines = bySheet.get(row.sheet) ?? []
    bySheet.set(row.sheet, lines)
    lines.push({
      row: row.row_number,
      surname: foldText(openClaim(office.keys, row).last),
      valid: row.valid,
      person: row.person_key,
      voterStatus: statuses.get(row.voter_id ?? '') ?? '',
      sameHand: row.same_hand,
    })
  }
  return bySheet
}

async function statusesOf(
  office: Office,
  rows: readonly SheetRow[],
): Promise<ReadonlyMap<string, string>> {
  const roll = await office.roll.inForce()
  const ids = rows.flatMap(({ voter_id }) => (voter_id === null ? [] : [voter_id]))
  return roll === null || ids.length === 0
    ? new Map()
    : roll.statusesOf([...new Set(ids)])
}
