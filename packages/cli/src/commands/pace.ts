import type { Command } from 'commander'
export function paceCommand(program: Command): void {
  program.command('pace')
}
