import {
  calendarDate,
  daysBetween,
  err,
  ok,
  parseCalendarDate,
  type Result,
} from '@groundswell/basics'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { logAccess } from '../records/log-access.ts'
import { seal, unseal } from '../secrecy/sealed-text.ts'
import { petitionDay } from '../sheets/petition-day.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Me } from '../wire/account.ts'
import type { CirculatorEntryKind, LedgerRow, NewCirculator } from '../wire/compliance.ts'
import { ledgerEntries } from './circulator-standings.ts'
import { complianceAnswer } from './compliance-answer.ts'

const boundTo = (code: string) => `circulator ${code}`

/**
 * Everybody who circulates: those in the ledger with their entries, and those who are known
 * from turn-ins alone. Reading names is logged.
 */
export async function circulatorLedger(office: Office, me: Me): Promise<LedgerRow[]> {
  const { records } = office
  const inLedger = await records.selectFrom('circulator').selectAll().execute()
  const entries = await ledgerEntries(records)
  const out = await outByHolder(records)
  const today = await petitionDay(office)
  const compliance = await complianceAnswer(office)
  const open = new Map<string, number>()
  for (const { holder, status, effect } of compliance?.findings ?? []) {
    if (holder === null || status !== 'open' || effect === 'note') continue
    open.set(holder, (open.get(holder) ?? 0) + 1)
  }
  const names = new Map(
    inLedger.map(({ code, name, key_id }) => [
      code,
      name === null || key_id === null
        ? null
        : unseal(office.keys, { bytes: name, keyId: key_id }, boundTo(code)),
    ]),
  )
  if (inLedger.some(({ name }) => name !== null)) {
    await logAccess(office, {
      by: me,
      act: 'read-ledger',
      recordKind: 'table',
      recordIds: ['circulator'],
    })
  }
  const codes = new Set([...names.keys(), ...out.keys(), ...(await turnedInBy(records))])
  return [...codes].sort().map((code) => {
    const held = out.get(code)
    return {
      code,
      name: names.get(code) ?? null,
      isInLedger: names.has(code),
      entries: entries
        .filter(({ circulator }) => circulator === code)
        .map(({ id, kind, on_day, by_name }) => ({ id, kind, on: on_day, by: by_name })),
      out: held?.sheets ?? 0,
      outSince: held?.since ?? null,
      daysOut:
        held === undefined
          ? 0
          : Math.max(0, daysBetween(calendarDate(held.since), today)),
      openFindings: open.get(code) ?? 0,
    }
  })
}

async function outByHolder(records: RecordStore) {
  const { rows } = await sql<{ holder: string; sheets: number; since: string }>`
    select holder, count(*)::int as sheets, min(since) as since from sheet_standing
    where state = 'out' and holder is not null group by holder
  `.execute(records)
  return new Map(rows.map((row) => [row.holder, row]))
}

/** Circulators of turn-ins; a channel without people counts as its own, and is nobody. */
async function turnedInBy(records: RecordStore): Promise<readonly string[]> {
  const { rows } = await sql<{ circulator: string }>`
    select distinct circulator from turn_in_in_force
    where circulator <> 'unknown' and circulator <> channel
  `.execute(records)
  return rows.map(({ circulator }) => circulator)
}

/** Enters somebody into the ledger, the name sealed. */
export async function enterCirculator(
  office: Office,
  by: Me,
  { code, name }: NewCirculator,
): Promise<Result<{ readonly code: string }, 'circulator-there'>> {
  const sealed = name === undefined ? null : seal(office.keys, name, boundTo(code))
  const row = await office.records
    .insertInto('circulator')
    .values({
      code,
      name: sealed?.bytes ?? null,
      key_id: sealed?.keyId ?? null,
      noted_at: office.clock(),
      noted_by: by.name,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('code')
    .executeTakeFirst()
  return row === undefined ? err('circulator-there') : ok({ code })
}

/** Notes a day in somebody's ledger; a second note of a kind replaces the first in force. */
export async function noteInLedger(
  office: Office,
  by: Me,
  note: {
    readonly circulator: string
    readonly kind: CirculatorEntryKind
    readonly on: string | undefined
  },
): Promise<Result<{ readonly id: number }, 'unknown-circulator' | 'date-in-future'>> {
  const today = await petitionDay(office)
  const on = parseCalendarDate(note.on ?? today)
  if (!on.ok || on.value > today) return err('date-in-future')
  const known = await office.records
    .selectFrom('circulator')
    .select('code')
    .where('code', '=', note.circulator)
    .executeTakeFirst()
  if (known === undefined) return err('unknown-circulator')
  const row = await office.records
    .insertInto('circulator_entry')
    .values({
      circulator: note.circulator,
      kind: note.kind,
      on_day: on.value,
      takes_back: null,
      by_id: by.id,
      by_name: by.name,
      at: office.clock(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return ok({ id: row.id })
}

/** Takes an entry back; both stay on record. */
export async function takeBackEntry(
  office: Office,
  by: Me,
  id: number,
): Promise<Result<{ readonly id: number }, 'no-such-record' | 'nothing-to-undo'>> {
  const { rows } = await sql<{
    circulator: string
    kind: CirculatorEntryKind
    on_day: string
    taken: boolean
  }>`
    select e.circulator, e.kind, e.on_day,
      exists (select 1 from circulator_entry u where u.takes_back = e.id) as taken
    from circulator_entry e where e.id = ${id} and e.takes_back is null
  `.execute(office.records)
  const [entry] = rows
  if (entry === undefined) return err('no-such-record')
  if (entry.taken) return err('nothing-to-undo')
  await office.records
    .insertInto('circulator_entry')
    .values({
      circulator: entry.circulator,
      kind: entry.kind,
      on_day: entry.on_day,
      takes_back: id,
      by_id: by.id,
      by_name: by.name,
      at: office.clock(),
    })
    .execute()
  return ok({ id })
}
