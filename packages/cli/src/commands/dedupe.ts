import type { Command } from 'commander'
export function dedupeCommand(program: Command): void {
  program.command('dedupe')
}
