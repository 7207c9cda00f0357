import { err, ok, type Result } from '@groundswell/basics'
import type { Answer, Desk } from '../../command.ts'
import { outFolder } from '../../out-folder.ts'
import type { Refusal } from '../../refusal.ts'
import { chosenSheet } from '../../sheet-options.ts'
import { conditionsNamed } from '../sheets-synth.ts'
import { benchCalibration, benchPace, benchReliability } from './calibration-bench.ts'
import { benchClipboard } from './clipboard-bench.ts'
import { benchCount } from './count-bench.ts'
import { benchDedupe } from './dedupe-bench.ts'
import { benchDesk } from './desk-bench.ts'
import { benchDraw } from './draw-bench.ts'
import { machineText, thisMachine } from './machine.ts'
import { benchMatch } from './match-bench.ts'
import { isMet, type Measurement, measurementTable } from './measurement.ts'
import { benchPeople } from './people-bench.ts'
import { benchPreflight } from './preflight-bench.ts'
import { benchPrint } from './print-bench.ts'
import { benchSearch } from './search-bench.ts'
import { benchSheets } from './sheets-bench.ts'

/** `bench count`. */
export async function count(options: {
  readonly lines: number
  readonly seed: string
}): Promise<Result<Answer, Refusal>> {
  return answer('count', await benchCount(options))
}

/** `bench match`, for one seed or several. */
export async function match(options: {
  readonly voters: number
  readonly lines: number
  readonly seeds: string
  readonly dir: string
}): Promise<Result<Answer, Refusal>> {
  const { voters, lines, dir } = options
  const measurements: Measurement[] = []
  const tables: string[] = []
  for (const seed of options.seeds.split(',')) {
    const one = await benchMatch({ voters, lines, seed, dir })
    measurements.push(
      ...one.measurements.map((m) => ({ ...m, what: `${m.what} (seed ${seed})` })),
    )
    tables.push(`seed ${seed}`, one.byKind, one.byRule, one.byTenth)
  }
  return answer('match', measurements, tables.join('\n\n'))
}

/** `bench dedupe`. */
export async function dedupe(
  options: Parameters<typeof benchDedupe>[0],
): Promise<Result<Answer, Refusal>> {
  return answer('dedupe', await benchDedupe(options))
}

/** `bench people`. */
export async function people(
  options: Parameters<typeof benchPeople>[0],
): Promise<Result<Answer, Refusal>> {
  const { measurements, byShape } = await benchPeople(options)
  return answer('people', measurements, byShape)
}

/** `bench draw`. */
export async function draw(
  options: Parameters<typeof benchDraw>[0],
): Promise<Result<Answer, Refusal>> {
  return answer('draw', await benchDraw(options))
}

/** `bench search`. */
export async function search(
  options: Parameters<typeof benchSearch>[0],
): Promise<Result<Answer, Refusal>> {
  return answer('search', await benchSearch(options))
}

/** `bench print`. */
export async function print(
  options: Parameters<typeof benchPrint>[0],
): Promise<Result<Answer, Refusal>> {
  return answer('print', await benchPrint(options))
}

/** `bench preflight`. */
export async function preflight(
  options: Parameters<typeof benchPreflight>[0],
): Promise<Result<Answer, Refusal>> {
  return answer('preflight', await benchPreflight(options))
}

/** `bench desk`. */
export async function desk(
  options: Parameters<typeof benchDesk>[0],
): Promise<Result<Answer, Refusal>> {
  return answer('desk', await benchDesk(options))
}

/** `bench clipboard`. */
export async function clipboard(
  options: Parameters<typeof benchClipboard>[0],
): Promise<Result<Answer, Refusal>> {
  const { measurements, byKind } = await benchClipboard(options)
  return answer('clipboard', measurements, byKind)
}

/** `bench calibration`. */
export function calibration(
  options: Parameters<typeof benchCalibration>[0],
): Result<Answer, Refusal> {
  const { measurements, families } = benchCalibration(options)
  return answer('calibration', measurements, families)
}

/** `bench reliability`. */
export function reliability(
  options: Parameters<typeof benchReliability>[0],
): Result<Answer, Refusal> {
  const found = benchReliability(options)
  if (!found.ok) return found
  return answer('reliability', found.value.measurements, found.value.bins)
}

/** `bench pace`. */
export function pace(options: Parameters<typeof benchPace>[0]): Result<Answer, Refusal> {
  return answer('pace', benchPace(options))
}

/** `bench sheets`. */
export async function sheets(
  options: {
    readonly petition: string
    readonly sheets: number
    readonly seed: string
    readonly conditions?: string
    readonly threads?: number
    readonly first: number
    readonly keep?: string
  },
  desk: Desk,
): Promise<Result<Answer, Refusal>> {
  if (options.sheets < 1 || options.first < 1) {
    const field = options.sheets < 1 ? '--sheets' : '--first'
    return err({ code: 'out-of-range', field, sentence: 'At least 1 is wanted.' })
  }
  const chosen = chosenSheet({ ...options, lines: 8, paper: 'letter', language: 'en' })
  if (!chosen.ok) return chosen
  const conditions = conditionsNamed(options.conditions)
  if (!conditions.ok) return conditions
  if (options.keep !== undefined) {
    // Now, not at the first misread, which may be an hour away.
    const folder = outFolder(options.keep, '--keep')
    if (!folder.ok) return folder
  }
  const { measurements, more, read, findings, tallies } = await benchSheets({
    chosen: chosen.value,
    sheets: options.sheets,
    seed: options.seed,
    conditions: conditions.value,
    threads: options.threads,
    first: options.first,
    keep: options.keep,
    signal: desk.signal,
    onProgress: ({ step, done }) =>
      desk.progress({ step, done, total: options.sheets, unit: 'sheets' }),
  })
  const details = { ...findings, conditions: Object.fromEntries(tallies) }
  if (read === options.sheets) return answer('sheets', measurements, more, details)
  if (read === 0) {
    return err({ code: 'stopped', sentence: 'Stopped before any sheet was read.' })
  }
  const rest = `--first ${options.first + read} --sheets ${options.sheets - read}`
  const text = `${more}\n\nStopped; the rest: ${rest}`
  return answer('sheets', measurements, text, { ...details, rest })
}

function answer(
  name: string,
  measurements: readonly Measurement[],
  more = '',
  details: object = {},
): Result<Answer, Refusal> {
  const machine = thisMachine(new Date())
  const met = measurements.every(isMet)
  const head = `bench ${name} · ${machineText(machine)}`
  const text = [
    head,
    '',
    measurementTable(measurements),
    ...(more === '' ? [] : ['', more]),
  ]
  return ok({
    json: { bench: name, machine, measurements, met, ...details },
    text: text.join('\n'),
  })
}
