import { calendarDate } from '@groundswell/basics'
import type { SheetFacts, SheetId } from '@groundswell/petition'
import { type RawBuilder, sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'
import { declarationInput } from '../wire/compliance.ts'
import { circulatorStandings } from './circulator-standings.ts'

/** A sheet's facts with what the answer shows beside them. */
export interface KnownSheet {
  readonly facts: SheetFacts
  readonly packet: string
  readonly holder: string | null
}

/**
 * What is known of the sheets that came back, or of one sheet. A sheet that is in stock, out,
 * lost or void is not filed, so the gate does not look at it.
 */
export async function sheetFactsOf(
  records: RecordStore,
  sheet?: string,
): Promise<readonly KnownSheet[]> {
  const where =
    sheet === undefined
      ? sql`t.state in ('returned', 'scanned', 'boxed', 'damaged', 'filed', 'received')`
      : sql`s.id = ${sheet}`
  const rows = await factRows(records, where)
  const counties = await voterCounties(records, where)
  const ledger = await circulatorStandings(records)
  return rows.map((row) => ({
    facts: factsOf(row, {
      voterCounties: counties.get(row.id) ?? new Map(),
      circulator: row.last_holder === null ? null : (ledger.get(row.last_holder) ?? null),
    }),
    packet: row.packet_id,
    holder: row.last_holder,
  }))
}

interface FactRow {
  readonly id: string
  readonly packet_id: string
  readonly county: string
  readonly text_hash: string
  readonly form_version: string
  readonly last_holder: string | null
  readonly returned_on: string | null
  readonly issued_on: string | null
  readonly filed_on: string | null
  readonly lines: number | null
  readonly pages_read: readonly number[] | null
  readonly pages_expected: number | null
  readonly declaration: unknown
  readonly declared_at: Date | null
}

async function factRows(
  records: RecordStore,
  where: RawBuilder<unknown>,
): Promise<readonly FactRow[]> {
  const inForce = sql`not exists (select 1 from custody_event c where c.takes_back = e.seq)`
  const { rows } = await sql<FactRow>`
    select s.id, s.packet_id, s.county, s.text_hash, s.form_version, t.last_holder, t.returned_on,
      (select max(e.on_day) from custody_event e
        where e.sheet_id = s.id and e.kind = 'issued' and ${inForce}) as issued_on,
      case when t.state in ('filed', 'received') then (select max(e.on_day) from custody_event e
        where e.sheet_id = s.id and e.kind = 'filed' and ${inForce}) end as filed_on,
      (select count(*)::int from scan_row_in_force i
        where i.sheet_id = s.id and i.state <> 'empty') as lines,
      p.pages_read, p.pages_expected, d.body as declaration, d.at as declared_at
    from sheet s
    join sheet_standing t on t.sheet_id = s.id
    left join lateral (
      -- A file that holds backs of sheets shows that backs were scanned; then they are missed.
      select array_agg(distinct o.form_page) as pages_read,
        max((select max(m.form_page) from scan_page m
          where m.file_sha256 = o.file_sha256 and m.state = 'registered')) as pages_expected
      from scan_page o
      where o.sheet_id = s.id and o.state = 'registered' and o.form_page is not null) p on true
    left join lateral (
      select r.body, r.at from declaration_reading r
      where r.sheet_id = s.id order by r.id desc limit 1) d on true
    where ${where}
    order by s.serial
  `.execute(records)
  return rows
}

function factsOf(
  row: FactRow,
  found: Pick<SheetFacts, 'voterCounties' | 'circulator'>,
): SheetFacts {
  const read = row.declaration === null ? null : declarationInput.parse(row.declaration)
  const day = (text: string | null) => (text === null ? null : calendarDate(text))
  const at = row.declared_at?.toISOString() ?? ''
  return {
    sheet: row.id as SheetId,
    lines: row.lines ?? 0,
    county: row.county,
    countiesWritten: read?.countiesWritten ?? null,
    ...found,
    // Dates per line stand under seal in the claims of forms that have them.
    signedOn: new Map(),
    onlySignerIsCirculator: read?.onlySignerIsCirculator ?? false,
    textHash: row.text_hash,
    formVersion: row.form_version,
    isMarkedUp: read?.isMarkedUp ?? false,
    pages:
      row.pages_read === null || row.pages_expected === null
        ? null
        : { expected: row.pages_expected, read: row.pages_read },
    issuedOn: day(row.issued_on),
    returnedOn: day(row.returned_on),
    filedOn: day(row.filed_on),
    declaration:
      read === null
        ? null
        : !read.isThere
          ? { isThere: false, at }
          : {
              isThere: true,
              at,
              reading: {
                signature: read.signature,
                date: read.date,
                signedOn: day(read.signedOn),
                from: day(read.from),
                until: day(read.until),
                parts: read.parts,
                marks: read.marks,
                notary: read.notary,
              },
            },
  }
}

/** By sheet, the counties in which the matched signers are registered. */
async function voterCounties(
  records: RecordStore,
  where: RawBuilder<unknown>,
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const { rows } = await sql<{ sheet: string; county: string; lines: number }>`
    select l.sheet, m.voter_county as county, count(*)::int as lines
    from sheet s join sheet_standing t on t.sheet_id = s.id
    join line l on l.sheet = s.id join match m on m.line_id = l.id
    where ${where} and m.zone = 'accept' and m.voter_county is not null
    group by l.sheet, m.voter_county order by l.sheet, m.voter_county
  `.execute(records)
  const bySheet = new Map<string, Map<string, number>>()
  for (const { sheet, county, lines } of rows) {
    const counties = bySheet.get(sheet) ?? new Map<string, number>()
    counties.set(county, lines)
    bySheet.set(sheet, counties)
  }
  return bySheet
}
