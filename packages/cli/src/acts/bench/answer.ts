import { ok, type Result } from '@groundswell/basics'
import type { Answer } from '../../command.ts'
import type { Refusal } from '../../refusal.ts'
import { benchCount } from './count-bench.ts'
import { machineText, thisMachine } from './machine.ts'
import { benchMatch } from './match-bench.ts'
import { isMet, type Measurement, measurementTable } from './measurement.ts'

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
