import type { Command } from 'commander'
import { perform, verb } from '../command.ts'

/** `groundswell match`: every line answered by the roll. */
export function matchCommand(program: Command): void {
  verb(program, 'match', 'find the voter behind each line, or say that there is none')
    .requiredOption('--db <file>', 'a roll made by "roll import"')
    .requiredOption(
      '--lines <file>',
      'lines as written: CSV, TSV or Parquet, also .gz and .zip',
    )
    .option('--map <map>', 'which column is what, such as last=LAST_NM,street=NAME+TYPE')
    .option('--out <file>', 'where matches.csv goes')
    .action((options) =>
      perform(options, async (desk) =>
        (await import('../acts/match.ts')).match(options, desk),
      ),
    )
}
