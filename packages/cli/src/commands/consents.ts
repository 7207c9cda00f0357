import type { Command } from 'commander'
import { perform, verb } from '../command.ts'

/** `groundswell consents`: how the consents that a measure needs from others stand. */
export function consentsCommand(program: Command): void {
  verb(program, 'consents', 'the consents of others, stage by stage, from their records')
    .option('--records <file>', 'JSON: a list of records, or what /api/consents answers')
    .option('--route <route>', 'amendment, admission or consent-of-the-states')
    .action((options) =>
      perform(options, async () =>
        (await import('../acts/consents.ts')).consentsOf(options),
      ),
    )
}
