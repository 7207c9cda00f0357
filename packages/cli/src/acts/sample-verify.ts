import { err, ok, type Result } from '@groundswell/basics'
import {
  drawSeed,
  lawfulPlan,
  rowOf,
  type SamplePlan,
  type SampleVerification,
  verifySample,
} from '@groundswell/petition/draw'
import { pack } from '@groundswell/rules'
import type { Answer, Desk } from '../command.ts'
import { type FrameFile, readFrameFile } from '../frame-file.ts'
import type { Refusal } from '../refusal.ts'
import { readSampleFile } from '../sample-file.ts'
import { grouped } from '../table.ts'
import { planRefusal, sampleProblemText, seedRefusal } from '../words/draw-refusal.ts'
import { rulesRefusal } from '../words/rules-refusal.ts'
import { commitmentDiffers } from './sample-draw.ts'

export interface VerifyOptions {
  readonly frame: string
  readonly seed: string
  readonly sample: string
  readonly commitment?: string
  readonly rules?: string
  readonly second?: boolean
}

/** How many differences are told in full; the rest are counted. */
const shown = 20

/** `sample verify`: redraws a published sample and names every difference. */
export function verifyPublished(
  options: VerifyOptions,
  desk: Desk,
): Result<Answer, Refusal> {
  const seed = drawSeed(options.seed)
  if (!seed.ok) return err(seedRefusal(seed.error))
  desk.progress({ step: 'reading frame and sample', done: 0 })
  const read = readFrameFile(options.frame)
  if (!read.ok) return read
  const sample = readSampleFile(options.sample)
  if (!sample.ok) return sample
  const plan = lawful(options, read.value)
  if (!plan.ok) return plan
  desk.progress({ step: 'drawing again', done: 0 })
  const { frame } = read.value
  const { rows, lineOf } = sample.value
  const verified = verifySample({
    frame,
    seed: seed.value,
    rows,
    ...(plan.value === undefined ? {} : { plan: plan.value }),
  })
  const other = commitmentDiffers(options, [verified.commitment, read.value.fileSha256])
  if (other) return err(other)
  if (verified.problems.length > 0) return err(differs(options, verified, lineOf))
  const checked = options.rules !== undefined
  return ok({
    json: {
      verified: true,
      frame: verified.frame,
      commitment: verified.commitment,
      committed: options.commitment !== undefined,
      seed: seed.value,
      sample: verified.sample,
      strata: verified.strata.map(({ place, ...s }) => ({
        ...(place === undefined ? {} : { county: place }),
        ...s,
      })),
      sizeChecked: checked,
    },
    text: [
      `Verified: the seed draws exactly these ${grouped(verified.sample)} of ${grouped(verified.frame)} lines, in this order.`,
      `commitment to the frame  ${verified.commitment}${options.commitment === undefined ? ' (not compared; give --commitment)' : ', as published'}`,
      checked
        ? `The size is what ${options.rules} asks for.`
        : 'The size was not held against a law; give --rules.',
    ].join('\n'),
  })
}

function lawful(
  options: VerifyOptions,
  { frame, lineOf }: FrameFile,
): Result<SamplePlan | undefined, Refusal> {
  if (options.rules === undefined) return ok(undefined)
  const found = pack(options.rules)
  if (!found.ok) return err(rulesRefusal(found.error))
  const stage = options.second === true ? 'second' : 'first'
  const plan = lawfulPlan(found.value, frame, stage)
  return plan.ok ? plan : err(planRefusal(plan.error, { name: options.frame, lineOf }))
}

function differs(
  options: VerifyOptions,
  verified: SampleVerification,
  lineOf: (row: number) => number,
): Refusal {
  const { problems } = verified
  const first = problems.find((p) => rowOf(p) !== undefined)
  const row = first === undefined ? undefined : rowOf(first)
  const told = problems.slice(0, shown).map((problem) => {
    const at = rowOf(problem)
    const where = at === undefined ? '' : ` (line ${lineOf(at)})`
    return `${sampleProblemText(problem)}${where}`
  })
  const more = problems.length - told.length
  const rest = more > 0 ? `; and ${grouped(more)} more` : ''
  return {
    code: 'sample-differs',
    file: options.sample,
    line: row === undefined ? undefined : lineOf(row),
    rule: 'the lines with the smallest tickets, in their order (arXiv:1808.10016)',
    sentence: `This is not the sample that the seed draws: ${told.join('; ')}${rest}.`,
    problems: problems.slice(0, 1000),
  }
}
