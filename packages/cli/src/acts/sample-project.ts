import { err, ok, type Result } from '@groundswell/basics'
import { type CountedSample, countedSamples } from '@groundswell/petition/draw'
import { countyProjections, estimate, figureLines, type Pack } from '@groundswell/rules'
import type { Answer, Desk } from '../command.ts'
import { readFrameFile } from '../frame-file.ts'
import type { Refusal } from '../refusal.ts'
import { readResultsFile } from '../results-file.ts'
import { readSampleFile } from '../sample-file.ts'
import { resultRefusal } from '../words/draw-refusal.ts'
import { figureTable } from '../words/figure.ts'
import { groundsText } from '../words/grounds.ts'
import { rulesRefusal } from '../words/rules-refusal.ts'
import { withPack } from './with-pack.ts'

interface SampleProjectOptions {
  readonly frame: string
  readonly sample: string
  readonly results: string
  readonly rules: string
  readonly required?: number
  readonly firstSample?: number
}

/** `sample project`: from the published files to the statute's estimate, nothing in between. */
export function projectSample(
  options: SampleProjectOptions,
  desk: Desk,
): Result<Answer, Refusal> {
  desk.progress({ step: 'reading the published files', done: 0 })
  const frame = readFrameFile(options.frame)
  if (!frame.ok) return frame
  const sample = readSampleFile(options.sample)
  if (!sample.ok) return sample
  const results = readResultsFile(options.results)
  if (!results.ok) return results
  return withPack(options.rules, (pack) => {
    const counted = countedSamples({
      frame: frame.value.frame,
      sample: sample.value.rows,
      results: results.value.results,
      codes: pack.reasons.filter((r) => r.of !== 'open').map((r) => r.code),
    })
    if (!counted.ok) {
      const { lineOf } = results.value
      return err(resultRefusal(counted.error, { name: options.results, lineOf }))
    }
    return projected(pack, counted.value, options)
  })
}

function projected(
  pack: Pack,
  counted: readonly CountedSample[],
  { required, firstSample }: SampleProjectOptions,
): Result<Answer, Refusal> {
  const pending = counted.reduce((sum, c) => sum + c.pending, 0)
  const asked =
    pack.verification.kind === 'county-samples' &&
    counted.every((c) => c.place !== undefined)
      ? countyProjections(
          pack,
          counted.map(({ place = '', raw, sample, valid, rejected }) => ({
            county: place,
            raw,
            sample,
            valid,
            duplicates: rejected['DUPLICATE'] ?? 0,
          })),
          required,
        )
      : estimate(pack, {
          ...totals(pack, counted),
          ...(required === undefined ? {} : { required }),
          ...(firstSample === undefined ? {} : { firstSample }),
        })
  if (!asked.ok) return err(rulesRefusal(asked.error))
  const figures = figureLines(pack, asked.value)
  const open =
    pending === 0
      ? []
      : [`${pending} drawn lines are not decided yet and count as not valid.`]
  return ok({
    json: { ...asked.value, counted, pending, figures },
    text: [figureTable(figures), ...open, groundsText(asked.value)].join('\n'),
  })
}

/** All counties as one sample; extra copies are told apart as the pack's method wants them. */
function totals(pack: Pack, counted: readonly CountedSample[]) {
  const sum = (of: (c: CountedSample) => number) =>
    counted.reduce((total, c) => total + of(c), 0)
  const duplicates = sum((c) => c.rejected['DUPLICATE'] ?? 0)
  const [sample, valid] = [sum((c) => c.sample), sum((c) => c.valid)]
  const all = { raw: sum((c) => c.raw), sample, duplicates }
  // Oregon counts both lines of a pair as valid and takes the pairs off afterwards.
  if (pack.verification.kind === 'two-stage') return { ...all, valid: valid + duplicates }
  if (pack.verification.kind !== 'pair-test') return { ...all, valid }
  return { ...all, invalid: sample - valid - duplicates - sum((c) => c.pending) }
}
