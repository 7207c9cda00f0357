import type { Command } from 'commander'
import { synthCommand } from './roll-synth.ts'

/** `groundswell roll import|stats|search|synth`: the voter roll. */
export function rollCommands(program: Command): void {
  const roll = program.command('roll').description('the voter roll')
  synthCommand(roll)
}
