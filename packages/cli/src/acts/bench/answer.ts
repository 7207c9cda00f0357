import { ok, type Result } from '@groundswell/basics'
import type { Answer } from '../../command.ts'
import type { Refusal } from '../../refusal.ts'
import { benchCount } from './count-bench.ts'
import { machineText, thisMachine } from './machine.ts'
import { isMet, type Measurement, measurementTable } from './measurement.ts'

/** `bench count`. */
export async function count(options: {
  readonly lines: number
  readonly seed: string
}): Promise<Result<Answer, Refusal>> {
  return answer('count', await benchCount(options))
}

function answer(
  name: string,
  measurements: readonly Measurement[],
): Result<Answer, Refusal> {
  const machine = thisMachine(new Date())
  const met = measurements.every(isMet)
  const text = `bench ${name} · ${machineText(machine)}\n\n${measurementTable(measurements)}`
  return ok({ json: { bench: name, machine, measurements, met }, text })
}
