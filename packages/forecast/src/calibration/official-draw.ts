import type { RandomStream } from '@groundswell/basics'
import type { OfficialProcedure, SampleOutcome } from '../official-procedure.ts'
import type { SimulatedDrive } from './drive.ts'

/** What the official would find on a simulated drive whose every line is known. */
export function drawnOutcome(
  stream: RandomStream,
  drive: SimulatedDrive,
  {
    procedure,
    required,
  }: { readonly procedure: OfficialProcedure; readonly required: number },
): SampleOutcome {
  const byCounty = new Map<string, number[]>()
  for (const [line, s] of drive.stratum.entries()) {
    const county = drive.strata[s]?.county ?? ''
    const lines = byCounty.get(county)
    if (lines) lines.push(line)
    else byCounty.set(county, [line])
  }
  let projected = 0
  for (const lines of byCounty.values()) {
    const size = procedure.sampleSize(lines.length)
    const persons = new Set<number>()
    let duplicates = 0
    for (let k = 0; k < size; k++) {
      // The first `size` places of a Fisher-Yates shuffle are a random sample.
      const other = k + stream.below(lines.length - k)
      const line = lines[other] ?? 0
      lines[other] = lines[k] ?? 0
      lines[k] = line
      const person = drive.person[line] ?? -1
      if (person < 0) continue
      if (persons.has(person)) duplicates += 1
      persons.add(person)
    }
    projected += procedure.projectedValid(lines.length, size, persons.size, duplicates)
  }
  return procedure.outcome(projected, required)
}
