import type { Command } from 'commander'
export function benchCommands(program: Command): void {
  program.command('bench')
}
