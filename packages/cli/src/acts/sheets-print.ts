import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { err, ok, type Result } from '@groundswell/basics'
import { type Supporter, sheetId } from '@groundswell/petition'
import { type PrintedSheets, printSheets } from '@groundswell/petition/pdf'
import type { Answer, Desk } from '../command.ts'
import { type Home, type HomeOptions, homeOption } from '../home-option.ts'
import {
  appendHomeRecords,
  type HomeRecord,
  homePrintOf,
  homeRecords,
} from '../home-record.ts'
import {
  type KnownChoice,
  knownChoice,
  recordsBySupporter,
  refusedKnown,
} from '../known-supporters.ts'
import { cannotWrite, outFile } from '../out-file.ts'
import type { Refusal } from '../refusal.ts'
import { secretOf } from '../secret-file.ts'
import { type ChosenSheet, chosenSheet, type SheetOptions } from '../sheet-options.ts'
import { sheetTitle } from '../sheet-title.ts'
import { grouped } from '../table.ts'
import { unverifiedText } from '../words/unverified.ts'

interface PrintOptions extends Omit<SheetOptions, 'lines'>, HomeOptions {
  readonly lines?: number
  readonly count?: number
  readonly record?: string
  readonly known: string
  readonly start: number
  readonly packet?: number
  readonly packetStart: number
  readonly keyFile?: string
  readonly out: string
}

const mostSheets = 1_000_000

/** `sheets print`: numbered sheets as one PDF. */
export async function sheetsPrint(
  options: PrintOptions,
  desk: Desk,
): Promise<Result<Answer, Refusal>> {
  const started = performance.now()
  const { start, out } = options
  const known = knownChoice(options.known)
  if (!known.ok) return known
  const home = homeOption(options)
  if (!home.ok) return home
  const count = options.count ?? home.value?.supporters.length ?? 1
  if (home.value !== undefined && count !== home.value.supporters.length) {
    const sentence =
      'A print-at-home sheet is one supporter’s: leave --count out, or give as many supporters in --home-file.'
    return err({ code: 'out-of-range', field: '--count', sentence })
  }
  if (count < 1 || count > mostSheets) {
    return outOfRange('--count', `1 to ${grouped(mostSheets)}`)
  }
  if (start < 1 || start + count - 1 > 999_999_999) {
    return outOfRange('--start', '1 to 999,999,999 with all sheets counted')
  }
  if (options.packet !== undefined && (options.packet < 1 || options.packet > 1000)) {
    return outOfRange('--packet', '1 to 1,000')
  }
  const lines = options.lines ?? (home.value === undefined ? 8 : 1)
  const chosen = chosenSheet({ ...options, lines }, home.value && 'mailer')
  if (!chosen.ok) return chosen
  const key = secretOf(options.keyFile)
  if (!key.ok) return key
  const record = home.value && recordOf(options, known.value, chosen.value, home.value)
  if (record?.ok === false) return record
  const printed = await printTo(
    { ...options, count: record?.value.all.length ?? count, key: key.value },
    chosen.value,
    record?.value,
    desk,
  )
  if (!printed.ok) return printed
  const { layout, unverified } = chosen.value
  const { form } = layout
  const seconds = Math.round(performance.now() - started) / 1000
  const { sheets, first, last, pages, bytes, packets } = printed.value
  const json = {
    sheets,
    first,
    last,
    pages,
    form: form.version,
    textHash: form.textHash,
    bytes,
    seconds,
    out,
    unverified,
    ...(record === undefined ? {} : { record: record.value.path }),
    ...(packets.length > 0 ? { packets } : {}),
  }
  const text = [
    `${grouped(sheets)} ${sheets === 1 ? 'sheet' : 'sheets'} of ${form.pages.length} pages  ${out}`,
    `${first} to ${last}, form ${form.version}`,
    `text ${form.textHash}`,
    ...(record === undefined
      ? []
      : [
          `${record.value.path} says whose sheet is whose: keep it where names may lie, and give it to "sheets read"`,
        ]),
    ...unverified.map(unverifiedText),
  ]
  return ok({ json, text: text.join('\n') })
}

/** Print-at-home sheets and the file that will say whose each is. */
interface Recorded {
  readonly path: string
  readonly all: readonly HomeRecord[]
  /** Those that are not on record yet. */
  readonly fresh: readonly HomeRecord[]
}

