import type { Command } from 'commander'
import { perform, verb } from '../command.ts'
import { wholeNumber } from '../whole-number.ts'

/** `groundswell roll import|stats|search|profiles|synth`: the voter roll. */
export function rollCommands(program: Command): void {
  const roll = program.command('roll').description('the voter roll')

  verb(roll, 'import', 'make a roll snapshot from a voter file')
    .argument('<file>', 'CSV, TSV, pipe-separated or fixed width, also .gz and .zip')
    .option('--profile <name>', 'a known layout; see "roll profiles"')
    .option('--map <map>', 'which column is what, such as last=LAST_NM,street=NAME+TYPE')
    .requiredOption('--db <file>', 'the snapshot to make or to replace')
    .action((file: string, options) =>
      perform(options, async (desk) =>
        (await import('../acts/roll-import.ts')).rollImport(file, options, desk),
      ),
    )

  verb(roll, 'stats', 'what a snapshot holds')
    .requiredOption('--db <file>', 'a roll made by "roll import"')
    .action((options) =>
      perform(options, async () => (await import('../acts/roll-desk.ts')).stats(options)),
    )

  verb(roll, 'search', 'find voters by beginnings and misspellings')
    .requiredOption('--db <file>', 'a roll made by "roll import"')
    .option('--last <name>', 'last name')
    .option('--first <name>', 'first name')
    .option('--house <number>', 'house number')
    .option('--street <name>', 'street')
    .option('--city <name>', 'city')
    .option('--zip <code>', 'ZIP code')
    .option('--limit <n>', 'how many at the most', wholeNumber, 20)
    .action((options) =>
      perform(options, async () =>
        (await import('../acts/roll-desk.ts')).search(options),
      ),
    )

  verb(roll, 'profiles', 'the voter file layouts known by name').action((options) =>
    perform(options, async () => (await import('../acts/roll-import.ts')).profiles()),
  )

  verb(roll, 'synth', 'make an invented roll and lines with known truth')
    .requiredOption('--voters <n>', 'people on the roll', wholeNumber)
    .requiredOption('--lines <n>', 'lines of the drive', wholeNumber)
    .requiredOption('--seed <seed>', 'any text; the same seed gives the same files')
    .requiredOption(
      '--out <folder>',
      'roll.csv, lines.csv, truth.csv and raw.csv go here',
    )
    .action((options) =>
      perform(options, async (desk) =>
        (await import('../acts/roll-synth.ts')).synth(options, desk),
      ),
    )
}
