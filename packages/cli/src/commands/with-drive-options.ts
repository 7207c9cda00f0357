import type { Command } from 'commander'
import { wholeNumber } from '../whole-number.ts'

/** Adds the options that `count` and `odds` share. */
export function withDriveOptions(command: Command): Command {
  return command
    .requiredOption('--raw <file>', 'stratum,county,channel,lines[,circulator,week]')
    .requiredOption(
      '--reviewed <file>',
      'line_id,stratum,status,reason,person_key[,drawn,probability,sheet]',
    )
    .option('--pairs <file>', 'id_a,id_b[,probability]: reviewed lines by one person')
    .requiredOption('--rules <pack>', 'such as us-ca@2017-01-26')
    .option(
      '--kind <kind>',
      'petition kind of the pack; by default the one that asks most',
    )
    .option(
      '--required <n>',
      'the requirement, instead of the published one',
      wholeNumber,
    )
    .requiredOption('--seed <seed>', 'any text; the same seed gives the same numbers')
    .option(
      '--mismatch <percent>',
      'valid lines the official will reject for their ink, in the odds',
      Number,
      1,
    )
    .option('--simulations <n>', 'official procedures to simulate', wholeNumber, 20_000)
}
