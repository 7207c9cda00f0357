import type { Command } from 'commander'
export function oddsCommand(program: Command): void {
  program.command('odds')
}
