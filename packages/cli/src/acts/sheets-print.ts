import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { err, ok, type Result } from '@groundswell/basics'
import { type PrintedSheets, printSheets } from '@groundswell/petition/pdf'
import type { Answer, Desk } from '../command.ts'
import type { Refusal } from '../refusal.ts'
import { type ChosenSheet, chosenSheet, type SheetOptions } from '../sheet-options.ts'
import { grouped } from '../table.ts'

export interface PrintOptions extends SheetOptions {
  readonly count: number
  readonly start: number
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
  const chosen = chosenSheet(options)
  if (!chosen.ok) return chosen
  const key = options.keyFile === undefined ? '' : await readFile(options.keyFile, 'utf8')
  const printed = await printTo(out, options, chosen.value, key.trim(), desk)
  if (!printed.ok) return printed
  const { form } = chosen.value.layout
  const seconds = Math.round(performance.now() - started) / 1000
  const { sheets, first, last, pages, bytes } = printed.value
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
  }
  const text = [
    `${grouped(sheets)} sheets of ${form.pages.length} pages  ${out}`,
    `${first} to ${last}, form ${form.version}`,
    `text ${form.textHash}`,
  ]
  return ok({ json, text: text.join('\n') })
}

/** The file appears under its name only when it is whole. */
async function printTo(
  out: string,
  options: PrintOptions,
  chosen: ChosenSheet,
  key: string,
  desk: Desk,
): Promise<Result<PrintedSheets, Refusal>> {
  const { layout, county, text } = chosen
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
        keywords: [],
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
