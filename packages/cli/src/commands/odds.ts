import type { Command } from 'commander'
import { perform, verb } from '../command.ts'
import type { DriveOptions } from '../drive-options.ts'
import { withDriveOptions } from './with-drive-options.ts'

/** `groundswell odds`: how the official procedure would go if the lines were filed now. */
export function oddsCommand(program: Command): void {
  const summary = 'the odds of each official outcome, county by county'
  withDriveOptions(verb(program, 'odds', summary)).action((options: DriveOptions) =>
    perform(options, async (desk) =>
      (await import('../acts/odds.ts')).odds(options, desk),
    ),
  )
}
