import type { Command } from 'commander'
export function matchCommand(program: Command): void {
  program.command('match')
}
