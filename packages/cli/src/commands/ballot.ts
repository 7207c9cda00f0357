import { ballotParts } from '@groundswell/petition/ballot'
import { Argument, type Command } from 'commander'
import { perform, verb } from '../command.ts'
import { wholeNumber } from '../whole-number.ts'

const pack = ['--rules <pack>', 'such as us-ca@2018-11-06'] as const

/** `groundswell ballot …`: texts of ballot and guide, order, number, display, withdrawal. */
export function ballotCommands(program: Command): void {
  const ballot = program
    .command('ballot')
    .description('after qualification: texts, numbers, display, withdrawal')

  verb(ballot, 'check', 'whether a text fits its limit, and where it is too long')
    .addArgument(new Argument('<part>', 'which text').choices(ballotParts))
    .argument('<file>', 'the text; "-" reads standard input')
    .requiredOption(...pack)
    .option('--proper-nouns <file>', 'names that count as one word, one a line')
    .option('--dictionary-words <file>', 'hyphenated words of a dictionary, one a line')
    .action((part, file: string, options) =>
      perform(options, async () =>
        (await import('../acts/ballot-check.ts')).ballotCheck({ ...options, part, file }),
      ),
    )

  verb(ballot, 'sides', 'which side stands first in the guide, by a public seed')
    .requiredOption('--seed <digits>', 'at least 20 digits, rolled in public')
    .action((options) =>
      perform(options, async () =>
        (await import('../acts/ballot-sides.ts')).ballotSides(options),
      ),
    )

  verb(ballot, 'order', 'order and numbers of the measures on one ballot')
    .requiredOption(...pack)
    .requiredOption('--election <date>', 'the election, YYYY-MM-DD')
    .requiredOption('--measures <file>', 'title,group,qualified[,certified]')
    .option('--last-number <n>', 'the last number used in the series', wholeNumber, 0)
    .action((options) =>
      perform(options, async () =>
        (await import('../acts/ballot-order.ts')).orderOfMeasures(options),
      ),
    )

  verb(
    ballot,
    'display',
    'from when the guide is open to the public before it is printed',
  )
    .requiredOption(...pack)
    .requiredOption('--printed <date>', 'the day on which it goes to print')
    .action((options) =>
      perform(options, async () =>
        (await import('../acts/ballot-dates.ts')).display(options),
      ),
    )

  verb(ballot, 'withdrawal', 'until when the proponents can withdraw the measure')
    .requiredOption(...pack)
    .requiredOption('--kind <kind>', 'petition kind, such as amendment')
    .requiredOption('--election <date>', 'the election, YYYY-MM-DD')
    .requiredOption('--on <date>', 'the day of the request')
    .action((options) =>
      perform(options, async () =>
        (await import('../acts/ballot-dates.ts')).withdrawal(options),
      ),
    )
}
