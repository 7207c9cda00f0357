import { sheetId } from '@groundswell/petition'
import { printSheets } from '@groundswell/petition/pdf'
import { keepMailerBatch } from '../packets/mailer-batch.ts'
import { currentText } from '../packets/measure-text.ts'
import { mailerChannel } from '../packets/print-mailer.ts'
import { nextNumbers, registerPackets } from '../packets/register-packets.ts'
import { keepSpecimen, wishedLayout } from '../packets/sheet-press.ts'
import {
  recordReprints,
  runOf,
  type SheetRun,
  sheetsBySerial,
} from '../packets/sheet-run.ts'
import { newCodeKey, sheetSeries } from '../packets/sheet-series.ts'
import { petitionRules } from '../records/petition-rules.ts'
import { petitionDay } from '../sheets/petition-day.ts'
import type { ProblemReport } from '../wire/job.ts'
import { chosenRows, knownQuestion } from './chosen-supporters.ts'
import { ProblemTally } from './file-problems.ts'
import { supporterList } from './supporter-list.ts'
import type { Work, WorkSpace } from './work.ts'

/**
 * Makes a print-at-home sheet for each supporter of a list, all in one PDF, and registers
 * them: all of them or none; or prints those again that supporters have. The PDF lies sealed
 * for a day. After a crash that came when they were registered, the same sheets are drawn again.
 */
export const printMailers: Work = async (space) => {
  const { office, input, by, jobId } = space
  const refused = (sentence: string) => ({ kind: 'refused' as const, sentence })
  const wish = input.mailers
  if (input.path === undefined || wish === undefined) {
    return refused('The file is gone. Upload it again.')
  }
  const rules = await petitionRules(office.records)
  const text = await currentText(office.records)
  if (rules === null || text === null) {
    return refused('Enter the text of the measure first; every sheet carries it.')
  }
  const series = await sheetSeries(office)
  if (series !== null && series.textHash !== text.hash) {
    return refused(
      'Sheets with another text have been printed, and people may have signed it.',
    )
  }
  const layout = wishedLayout(text, rules, { ...wish, lines: 1, mailer: true })
  if (!layout.ok) return refused(layout.error)
  const codeKey = series?.codeKey ?? newCodeKey(office)
  const title = `${text.measure.identifier} ${text.measure.texts[0]?.title ?? ''}`.trim()
  const press = { layout: layout.value, key: codeKey, title }

  const before = await registeredSheets(space)
  if (before !== null) {
    await keepMailerBatch(
      office,
      jobId,
      await pressMailers(space, { ...press, ...before }),
    )
    return { kind: 'done', summary: inOnePdf(before.sheets.length) }
  }
  const problems = new ProblemTally()
  const list = await supporterList(office, input.path, { wish, rules, problems })
  if (!list.ok) return refused(list.error)
  const { form } = layout.value
  const known = input.known ?? 'ask'
  const asked = known === 'ask' ? knownQuestion(list.value.rows, wish) : undefined
  if (asked !== undefined) return refused(asked.sentence)
  const chosen = chosenRows(list.value.rows, known, { form: form.version, problems })
  const report = problems.report(list.value.rowsRead)
  if (chosen.length === 0) {
    const none = list.value.rowsRead === 0
    return {
      ...refused(none ? 'The list has no rows.' : 'No row of the list can be printed.'),
      report,
    }
  }
  if (known === 'again') {
    const serials = chosen
      .flatMap((row) => row.known?.serial ?? [])
      .toSorted((a, b) => a - b)
    const again = await sheetsBySerial(office, serials)
    await recordReprints(office, { jobId, by, sheets: again.map(({ id }) => id) })
    await keepMailerBatch(
      office,
      jobId,
      await pressMailers(space, { ...press, ...runOf(again) }),
    )
    return { kind: 'done', summary: doneSentence(again.length, report), report }
  }
  const sheets = chosen.map(({ wish: { name, address, city, county, returnTo } }) => ({
    county,
    print: { supporter: { name, address, city }, returnTo },
  }))
  await keepSpecimen(office, layout.value)
  const next = await nextNumbers(office.records)
  const pdf = await pressMailers(space, { ...press, firstSerial: next.serial, sheets })
  const done = await registerPackets(office, {
    form,
    codeKey,
    packets: sheets.map(({ county, print }, at) => ({
      seq: next.packet + at,
      county,
      channel: mailerChannel,
      sheets: [sheetId(form.petition, next.serial + at)],
      pdf: null,
      home: print,
    })),
    on: await petitionDay(office),
    by: { id: input.byId ?? `job ${jobId}`, name: by },
    jobId,
  })
  if (!done.ok) {
    return refused(
      done.error === 'text-is-frozen'
        ? 'Sheets with another text have been printed meanwhile.'
        : 'Another printing took these numbers meanwhile. Upload the list again.',
    )
  }
  await keepMailerBatch(office, jobId, pdf)
  return { kind: 'done', summary: doneSentence(sheets.length, report), report }
}

function doneSentence(sheets: number, { rowsRejected: out }: ProblemReport): string {
  const left = out > 0 ? ` ${out} ${out === 1 ? 'row was' : 'rows were'} left out.` : ''
  return `${inOnePdf(sheets)}${left}`
}

function inOnePdf(sheets: number): string {
  return `${sheets} ${sheets === 1 ? 'sheet' : 'sheets'} in one PDF.`
}

/** The sheets that this work has registered before a stop; null when it has not come so far. */
async function registeredSheets({ office, jobId }: WorkSpace): Promise<SheetRun | null> {
  const rows = await office.records
    .selectFrom('sheet as s')
    .innerJoin('packet as p', 'p.id', 's.packet_id')
    .select('s.serial')
    .where('p.job_id', '=', jobId)
    .orderBy('s.serial')
    .execute()
  if (rows.length === 0) return null
  return runOf(
    await sheetsBySerial(
      office,
      rows.map(({ serial }) => serial),
    ),
  )
}

async function pressMailers(
  { signal, progress }: WorkSpace,
  order: Pick<Parameters<typeof printSheets>[0], 'layout' | 'key' | 'title'> & SheetRun,
): Promise<Uint8Array> {
  const { sheets, ...rest } = order
  const parts: Uint8Array[] = []
  const total = sheets.length
  await printSheets(
    {
      ...rest,
      counties: sheets.map(({ county }) => county),
      count: total,
      keywords: [],
      home: sheets.map(({ print }) => print),
      signal,
      onSheet: (done) => progress({ step: 'Printing', done, total, unit: 'sheets' }),
    },
    async (bytes) => {
      parts.push(bytes)
      // Others have their turns between two pieces of the file.
      await new Promise<void>((resolve) => setImmediate(resolve))
    },
  )
  return Buffer.concat(parts)
}
