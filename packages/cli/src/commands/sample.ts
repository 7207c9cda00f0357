import { type Command, InvalidArgumentError } from 'commander'
import { perform, verb } from '../command.ts'
import { wholeNumber } from '../whole-number.ts'

const frame = ['--frame <file>', 'CSV: line_id, and county where counties draw'] as const
const seed = ['--seed <digits>', 'at least 20 decimal digits, rolled in public'] as const
const commitment = ['--commitment <hex>', 'what was published for the frame'] as const

/** `groundswell sample …`: the public draw, and its check by anyone. */
export function sampleCommands(program: Command): void {
  const sample = program
    .command('sample')
    .description('the public draw of a sample, and its check by anyone')

  verb(sample, 'draw', 'draw a sample by a public seed')
    .requiredOption(...frame)
    .requiredOption(
      '--size <size>',
      'auto for what the law asks, or a number',
      sampleSize,
    )
    .option('--rules <pack>', 'such as us-ca@2017; needed for --size auto')
    .option('--second', 'the second, larger sample, where the law knows two')
    .requiredOption(...seed)
    .option(...commitment)
    .option('--out <file>', 'where the sample goes (default: the terminal)')
    .action((options, command: Command) => {
      if (options.size === 'auto' && options.rules === undefined) {
        command.error('--size auto needs --rules, such as us-ca@2017')
      }
      return perform(options, async (desk) =>
        (await import('../acts/sample-draw.ts')).drawSample(options, desk),
      )
    })

  verb(sample, 'verify', 'draw again from the published files and compare')
    .requiredOption(...frame)
    .requiredOption(...seed)
    .requiredOption('--sample <file>', 'the published sample')
    .option(...commitment)
    .option('--rules <pack>', 'hold the size against the law too, such as us-ca@2017')
    .option('--second', 'the second, larger sample, where the law knows two')
    .action((options) =>
      perform(options, async (desk) =>
        (await import('../acts/sample-verify.ts')).verifyPublished(options, desk),
      ),
    )

  verb(sample, 'project', 'what the statute makes of the verified sample')
    .requiredOption(...frame)
    .requiredOption('--sample <file>', 'the published sample')
    .requiredOption(
      '--results <file>',
      'CSV: line_id and result (valid or a reason code), or the findings of an office',
    )
    .requiredOption('--rules <pack>', 'such as us-ca@2017')
    .option('--required <n>', 'the requirement, for the outcome', wholeNumber)
    .option(
      '--first-sample <n>',
      'lines of the first sample, where this is the second',
      wholeNumber,
    )
    .action((options) =>
      perform(options, async (desk) =>
        (await import('../acts/sample-project.ts')).projectSample(options, desk),
      ),
    )
}

function sampleSize(text: string): number | 'auto' {
  if (text.trim() === 'auto') return 'auto'
  try {
    return wholeNumber(text)
  } catch {
    throw new InvalidArgumentError('auto, or a whole number.')
  }
}
