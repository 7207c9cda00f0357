import type { Command } from 'commander'
import { perform, verb } from '../command.ts'
import type { DriveOptions } from '../drive-options.ts'
import { withDriveOptions } from './with-drive-options.ts'

/** `groundswell count`: the honest count of a drive from its files. */
export function countCommand(program: Command): void {
  const summary = 'distinct valid signatures, with their interval and odds'
  withDriveOptions(verb(program, 'count', summary)).action((options: DriveOptions) =>
    perform(options, async (desk) =>
      (await import('../acts/count.ts')).count(options, desk),
    ),
  )
}
