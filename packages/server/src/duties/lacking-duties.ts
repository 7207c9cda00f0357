import { sql } from 'kysely'
import { ledgerEntries } from '../compliance/circulator-standings.ts'
import { complianceAnswer } from '../compliance/compliance-answer.ts'
import type { Office } from '../office.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { CirculatorEntryKind } from '../wire/compliance.ts'
import type { Duty } from '../wire/duty.ts'

/** What sheets or circulators still lack of a duty; `among` is how many there are at all. */
export type Lacking = NonNullable<Duty['lacking']> & { readonly among: number }

/** Which entry of the ledger shows that a circulator has done what a duty asks. */
const entryOf: ReadonlyMap<string, CirculatorEntryKind> = new Map([
  ['circulator-age', 'of-age'],
  ['circulator-training', 'trained'],
  ['circulator-registration', 'registered'],
])

const ofDeclaration = /^(?:declar|dates-do-not|signature-after|notary)/

/**
 * What the records tell of duties owed by each sheet and each circulator: nobody ticks those.
 * A declaration that nobody has read is not known to be there, so its sheet counts as lacking.
 */
export async function lackingDuties(
  office: Pick<Office, 'records' | 'clock'>,
  owed: readonly { readonly id: string; readonly shape: string }[],
): Promise<ReadonlyMap<string, Lacking>> {
  const found = new Map<string, Lacking>()
  for (const { id, shape } of owed) {
    if (shape === 'each-sheet') found.set(id, await sheetsLacking(office))
    if (shape === 'each-circulator') {
      found.set(id, await circulatorsLacking(office.records, entryOf.get(id)))
    }
  }
  return found
}

async function sheetsLacking(
  office: Pick<Office, 'records' | 'clock'>,
): Promise<Lacking> {
  const gate = await complianceAnswer(office)
  const none = { of: 'sheets', number: 0, lines: 0, unread: 0, among: 0 } as const
  if (gate === null) return none
  const unread = new Set(gate.unchecked.map(({ sheet }) => sheet))
  const sheets = new Set(unread)
  for (const { sheet, kind, status, effect } of gate.findings) {
    const counts = status !== 'cured' && effect !== 'note'
    if (counts && ofDeclaration.test(kind)) sheets.add(sheet)
  }
  return {
    of: 'sheets',
    number: sheets.size,
    lines: await linesOf(office.records, [...sheets]),
    unread: unread.size,
    among: gate.checked,
  }
}

async function linesOf(records: RecordStore, sheets: readonly string[]): Promise<number> {
  if (sheets.length === 0) return 0
  const row = await records
    .selectFrom('sheet_rows')
    .select((eb) => eb.fn.sum<string | null>('used').as('lines'))
    .where('sheet_id', 'in', sheets)
    .executeTakeFirst()
  return Number(row?.lines ?? 0)
}

/** Everybody who ever held a sheet or handed lines in, and whose ledger lacks the entry. */
async function circulatorsLacking(
  records: RecordStore,
  kind: CirculatorEntryKind | undefined,
): Promise<Lacking> {
  const { rows } = await sql<{ code: string; lines: number }>`
    select code, sum(lines)::int as lines from (
      select code, 0 as lines from circulator
      union all
      select circulator, lines from turn_in_in_force
        where circulator <> 'unknown' and circulator <> channel
    ) each_one group by code
  `.execute(records)
  const entries = await ledgerEntries(records)
  const fulfilled = new Set(
    entries.filter((each) => each.kind === kind).map(({ circulator }) => circulator),
  )
  const lacking = rows.filter(({ code }) => !fulfilled.has(code))
  return {
    of: 'circulators',
    number: lacking.length,
    lines: lacking.reduce((sum, { lines }) => sum + lines, 0),
    unread: 0,
    among: rows.length,
  }
}
