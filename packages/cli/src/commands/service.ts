import type { Command } from 'commander'
import type { ServiceOptions } from '../acts/service.ts'
import { perform, verb } from '../command.ts'
import { wholeNumber } from '../whole-number.ts'

/** `groundswell start|serve|backup|restore|doctor`: everything on this machine. */
export function serviceCommands(program: Command): void {
  const start = verb(
    program,
    'start',
    'start everything; an empty folder gets a demonstration',
  )
  serviceOptions(start)
    .option('--no-demonstration', 'leave an empty data folder empty')
    .action((options: ServiceOptions) =>
      perform(options, async (desk) => {
        const { service } = await import('../acts/service.ts')
        return service(options, desk, options.demonstration !== false)
      }),
    )

  const serve = verb(program, 'serve', 'start the server alone, for use behind a proxy')
  serviceOptions(serve).action((options: ServiceOptions) =>
    perform(options, async (desk) =>
      (await import('../acts/service.ts')).service(options, desk, false),
    ),
  )

  const backup = verb(
    program,
    'backup',
    'copy the data folder, with a manifest of hashes',
  )
  dataOption(backup)
    .requiredOption('--out <folder>', 'a new folder for the backup')
    .action((options) =>
      perform(options, async () => (await import('../acts/upkeep.ts')).backUp(options)),
    )

  const restore = verb(program, 'restore', 'put a backup into an empty data folder')
  dataOption(restore)
    .argument('<backup>', 'a folder made by "backup"')
    .action((archive: string, options) =>
      perform(options, async () =>
        (await import('../acts/upkeep.ts')).restoreFrom(archive, options),
      ),
    )

  const doctor = verb(
    program,
    'doctor',
    'what is well and what is not with a data folder',
  )
  dataOption(doctor)
    .option('--database-url <url>', 'PostgreSQL instead of the embedded database')
    .action((options) =>
      perform(options, async () => (await import('../acts/upkeep.ts')).examine(options)),
    )
}

function dataOption(command: Command): Command {
  const folder = process.env['GROUNDSWELL_DATA'] ?? 'data'
  return command.option('--data <folder>', 'where everything is kept', folder)
}

function serviceOptions(command: Command): Command {
  return dataOption(command)
    .option(
      '--port <n>',
      'port on 127.0.0.1',
      wholeNumber,
      Number(process.env['PORT'] ?? 8087),
    )
    .option('--public-url <url>', 'the address people use when a proxy stands in front')
    .option('--database-url <url>', 'PostgreSQL instead of the embedded database')
}
