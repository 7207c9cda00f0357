import type { Command } from 'commander'
import { perform, verb } from '../command.ts'

/** `groundswell dedupe`: the records of a file that are one person. */
export function dedupeCommand(program: Command): void {
  verb(program, 'dedupe', 'find the pairs of records in a file that are one person')
    .requiredOption('--input <file>', 'people: CSV, TSV or Parquet, also .gz and .zip')
    .option('--map <map>', 'which column is what, such as id=rec_id,last=surname')
    .option('--out <file>', 'where pairs.csv goes (id_a,id_b,probability,weight)')
    .action((options) =>
      perform(options, async (desk) =>
        (await import('../acts/dedupe.ts')).dedupe(options, desk),
      ),
    )
}
