import { calendarDate, err, ok, type Result } from '@groundswell/basics'
import {
  type HomePrint,
  type SheetForm,
  type SheetId,
  sheetId,
} from '@groundswell/petition'
import type { Office } from '../office.ts'
import { recordCustody } from '../sheets/custody-log.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import { recordHomeSheets } from './home-sheet.ts'
import { registerForm } from './register-form.ts'
import { beginSeries, sheetSeries } from './sheet-series.ts'

/** Packets as they come from the press, to be registered with their sheets. */
export interface PrintedPackets {
  readonly form: SheetForm
  readonly codeKey: string
  readonly packets: readonly PrintedPacket[]
  readonly on: string
  readonly by: { readonly id: string; readonly name: string }
  readonly jobId: string | null
}

export interface PrintedPacket {
  readonly seq: number
  readonly county: string
  readonly channel: string
  readonly sheets: readonly SheetId[]
  /** SHA-256 (hex) of its PDF; null for sheets that were printed elsewhere. */
  readonly pdf: string | null
  /** What its one sheet says, for a print-at-home sheet. */
  readonly home?: HomePrint
}

export type RegisterRefusal =
  /** Sheets carry another text than the frozen one. */
  | 'text-is-frozen'
  /** Another printing took these numbers meanwhile. */
  | 'numbers-taken'

/** `DEMO-P0012`. */
export function packetId(petitionCode: string, seq: number): string {
  return `${petitionCode}-P${String(seq).padStart(4, '0')}`
}

/** The numbers that the next printing takes. */
export async function nextNumbers(
  records: RecordStore,
): Promise<{ readonly serial: number; readonly packet: number }> {
  const sheets = await records
    .selectFrom('sheet')
    .select(({ fn }) => fn.max('serial').as('most'))
    .executeTakeFirst()
  const packets = await records
    .selectFrom('packet')
    .select(({ fn }) => fn.max('seq').as('most'))
    .executeTakeFirst()
  return { serial: (sheets?.most ?? 0) + 1, packet: (packets?.most ?? 0) + 1 }
}

/** The ids of `count` sheets from `serial` on. */
export function sheetIds(
  petitionCode: string,
  serial: number,
  count: number,
): readonly SheetId[] {
  return Array.from({ length: count }, (_, at) => sheetId(petitionCode, serial + at))
}

const rowsAtOnce = 1000

/**
 * Registers packets, their sheets and the event that they were printed, all at once. The
 * first registration freezes the text; from then on another text is refused, because people
 * may have signed the first one.
 */
export async function registerPackets(
  office: Pick<Office, 'records' | 'keys' | 'clock'>,
  printed: PrintedPackets,
): Promise<Result<{ readonly ids: readonly string[] }, RegisterRefusal>> {
  const { form, packets } = printed
  const series = await sheetSeries(office)
  if (series !== null && series.textHash !== form.textHash) return err('text-is-frozen')
  return office.records.transaction().execute(async (records) => {
    const next = await nextNumbers(records)
    const first = packets[0]
    const wanted = first?.sheets[0]
    if (
      first === undefined ||
      wanted !== sheetId(form.petition, next.serial) ||
      first.seq !== next.packet
    ) {
      return err('numbers-taken')
    }
    if (series === null) {
      await beginSeries(records, office, {
        petitionCode: form.petition,
        codeKey: printed.codeKey,
        textHash: form.textHash,
        by: printed.by.name,
      })
    }
    await registerForm(records, office, { form, by: printed.by.name })
    const at = office.clock()
    await records
      .insertInto('packet')
      .values(
        packets.map((packet) => ({
          id: packetId(form.petition, packet.seq),
          seq: packet.seq,
          county: packet.county,
          channel: packet.channel,
          form_version: form.version,
          sheets: packet.sheets.length,
          pdf: packet.pdf,
          job_id: printed.jobId,
          made_at: at,
          made_by: printed.by.name,
        })),
      )
      .execute()
    const sheets = packets.flatMap((packet) =>
      packet.sheets.map((id) => ({ id, packet })),
    )
    for (let from = 0; from < sheets.length; from += rowsAtOnce) {
      await records
        .insertInto('sheet')
        .values(
          sheets.slice(from, from + rowsAtOnce).map(({ id, packet }) => ({
            id,
            serial: Number(id.slice(id.lastIndexOf('-') + 1)),
            packet_id: packetId(form.petition, packet.seq),
            form_version: form.version,
            text_hash: form.textHash,
            county: packet.county,
            channel: packet.channel,
          })),
        )
        .execute()
    }
    await recordHomeSheets(records, office, {
      sheets: packets.flatMap(({ home, sheets: own }) =>
        home === undefined ? [] : own.map((sheet) => ({ sheet, print: home })),
      ),
      by: printed.by,
    })
    await recordCustody(records, {
      kind: 'printed',
      sheets: sheets.map(({ id }) => id),
      on: calendarDate(printed.on),
      batch: `print:${printed.jobId ?? packetId(form.petition, first.seq)}`,
      by: printed.by,
      at,
    })
    return ok({ ids: packets.map(({ seq }) => packetId(form.petition, seq)) })
  })
}
