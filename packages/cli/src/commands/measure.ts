import type { Command } from 'commander'
import { perform, verb } from '../command.ts'

/** `groundswell measure redline|enact`: the text of a measure and what it does to the law. */
export function measureCommands(program: Command): void {
  const measure = program.command('measure').description('the text of a measure')

  verb(measure, 'redline', 'strikes and insertions against the present law')
    .requiredOption('--petition <petition>', '"demo", or a petition file (JSON)')
    .option('--format <format>', 'text, html or pdf', 'text')
    .option('--paper <paper>', 'of a PDF: letter or a4', 'letter')
    .option('--out <file>', 'where it goes (default: stdout; a PDF needs a file)')
    .action((options, command: Command) => {
      if (!['text', 'html', 'pdf'].includes(options.format)) {
        command.error('--format is text, html or pdf')
      }
      if (options.format === 'pdf' && options.out === undefined) {
        command.error('a PDF needs --out FILE')
      }
      return perform(options, async () =>
        (await import('../acts/measure-redline.ts')).measureRedline(options),
      )
    })

  verb(measure, 'enact', 'the law as it reads once the measure is enacted')
    .requiredOption('--petition <petition>', '"demo", or a petition file (JSON)')
    .action((options) =>
      perform(options, async () =>
        (await import('../acts/measure-enact.ts')).measureEnact(options),
      ),
    )
}
