import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { err, ok, type Result } from '@groundswell/basics'
import { type HomePrint, sheetId } from '@groundswell/petition'
import { printSheets } from '@groundswell/petition/pdf'
import type { RangedBytes } from '../http/ranged-answer.ts'
import type { Office } from '../office.ts'
import { logAccess } from '../records/log-access.ts'
import { countyName, petitionRules } from '../records/petition-rules.ts'
import { petitionDay } from '../sheets/petition-day.ts'
import type { Me } from '../wire/account.ts'
import type { MailerWish, PrintedMailer } from '../wire/packet.ts'
import type { PrintRefusal } from './ask-for-print.ts'
import { homePrintOf } from './home-sheet.ts'
import { knownSheets } from './known-sheets.ts'
import { currentText } from './measure-text.ts'
import { nextNumbers, registerPackets } from './register-packets.ts'
import { keepSpecimen, printPath, wishedLayout } from './sheet-press.ts'
import { newCodeKey, sheetSeries } from './sheet-series.ts'

/** A mailer is a packet of one sheet, which its supporter prints, signs and mails. */
export const mailerChannel = 'print-at-home'

/**
 * Registers a print-at-home sheet for a supporter, or finds the one that they have. Its PDF is
 * drawn whenever it is asked for: on the disk nothing of it stands readable.
 */
export async function printMailer(
  office: Office,
  by: Me,
  wish: MailerWish,
): Promise<Result<PrintedMailer, PrintRefusal | 'numbers-taken'>> {
  const rules = await petitionRules(office.records)
  if (rules === null) return err('no-petition-yet')
  const county = countyName(rules, wish.county)
  if (county === undefined) return err('unknown-county')
  const text = await currentText(office.records)
  if (text === null) return err('no-measure-yet')
  const { name, address, city, returnTo } = wish
  const supporter = { name, address, city }
  const known = wish.anew ? undefined : (await knownSheets(office))(supporter, county)
  if (known !== undefined) {
    return ok({ packet: known.packet, sheet: known.sheet, already: true })
  }
  const layout = wishedLayout(text, rules, { ...wish, lines: 1, mailer: true })
  if (!layout.ok) throw new Error(layout.error)
  const { form } = layout.value
  await keepSpecimen(office, layout.value)
  const series = await sheetSeries(office)
  const { serial, packet } = await nextNumbers(office.records)
  const sheet = sheetId(form.petition, serial)
  const done = await registerPackets(office, {
    form,
    codeKey: series?.codeKey ?? newCodeKey(office),
    packets: [
      {
        seq: packet,
        county,
        channel: mailerChannel,
        sheets: [sheet],
        pdf: null,
        home: { supporter, returnTo },
      },
    ],
    on: await petitionDay(office),
    by,
    jobId: null,
  })
  const [id] = done.ok ? done.value.ids : []
  if (!done.ok) return done
  if (id === undefined) throw new Error('a packet was registered without an id')
  return ok({ packet: id, sheet, already: false })
}

/** The PDF of a packet as it was printed, or as a print-at-home sheet is; null without one. */
export async function packetPdf(
  office: Office,
  by: Me,
  packet: string,
): Promise<RangedBytes | null> {
  const row = await office.records
    .selectFrom('packet as p')
    .innerJoin('sheet as s', 's.packet_id', 'p.id')
    .select(['p.pdf', 'p.county', 's.id', 's.serial', 's.form_version'])
    .where('p.id', '=', packet)
    .orderBy('s.serial')
    .executeTakeFirst()
  if (row === undefined) return null
  if (row.pdf !== null) {
    const path = printPath(office.folder, row.pdf)
    const { size } = await stat(path)
    const read = (start: number, end: number) => createReadStream(path, { start, end })
    // A print is called by the hash of its bytes.
    return { length: size, tag: row.pdf, read }
  }
  const home = await homePrintOf(office, row.id)
  if (home === null) return null
  await logAccess(office, {
    by,
    act: 'read-line',
    recordKind: 'line',
    recordIds: [`${row.id}-1`],
  })
  const bytes = await mailerPdf(office, { ...row, home })
  return bytes === null ? null : bytesAtHand(bytes)
}

function bytesAtHand(bytes: Uint8Array): RangedBytes {
  return {
    length: bytes.length,
    tag: createHash('sha256').update(bytes).digest('hex'),
    async *read(first, last) {
      yield bytes.subarray(first, last + 1)
    },
  }
}

async function mailerPdf(
  office: Office,
  row: {
    readonly serial: number
    readonly county: string
    readonly form_version: string
    readonly home: HomePrint
  },
): Promise<Uint8Array | null> {
  const rules = await petitionRules(office.records)
  const text = await currentText(office.records)
  const series = await sheetSeries(office)
  const form = await office.records
    .selectFrom('sheet_form')
    .select(['paper', 'language'])
    .where('version', '=', row.form_version)
    .executeTakeFirst()
  if (rules === null || text === null || series === null || form === undefined)
    return null
  const layout = wishedLayout(text, rules, {
    paper: form.paper === 'a4' ? 'a4' : 'letter',
    language: form.language === 'es' ? 'es' : 'en',
    lines: 1,
    mailer: true,
  })
  if (!layout.ok || layout.value.form.version !== row.form_version) return null
  const { measure } = text
  const parts: Uint8Array[] = []
  const order = {
    layout: layout.value,
    title: `${measure.identifier} ${measure.texts[0]?.title ?? ''}`.trim(),
    county: row.county,
    firstSerial: row.serial,
    count: 1,
    key: series.codeKey,
    keywords: [],
    home: [row.home],
  }
  await printSheets(order, async (bytes) => {
    parts.push(bytes)
  })
  return Buffer.concat(parts)
}