/** What is to be recorded. A number that somebody else has already is refused. */
function recordOf(
  { record, out, start }: PrintOptions,
  known: KnownChoice,
  { layout: { form }, county }: ChosenSheet,
  { supporters, returnTo }: Home,
): Result<Recorded, Refusal> {
  const path = record ?? `${out}.record.jsonl`
  const before = homeRecords(path)
  if (!before.ok) return before
  const recordOfOne = recordsBySupporter(before.value.values())
  const theirs = (supporter: Supporter) => recordOfOne(supporter, county)
  if (known === 'again') {
    const again = supporters.flatMap((one) => theirs(one) ?? [])
    const other = again.find((one) => one.form !== form.version)
    if (other !== undefined || again.length === 0) {
      const sentence =
        other === undefined
          ? 'None of these supporters has a sheet on record.'
          : `${other.sheet} is of form ${other.form}, not ${form.version}: name its language, paper and petition.`
      return err({ code: 'no-such-sheet', field: '--known', file: path, sentence })
    }
    return ok({ path, all: again, fresh: [] })
  }
  const isRerun = (supporter: Supporter, at: number) =>
    theirs(supporter)?.sheet === sheetId(form.petition, start + at)
  const isKnown = (supporter: Supporter, at: number) =>
    theirs(supporter) !== undefined && !isRerun(supporter, at)
  const count = supporters.filter(isKnown).length
  if (count > 0 && known === 'ask') {
    return err(refusedKnown(path, count, supporters.length))
  }
  const wanted =
    known === 'new-only'
      ? supporters.filter((one) => theirs(one) === undefined)
      : supporters
  if (wanted.length === 0) {
    const sentence = 'All of these supporters have a sheet on record.'
    return err({ code: 'supporters-known', field: '--known', file: path, sentence })
  }
  const records = wanted.map((supporter, at) => ({
    sheet: sheetId(form.petition, start + at),
    form: form.version,
    county: county ?? null,
    ...supporter,
    returnTo,
  }))
  const same = (one: HomeRecord) => {
    const there = before.value.get(one.sheet)
    return there !== undefined && JSON.stringify(there) === JSON.stringify(one)
  }
  const taken = records.find((one) => before.value.has(one.sheet) && !same(one))
  if (taken === undefined) {
    return ok({ path, all: records, fresh: records.filter((one) => !same(one)) })
  }
  const sentence = `${taken.sheet} is on record with other words. Name another first number.`
  return err({ code: 'number-taken', field: '--start', file: path, sentence })
}

/** The file appears under its name only when it is whole. */
async function printTo(
  options: PrintOptions & { readonly count: number; readonly key: string },
  chosen: ChosenSheet,
  recorded: Recorded | undefined,
  desk: Desk,
): Promise<Result<PrintedSheets, Refusal>> {
  const { layout, county, text } = chosen
  const { out, key } = options
  const serials = recorded?.all.map(({ sheet }) => serialOf(sheet))
  const free = outFile(out)
  if (!free.ok) return free
  const partial = `${out}.part`
  const file = createWriteStream(partial)
  try {
    await once(file, 'open')
  } catch (error) {
    return cannotWrite(out, error)
  }
  // A disk may fill up between two sheets; the next write then tells of it.
  let broken: unknown
  file.on('error', (error) => (broken = error))
  try {
    const printed = await printSheets(
      {
        layout,
        title: sheetTitle(text.measure),
        ...(county === undefined ? {} : { county }),
        firstSerial: serials?.[0] ?? options.start,
        ...(serials === undefined ? {} : { serials }),
        count: options.count,
        key,
        keywords: chosen.unverified.map(unverifiedText),
        ...(recorded === undefined ? {} : { home: recorded.all.map(homePrintOf) }),
        ...(options.packet === undefined
          ? {}
          : { packets: { size: options.packet, firstNumber: options.packetStart } }),
        onSheet: (done) =>
          desk.progress({ step: 'printing', done, total: options.count, unit: 'sheets' }),
        signal: desk.signal,
      },
      async (bytes) => {
        if (broken !== undefined) throw broken
        if (!file.write(bytes)) await once(file, 'drain')
      },
    )
    file.end()
    await once(file, 'finish')
    // On record before it can be mailed: a sheet that nobody knows of could not be read.
    if (recorded !== undefined) appendHomeRecords(recorded.path, recorded.fresh)
    await rename(partial, out)
    return ok(printed)
  } catch (error) {
    file.destroy()
    await rm(partial, { force: true })
    if (error === broken || isOfTheDisk(error)) return cannotWrite(out, error)
    if (!desk.signal.aborted) throw error
    const sentence = 'Stopped; no file was made.'
    return err({ code: 'stopped', sentence })
  }
}

/** The number at the end of an id on record. */
function serialOf(sheet: string): number {
  return Number(sheet.slice(sheet.lastIndexOf('-') + 1))
}

/** Node's own errors name the system call that failed. */
function isOfTheDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

function outOfRange(field: string, range: string): Result<never, Refusal> {
  const sentence = `A number from ${range} is wanted.`
  return err({ code: 'out-of-range', field, sentence })
}
