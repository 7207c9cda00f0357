import { randomStream } from '@groundswell/basics'
import type { Evidence } from '../evidence.ts'
import { evidenceTally } from '../evidence-tally.ts'
import type { SimulatedDrive } from './drive.ts'

/** Draws lines, or whole sheets, of every stratum without replacement and tallies what a review would find. */
export function sampledEvidence(drive: SimulatedDrive, seed: string): Evidence {
  const { strata, sheet } = drive
  const tally = evidenceTally(strata)
  if (!tally.ok) throw new Error(tally.error.kind)
  const isDrawn = drawOf(drive, seed)
  for (const [line, s] of drive.stratum.entries()) {
    if (!isDrawn(line)) continue
    const person = drive.person[line] ?? -1
    const valid = person >= 0
    const added = tally.value.add({
      id: `${line}`,
      stratum: strata[s]?.id ?? '',
      status: valid ? 'valid' : 'invalid',
      ...(valid ? { personKey: `${person}` } : {}),
      ...(sheet === undefined ? {} : { sheet: `${sheet[line]}` }),
    })
    if (!added.ok) throw new Error(added.error.kind)
  }
  const evidence = tally.value.finish()
  if (!evidence.ok) throw new Error(evidence.error.kind)
  return evidence.value
}

/** Asks line by line, in order, whether the line is drawn. */
function drawOf(drive: SimulatedDrive, seed: string): (line: number) => boolean {
  const stream = randomStream(`${seed}/sample`)
  const { sheet, stratum } = drive
  const left = new Int32Array(drive.strata.length)
  for (const [line, s] of stratum.entries()) {
    if (isFirst(line)) left[s] = (left[s] ?? 0) + 1
  }
  const wanted = left.map((units, s) => Math.round(units * (drive.sampled[s] ?? 0)))
  let taken = false

  function isFirst(line: number): boolean {
    return sheet === undefined || sheet[line] !== sheet[line - 1]
  }

  return (line) => {
    if (!isFirst(line)) return taken
    const s = stratum[line] ?? 0
    // Selection sampling (Fan, Muller and Rezucha, 1962): each subset is equally likely.
    taken = stream.uniform() * (left[s] ?? 0) < (wanted[s] ?? 0)
    left[s] = (left[s] ?? 0) - 1
    if (taken) wanted[s] = (wanted[s] ?? 0) - 1
    return taken
  }
}
