import { err, ok } from '@groundswell/basics'
import type { Command } from 'commander'
import { perform, verb } from '../command.ts'
import { grouped } from '../table.ts'
import { wholeNumber } from '../whole-number.ts'

interface SynthOptions {
  readonly json?: boolean
  readonly voters: number
  readonly lines: number
  readonly seed: string
  readonly out: string
}

/** `groundswell roll synth`: an invented roll, lines signed on it, and the truth. */
export function synthCommand(roll: Command): void {
  verb(roll, 'synth', 'make an invented roll and lines with known truth')
    .requiredOption('--voters <n>', 'people on the roll', wholeNumber)
    .requiredOption('--lines <n>', 'lines of the drive', wholeNumber)
    .requiredOption('--seed <seed>', 'any text; the same seed gives the same files')
    .requiredOption(
      '--out <folder>',
      'roll.csv, lines.csv, truth.csv and raw.csv go here',
    )
    .action((options: SynthOptions) =>
      perform(options, async ({ progress }) => {
        const { voters, lines, seed, out } = options
        if (voters < 1 || voters > 50_000_000)
          return outOfRange('--voters', '1 to 50,000,000')
        if (lines < 0 || lines > voters)
          return outOfRange('--lines', '0 to the number of voters')
        const { synthesise } = await import('@groundswell/roll/synth')
        const made = await synthesise({
          voters,
          lines,
          seed,
          out,
          onProgress: ({ step, done, all }) => {
            progress({ step: `writing the ${step}`, done, total: all, unit: 'rows' })
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
      }),
    )
}

function outOfRange(field: string, range: string) {
  return err({
    code: 'out-of-range',
    field,
    sentence: `A number from ${range} is wanted.`,
  })
}
