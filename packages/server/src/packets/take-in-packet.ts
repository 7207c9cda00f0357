import { randomUUID } from 'node:crypto'
import {
  type CalendarDate,
  err,
  ok,
  parseCalendarDate,
  type Result,
} from '@groundswell/basics'
import type { SheetId } from '@groundswell/petition'
import type { Office } from '../office.ts'
import { weekOf } from '../records/week-of.ts'
import { recordCustody } from '../sheets/custody-log.ts'
import { petitionDay } from '../sheets/petition-day.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Me } from '../wire/account.ts'
import type { TakeIn, TakenIn } from '../wire/packet.ts'

export type TakeInRefusal =
  | 'no-such-record'
  | 'date-in-future'
  | 'unknown-sheet'
  | 'nothing-out'
  | 'no-petition-yet'

/**
 * Takes a packet in: its sheets are returned, and the lines counted by hand become a turn-in
 * that names these sheets, so that their rows are not counted again when they are read.
 */
export async function takeInPacket(
  office: Office,
  by: Me,
  given: { readonly packet: string; readonly input: TakeIn },
): Promise<Result<TakenIn, TakeInRefusal>> {
  const { records } = office
  const today = await petitionDay(office)
  const on = parseCalendarDate(given.input.on ?? today)
  if (!on.ok || on.value > today) return err('date-in-future')
  const packet = await records
    .selectFrom('packet')
    .select(['id', 'county', 'channel'])
    .where('id', '=', given.packet)
    .executeTakeFirst()
  if (packet === undefined) return err('no-such-record')
  const petition = await records.selectFrom('petition').select('start').executeTakeFirst()
  if (petition === undefined) return err('no-petition-yet')
  const there = await sheetsOf(records, packet.id)
  const wanted = given.input.sheets
  const coming =
    wanted === undefined
      ? there.filter(({ state }) => state === 'out')
      : there.filter(({ id }) => wanted.includes(id))
  if (wanted !== undefined && coming.length < new Set(wanted).size)
    return err('unknown-sheet')
  if (coming.length === 0) return err('nothing-out')

  const batch = `take-in:${randomUUID()}`
  return records.transaction().execute(async (inside) => {
    const outcome = await recordCustody(inside, {
      kind: 'returned',
      sheets: coming.map(({ id }) => id),
      on: on.value,
      batch,
      by,
      at: office.clock(),
    })
    if (outcome.recorded.length === 0) return err('nothing-out')
    await countByHand(inside, office, {
      packet,
      batch,
      by,
      on: on.value,
      weekOf: weekOf(on.value, petition.start),
      lines: given.input.lines,
      sheets: outcome.recorded,
      circulator: holderOf(coming),
    })
    const stillOut = (await sheetsOf(inside, packet.id)).filter(
      ({ state }) => state === 'out',
    )
    return ok({
      batch,
      sheets: outcome.recorded.length,
      lines: given.input.lines,
      stillOut: stillOut.length,
      odd: [...outcome.odd],
    })
  })
}

interface PacketSheet {
  readonly id: SheetId
  readonly state: string
  readonly holder: string | null
}

async function sheetsOf(
  records: RecordStore,
  packet: string,
): Promise<readonly PacketSheet[]> {
  const rows = await records
    .selectFrom('sheet')
    .innerJoin('sheet_standing as t', 't.sheet_id', 'sheet.id')
    .select(['sheet.id', 't.state', 't.holder', 't.last_holder'])
    .where('sheet.packet_id', '=', packet)
    .orderBy('sheet.serial')
    .execute()
  return rows.map(({ id, state, holder, last_holder }) => ({
    id: id as SheetId,
    state,
    holder: holder ?? last_holder,
  }))
}

/** Whoever held most of the sheets that came in. */
function holderOf(sheets: readonly PacketSheet[]): string {
  const counts = new Map<string, number>()
  for (const { holder } of sheets) {
    const key = holder ?? 'unknown'
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return most?.[0] ?? 'unknown'
}

async function countByHand(
  records: RecordStore,
  { clock }: Office,
  counted: {
    readonly packet: { readonly county: string; readonly channel: string }
    readonly batch: string
    readonly by: Me
    readonly on: CalendarDate
    readonly weekOf: CalendarDate
    readonly lines: number
    readonly sheets: readonly SheetId[]
    readonly circulator: string
  },
): Promise<void> {
  const turnIn = await records
    .insertInto('turn_in')
    .values({
      date: counted.on,
      week_of: counted.weekOf,
      county: counted.packet.county,
      channel: counted.packet.channel,
      circulator: counted.circulator,
      sheets: counted.sheets.length,
      lines: counted.lines,
      corrects: null,
      batch: counted.batch,
      recorded_at: clock(),
      recorded_by: counted.by.name,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await records
    .insertInto('turn_in_sheet')
    .values(counted.sheets.map((sheet) => ({ turn_in_id: turnIn.id, sheet_id: sheet })))
    .execute()
}
