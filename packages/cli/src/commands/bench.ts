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
}
