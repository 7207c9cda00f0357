import type { Command } from 'commander'
import { perform, verb } from '../command.ts'

/** `groundswell overview`: one movement in several jurisdictions. */
export function overviewCommand(program: Command): void {
  verb(
    program,
    'overview',
    'one movement in several jurisdictions, each under its own law',
  )
    .requiredOption(
      '--petitions <file>',
      'id,title,rules,kind,start[,required,base,filed,election,count]; count names a standing.json beside it',
    )
    .requiredOption('--today <date>', 'the day of the overview, YYYY-MM-DD')
    .action((options) =>
      perform(options, async () =>
        (await import('../acts/overview.ts')).overviewOf(options),
      ),
    )
}
