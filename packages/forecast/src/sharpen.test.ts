import { randomStream } from '@groundswell/basics'
import { expect, test } from 'vitest'
import { driveFamilies } from './calibration/family.ts'
import { countPosterior } from './distinct-count.ts'
import type { Evidence } from './evidence.ts'
import { evidenceTally } from './evidence-tally.ts'
import { intervalOf } from './interval.ts'
import { sharpen } from './sharpen.ts'

/** A drive of 12 strata, to be reviewed as far as one likes, always in the same random order. */
function reviewable(seed: string) {
  const drive = driveFamilies
    .find(({ name }) => name === 'keen-10')
    ?.make(randomStream(seed))
  if (!drive) throw new Error('no such family')
  const stream = randomStream(`${seed}/order`)
  const order = drive.strata.map((): number[] => [])
  for (const [line, s] of drive.stratum.entries()) {
    const lines = order[s]!
    lines.push(line)
    const other = stream.below(lines.length)
    ;[lines[other], lines[lines.length - 1]] = [lines[lines.length - 1]!, lines[other]!]
  }
  const evidenceOf = (takes: readonly number[]): Evidence => {
    const tally = evidenceTally(drive.strata)
    if (!tally.ok) throw new Error(tally.error.kind)
    for (const [s, lines] of order.entries()) {
      for (const line of lines.slice(0, takes[s])) {
        const person = drive.person[line]!
        tally.value.add({
          id: `${line}`,
          stratum: drive.strata[s]!.id,
          status: person < 0 ? 'invalid' : 'valid',
          ...(person < 0 ? {} : { personKey: `${person}` }),
        })
      }
    }
    const evidence = tally.value.finish()
    if (!evidence.ok) throw new Error(evidence.error.kind)
    return evidence.value
  }
  return { strata: drive.strata, evidenceOf }
}

test('drawing the lines that were asked for brings about the interval that was foretold', () => {
  const ratios = [400, 1600].map((): number[] => [])
  for (let k = 0; k < 9; k++) {
    const seed = `sharpen ${k}`
    const { strata, evidenceOf } = reviewable(seed)
    const takes = strata.map(({ lines }) => Math.round(lines / 10))
    const evidence = evidenceOf(takes)
    const posterior = countPosterior({ evidence, seed, draws: 800 })
    for (const [step, row] of sharpen(evidence, posterior, [400, 1600]).entries()) {
      const then = evidenceOf(
        takes.map((take, s) => take + (row.byStratum.get(strata[s]!.id) ?? 0)),
      )
      const { low, high } = intervalOf(
        countPosterior({ evidence: then, seed, draws: 800 }).distinct,
      )
      if (row.halfWidthThen > 0) {
        ratios[step]!.push((high - low) / 2 / row.halfWidthThen)
      }
    }
  }
  for (const found of ratios) {
    const middle = found.sort((a, b) => a - b)[Math.floor(found.length / 2)]!
    expect(middle).toBeGreaterThan(0.8)
    expect(middle).toBeLessThan(1.25)
  }
})
