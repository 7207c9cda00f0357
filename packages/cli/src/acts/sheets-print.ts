import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { err, ok, type Result } from '@groundswell/basics'
import {
  type PrintedSheets,
  printSheets,
  type Supporter,
} from '@groundswell/petition/pdf'
import type { Answer, Desk } from '../command.ts'
import { type HomeOptions, homeOption } from '../home-option.ts'
import type { Refusal } from '../refusal.ts'
import { secretOf } from '../secret-file.ts'
import { type ChosenSheet, chosenSheet, type SheetOptions } from '../sheet-options.ts'
import { grouped } from '../table.ts'
import { unverifiedText } from '../words/unverified.ts'

interface PrintOptions extends Omit<SheetOptions, 'lines'>, HomeOptions {
  readonly lines?: number
  readonly count: number
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
  const { count, start, out } = options
  if (count < 1 || count > mostSheets) {
    return outOfRange('--count', `1 to ${grouped(mostSheets)}`)
  }
  if (start < 1 || start + count - 1 > 999_999_999) {
    return outOfRange('--start', '1 to 999,999,999 with all sheets counted')
  }
  if (options.packet !== undefined && (options.packet < 1 || options.packet > 1000)) {
    return outOfRange('--packet', '1 to 1,000')
  }
  const home = homeOption(options)
  if (!home.ok) return home
  const lines = options.lines ?? (home.value === undefined ? 8 : 1)
  const chosen = chosenSheet({ ...options, lines }, home.value)
  if (!chosen.ok) return chosen
  const key = secretOf(options.keyFile)
  if (!key.ok) return key
  const printed = await printTo(
    { ...options, key: key.value },
    chosen.value,
    home.value?.supporter,
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
    ...(packets.length > 0 ? { packets } : {}),
  }
  const text = [
    `${grouped(sheets)} ${sheets === 1 ? 'sheet' : 'sheets'} of ${form.pages.length} pages  ${out}`,
    `${first} to ${last}, form ${form.version}`,
    `text ${form.textHash}`,
    ...unverified.map(unverifiedText),
  ]
  return ok({ json, text: text.join('\n') })
}

/** The file appears under its name only when it is whole. */
async function printTo(
  options: PrintOptions & { readonly key: string },
  chosen: ChosenSheet,
  supporter: Supporter | undefined,
  desk: Desk,
): Promise<Result<PrintedSheets, Refusal>> {
  const { layout, county, text } = chosen
  const { out, key } = options
  const partial = `${out}.part`
  const file = createWriteStream(partial)
  try {
    await once(file, 'open')
  } catch (error) {
    const detail = error instanceof Error ? error.message : ''
    const sentence = `The file cannot be written: ${detail}.`
    return err({ code: 'cannot-write', field: '--out', file: out, sentence })
  }
  const { measure } = text
  const title = measure.texts[0]?.title ?? measure.code
  try {
    const printed = await printSheets(
      {
        layout,
        title: `${measure.identifier} ${title}`,
        ...(county === undefined ? {} : { county }),
        firstSerial: options.start,
        count: options.count,
        key,
        keywords: chosen.unverified.map(unverifiedText),
        ...(supporter === undefined ? {} : { supporter }),
        ...(options.packet === undefined
          ? {}
          : { packets: { size: options.packet, firstNumber: options.packetStart } }),
        onSheet: (done) =>
          desk.progress({ step: 'printing', done, total: options.count, unit: 'sheets' }),
        signal: desk.signal,
      },
      async (bytes) => {
        if (!file.write(bytes)) await once(file, 'drain')
      },
    )
    file.end()
    await once(file, 'finish')
    await rename(partial, out)
    return ok(printed)
  } catch (error) {
    file.destroy()
    await rm(partial, { force: true })
    if (!desk.signal.aborted) throw error
    const sentence = 'Stopped; no file was made.'
    return err({ code: 'stopped', sentence })
  }
}

function outOfRange(field: string, range: string): Result<never, Refusal> {
  const sentence = `A number from ${range} is wanted.`
  return err({ code: 'out-of-range', field, sentence })
}
