import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '@groundswell/basics'
import {
  barConditions,
  type Condition,
  conditionNamed,
  conditions,
  synthSheets,
} from '@groundswell/petition/scan'
import type { Answer, Desk } from '../command.ts'
import { outFolder } from '../out-folder.ts'
import type { Refusal } from '../refusal.ts'
import { chosenSheet, type SheetOptions } from '../sheet-options.ts'
import { grouped } from '../table.ts'

export interface SynthOptions extends SheetOptions {
  readonly sheets: number
  readonly start: number
  readonly seed: string
  readonly conditions?: string
  readonly pages: string
  readonly out: string
}

/** `sheets synth`: filled and captured sheets of invented signers, and the truth about them. */
export async function sheetsSynth(
  options: SynthOptions,
  desk: Desk,
): Promise<Result<Answer, Refusal>> {
  const { sheets, start, seed, out } = options
  if (sheets < 1 || sheets > 1_000_000) {
    const sentence = 'A number from 1 to 1,000,000 is wanted.'
    return err({ code: 'out-of-range', field: '--sheets', sentence })
  }
  const chosen = chosenSheet(options)
  if (!chosen.ok) return chosen
  const wanted = conditionsNamed(options.conditions)
  if (!wanted.ok) return wanted
  const folder = outFolder(out)
  if (!folder.ok) return folder
  const truth: string[] = []
  let files = 0
  const made = synthSheets({
    layout: chosen.value.layout,
    key: '',
    seed,
    sheets,
    conditions: wanted.value,
    firstSerial: start,
    pages: options.pages === 'written' ? 'written' : 'all',
    signal: desk.signal,
  })
  for await (const { name, bytes, sheet, rows } of made) {
    writeFileSync(join(out, name), bytes)
    files += 1
    for (const { row, state } of rows) {
      truth.push(`${name},${sheet},${row},${state === 'used' ? 'used' : 'empty'}`)
    }
    desk.progress({ step: 'inventing', done: files, unit: 'pages' })
  }
  if (desk.signal.aborted) {
    return err({ code: 'stopped', sentence: 'Stopped; truth.csv was not written.' })
  }
  const path = join(out, 'truth.csv')
  const inOrder = truth.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  writeFileSync(path, `page,sheet_id,row,state\n${inOrder.join('\n')}\n`)
  const json = { sheets, files, conditions: wanted.value, seed, truth: path }
  const text = `${grouped(sheets)} sheets on ${grouped(files)} pages in ${out}\nthe truth   ${path}`
  return ok({ json, text })
}

/** The conditions that a list names, all those with a bar when it names none. */
export function conditionsNamed(
  list: string | undefined,
): Result<readonly Condition[], Refusal> {
  if (list === undefined) return ok(barConditions)
  const named: Condition[] = []
  for (const name of list.split(',')) {
    const condition = conditionNamed(name.trim())
    if (condition === undefined) {
      const sentence = `There is no condition "${name}". There are: ${conditions.join(', ')}.`
      return err({ code: 'unknown-condition', field: '--conditions', sentence })
    }
    named.push(condition)
  }
  return ok(named)
}
