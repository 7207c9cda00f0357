import type { Command } from 'commander'
import { perform, verb } from '../command.ts'
import { wholeNumber } from '../whole-number.ts'

/** `groundswell pace`: where the drive will stand on the last day. */
export function paceCommand(program: Command): void {
  verb(program, 'pace', 'the turn-ins to come, with their fan to the deadline')
    .requiredOption('--daily <file>', 'date,lines: lines turned in each day')
    .requiredOption('--deadline <date>', 'the last day to file, YYYY-MM-DD')
    .requiredOption('--required <n>', 'the requirement', wholeNumber)
    .option('--as-of <date>', 'the last day whose turn-ins are complete')
    .option('--raw <file>', 'with --reviewed: turns lines into distinct valid ones')
    .option('--reviewed <file>', 'as for count')
    .option('--pairs <file>', 'as for count')
    .option('--seed <seed>', 'any text; the same seed gives the same numbers', 'pace')
    .action((options, command: Command) => {
      if ((options.raw === undefined) !== (options.reviewed === undefined)) {
        command.error('give both --raw and --reviewed, or neither')
      }
      return perform(options, async (desk) =>
        (await import('../acts/pace.ts')).paceAhead(options, desk),
      )
    })
}
