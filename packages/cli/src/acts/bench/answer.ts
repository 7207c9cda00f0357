import { ok, type Result } from '@groundswell/basics'
import type { Answer } from '../../command.ts'
import type { Refusal } from '../../refusal.ts'
import { benchCalibration, benchPace } from './calibration-bench.ts'
import { benchCount } from './count-bench.ts'
import { benchDedupe } from './dedupe-bench.ts'
import { benchDraw } from './draw-bench.ts'
import { machineText, thisMachine } from './machine.ts'
import { benchMatch } from './match-bench.ts'
import { isMet, type Measurement, measurementTable } from './measurement.ts'
import { benchSearch } from './search-bench.ts'

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
    tables.push(`seed ${seed}\n${one.byKind}`)
  }
  return answer('match', measurements, tables.join('\n\n'))
}

/** `bench dedupe`. */
export async function dedupe(
  options: Parameters<typeof benchDedupe>[0],
): Promise<Result<Answer, Refusal>> {
  return answer('dedupe', await benchDedupe(options))
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

/** `bench calibration`. */
export function calibration(
  options: Parameters<typeof benchCalibration>[0],
): Result<Answer, Refusal> {
  const { measurements, families } = benchCalibration(options)
  return answer('calibration', measurements, families)
}

/** `bench pace`. */
export function pace(options: Parameters<typeof benchPace>[0]): Result<Answer, Refusal> {
  return answer('pace', benchPace(options))
}

function answer(
  name: string,
  measurements: readonly Measurement[],
  more = '',
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
  return ok({ json: { bench: name, machine, measurements, met }, text: text.join('\n') })
}
