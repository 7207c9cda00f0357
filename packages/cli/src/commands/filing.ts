import type { Command } from 'commander'
import { perform, verb } from '../command.ts'
import { wholeNumber } from '../whole-number.ts'

/** `groundswell filing …`: what goes to which office, and what the office made of it. */
export function filingCommands(program: Command): void {
  const filing = program
    .command('filing')
    .description('turn-in plan, manifests of boxes, and both counts sheet by sheet')

  withSheets(
    verb(filing, 'plan', 'which sheets go to which office, in how many boxes'),
  ).action((options) =>
    perform(options, async () => (await import('../acts/filing.ts')).plan(options)),
  )

  withSheets(verb(filing, 'manifest', 'the list of each box, to be signed for'))
    .requiredOption('--out <folder>', 'where the lists are written')
    .option('--pdf', 'PDF for paper instead of CSV')
    .action((options) =>
      perform(options, async () => (await import('../acts/filing.ts')).manifest(options)),
    )

  verb(filing, 'reconcile', 'our manifest and the list of the office, sheet by sheet')
    .requiredOption('--ours <file>', 'sheet,lines[,note]')
    .requiredOption('--theirs <file>', 'sheet,lines')
    .action((options) =>
      perform(options, async () =>
        (await import('../acts/filing.ts')).reconcileLists(options),
      ),
    )
}

function withSheets(command: Command): Command {
  return command
    .requiredOption('--rules <pack>', 'such as us-ca@2017-01-26')
    .requiredOption('--sheets <file>', 'sheet,county,lines[,held]')
    .option('--per-box <n>', 'sheets that a box holds', wholeNumber, 200)
}
