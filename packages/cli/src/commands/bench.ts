import type { Command } from 'commander'
import { perform, verb } from '../command.ts'
import { wholeNumber } from '../whole-number.ts'

/** `groundswell bench NAME`: the heavy measurements, each beside its bar. */
export function benchCommands(program: Command): void {
  const bench = program
    .command('bench')
    .description('heavy measurements, each beside its bar')

  verb(bench, 'count', 'count and odds over a million reviewed lines')
    .option('--lines <n>', 'reviewed lines', wholeNumber, 1_000_000)
    .option('--seed <seed>', 'any text', 'bench')
    .action((options) =>
      perform(options, async () =>
        (await import('../acts/bench/answer.ts')).count(options),
      ),
    )

  verb(
    bench,
    'match',
    'import and match on invented rolls, with how right the answers are',
  )
    .option('--voters <n>', 'voters on the roll', wholeNumber, 22_000_000)
    .option('--lines <n>', 'lines of the drive', wholeNumber, 1_000_000)
    .option('--seeds <seeds>', 'one or more, separated by commas', 'a')
    .requiredOption(
      '--dir <folder>',
      'where rolls are made, or found from an earlier run',
    )
    .action((options) =>
      perform(options, async () =>
        (await import('../acts/bench/answer.ts')).match(options),
      ),
    )
}
