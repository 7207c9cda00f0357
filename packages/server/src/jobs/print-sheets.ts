import { rm } from 'node:fs/promises'
import type { SheetLayout } from '@groundswell/petition'
import { currentText } from '../packets/measure-text.ts'
import {
  nextNumbers,
  type PrintedPacket,
  registerPackets,
  sheetIds,
} from '../packets/register-packets.ts'
import {
  keepSpecimen,
  pressPacket,
  printPath,
  wishedLayout,
} from '../packets/sheet-press.ts'
import { newCodeKey, sheetSeries } from '../packets/sheet-series.ts'
import { petitionRules } from '../records/petition-rules.ts'
import { petitionDay } from '../sheets/petition-day.ts'
import type { PrintWish } from '../wire/packet.ts'
import type { Work, WorkSpace } from './work.ts'

/**
 * Prints packets of numbered sheets, one PDF each, and registers them: all of them or none.
 * The first printing freezes the text of the measure.
 */
export const printSheets: Work = async (space) => {
  const { office, input, by, jobId } = space
  const refused = (sentence: string) => ({ kind: 'refused' as const, sentence })
  const wish = input.print
  const rules = await petitionRules(office.records)
  const text = await currentText(office.records)
  if (wish === undefined || rules === null || text === null) {
    return refused('Enter the text of the measure first; every sheet carries it.')
  }
  const series = await sheetSeries(office)
  if (series !== null && series.textHash !== text.hash) {
    return refused(
      'Sheets with another text have been printed, and people may have signed it.',
    )
  }
  const layout = wishedLayout(text, rules, wish)
  if (!layout.ok) return refused(layout.error)

  const codeKey = series?.codeKey ?? newCodeKey(office)
  const title = `${text.measure.identifier} ${text.measure.texts[0]?.title ?? ''}`.trim()
  await keepSpecimen(office, layout.value)
  const packets = await pressAll(space, { wish, layout: layout.value, codeKey, title })
  const done = await registerPackets(office, {
    form: layout.value.form,
    codeKey,
    packets,
    on: await petitionDay(office),
    by: { id: input.byId ?? `job ${jobId}`, name: by },
    jobId,
  })
  if (!done.ok) {
    await dropPrints(space, packets)
    return refused(
      done.error === 'text-is-frozen'
        ? 'Sheets with another text have been printed meanwhile.'
        : 'Another printing took these numbers meanwhile. Ask for this one again.',
    )
  }
  const sheets = packets.reduce((sum, each) => sum + each.sheets.length, 0)
  const [first, last] = [done.value.ids[0], done.value.ids.at(-1)]
  const span = first === last ? `packet ${first}` : `packets ${first} to ${last}`
  return { kind: 'done', summary: `${sheets} sheets for ${wish.county}: ${span}.` }
}

interface Order {
  readonly wish: PrintWish
  readonly layout: SheetLayout
  readonly codeKey: string
  readonly title: string
}

async function pressAll(
  space: WorkSpace,
  { wish, layout, codeKey, title }: Order,
): Promise<readonly PrintedPacket[]> {
  const { office, signal, progress } = space
  const next = await nextNumbers(office.records)
  const total = wish.packets * wish.sheetsPerPacket
  const packets: PrintedPacket[] = []
  try {
    for (let at = 0; at < wish.packets; at += 1) {
      signal.throwIfAborted()
      const firstSerial = next.serial + at * wish.sheetsPerPacket
      const before = at * wish.sheetsPerPacket
      const pdf = await pressPacket(office, {
        layout,
        title,
        county: wish.county,
        packet: next.packet + at,
        firstSerial,
        count: wish.sheetsPerPacket,
        key: codeKey,
        signal,
        onSheet: (done) =>
          progress({ step: 'Printing', done: before + done, total, unit: 'sheets' }),
      })
      packets.push({
        seq: next.packet + at,
        county: wish.county,
        channel: wish.channel,
        sheets: sheetIds(layout.form.petition, firstSerial, wish.sheetsPerPacket),
        pdf,
      })
    }
    return packets
  } catch (error) {
    await dropPrints(space, packets)
    throw error
  }
}

async function dropPrints(
  { office }: WorkSpace,
  packets: readonly PrintedPacket[],
): Promise<void> {
  for (const { pdf } of packets) {
    if (pdf !== null) await rm(printPath(office.folder, pdf), { force: true })
  }
}
