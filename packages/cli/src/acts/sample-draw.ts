import { renameSync, writeFileSync } from 'node:fs'
import { err, ok, type Result } from '@groundswell/basics'
import {
  chosenPlan,
  draw,
  drawSeed,
  type Frame,
  lawfulPlan,
  type PlanProblem,
  type SamplePlan,
  sampleText,
} from '@groundswell/petition/draw'
import { pack } from '@groundswell/rules'
import type { Answer, Desk } from '../command.ts'
import { readFrameFile } from '../frame-file.ts'
import type { Refusal } from '../refusal.ts'
import { grouped, table } from '../table.ts'
import { planRefusal, seedRefusal } from '../words/draw-refusal.ts'
import { groundsText } from '../words/grounds.ts'
import { rulesRefusal } from '../words/rules-refusal.ts'

export interface DrawOptions {
  readonly frame: string
  readonly size: 'auto' | number
  readonly rules?: string
  readonly seed: string
  readonly out?: string
  readonly second?: boolean
  readonly commitment?: string
}

/** `sample draw`: the sample that a public seed draws from a published frame. */
export function drawSample(options: DrawOptions, desk: Desk): Result<Answer, Refusal> {
  const seed = drawSeed(options.seed)
  if (!seed.ok) return err(seedRefusal(seed.error))
  desk.progress({ step: 'reading the frame', done: 0 })
  const read = readFrameFile(options.frame)
  if (!read.ok) return read
  const { frame, lineOf, fileSha256 } = read.value
  const plan = planned(frame, options)
  if (!plan.ok) {
    const { error } = plan
    return err(
      'code' in error ? error : planRefusal(error, { name: options.frame, lineOf }),
    )
  }
  desk.progress({ step: 'drawing', done: 0 })
  const drawn = draw(frame, plan.value.strata, seed.value)
  const differs = commitmentDiffers(options, [drawn.commitment, fileSha256])
  if (differs) return err(differs)
  const text = sampleText(drawn.drawn)
  if (options.out !== undefined) {
    const written = writeWhole(options.out, text)
    if (!written.ok) return written
  }
  const strata = plan.value.strata.map(({ place, at, size }) => ({
    ...(place === undefined ? {} : { county: place }),
    lines: at.length,
    size,
  }))
  const { cites, unverifiedRules } = plan.value
  const grounds = {
    cites,
    ...(unverifiedRules.length > 0 ? { unverified: true as const, unverifiedRules } : {}),
  }
  return ok({
    json: {
      frame: frame.lines.length,
      commitment: drawn.commitment,
      seed: drawn.seed,
      method: 'consistent-sampler',
      sample: drawn.drawn.length,
      strata,
      ...(options.out === undefined ? { drawn: drawn.drawn } : { out: options.out }),
      ...grounds,
    },
    text: [
      ...(options.out === undefined ? [text.trimEnd(), ''] : []),
      `${grouped(drawn.drawn.length)} of ${grouped(frame.lines.length)} lines drawn by the seed ${drawn.seed}`,
      `commitment to the frame  ${drawn.commitment}`,
      ...(strata.length > 1 ? ['', stratumTable(strata)] : []),
      ...(cites.length > 0 ? [groundsText(grounds)] : []),
    ].join('\n'),
  })
}

/**
 * The refusal of a frame that is not the one committed to. A commitment to the frame's text
 * and one to the bytes of the published file both bind it.
 */
export function commitmentDiffers(
  options: { readonly frame: string; readonly commitment?: string },
  [ofText, ofFile]: readonly [string, string],
): Refusal | undefined {
  const published = options.commitment?.trim().toLowerCase()
  if (published === undefined || published === ofText || published === ofFile) {
    return undefined
  }
  return {
    code: 'frame-differs',
    file: options.frame,
    field: '--commitment',
    rule: 'the frame is committed to before the seed is rolled',
    sentence: `The frame is not the one committed to: its commitment is ${ofText}, published was ${published}.`,
  }
}

function planned(
  frame: Frame,
  options: DrawOptions,
): Result<SamplePlan, PlanProblem | Refusal> {
  const { size, rules, second } = options
  if (size !== 'auto') return chosenPlan(frame, size)
  const found = pack(rules ?? '')
  if (!found.ok) return err(rulesRefusal(found.error))
  return lawfulPlan(found.value, frame, second === true ? 'second' : 'first')
}

/** Beside the old file first, so that a reader never finds half a sample. */
function writeWhole(path: string, text: string): Result<null, Refusal> {
  try {
    writeFileSync(`${path}.part`, text)
    renameSync(`${path}.part`, path)
    return ok(null)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code
    const sentence = `It cannot be written (${reason}).`
    return err({ code: 'unwritable-file', field: '--out', file: path, sentence })
  }
}

function stratumTable(
  strata: readonly {
    readonly county?: string
    readonly lines: number
    readonly size: number
  }[],
): string {
  const rows = strata.map((s) => [s.county ?? '', grouped(s.lines), grouped(s.size)])
  return table(['county', 'lines', 'drawn'], rows)
}
