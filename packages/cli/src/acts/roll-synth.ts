import { err, ok, type Result } from '@groundswell/basics'
import { synthesise } from '@groundswell/roll/synth'
import type { Answer, Desk } from '../command.ts'
import type { Refusal } from '../refusal.ts'
import { grouped } from '../table.ts'

interface SynthOptions {
  readonly voters: number
  readonly lines: number
  readonly seed: string
  readonly out: string
}

/** `roll synth`: an invented roll, lines signed on it, the truth and the raw counts. */
export async function synth(
  options: SynthOptions,
  desk: Desk,
): Promise<Result<Answer, Refusal>> {
  const { voters, lines, seed, out } = options
  if (voters < 1 || voters > 50_000_000) return outOfRange('--voters', '1 to 50,000,000')
  if (lines < 0 || lines > voters)
    return outOfRange('--lines', '0 to the number of voters')
  const made = await synthesise({
    voters,
    lines,
    seed,
    out,
    onProgress: ({ step, done, all }) => {
      desk.progress({ step: `writing the ${step}`, done, total: all, unit: 'rows' })
    },
  })
  const { files } = made
  const text = [
    `${grouped(made.voters)} voters  ${files.roll}`,
    `${grouped(made.lines)} lines   ${files.lines}`,
    `the truth   ${files.truth}`,
    `raw counts  ${files.raw}`,
  ]
  return ok({ json: made, text: text.join('\n') })
}

function outOfRange(field: string, range: string): Result<never, Refusal> {
  const sentence = `A number from ${range} is wanted.`
  return err({ code: 'out-of-range', field, sentence })
}
