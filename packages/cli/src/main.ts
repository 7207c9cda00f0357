import { Command, CommanderError } from 'commander'
import { ballotCommands } from './commands/ballot.ts'
import { benchCommands } from './commands/bench.ts'
import { consentsCommand } from './commands/consents.ts'
import { countCommand } from './commands/count.ts'
import { dedupeCommand } from './commands/dedupe.ts'
import { filingCommands } from './commands/filing.ts'
import { matchCommand } from './commands/match.ts'
import { measureCommands } from './commands/measure.ts'
import { oddsCommand } from './commands/odds.ts'
import { overviewCommand } from './commands/overview.ts'
import { paceCommand } from './commands/pace.ts'
import { rollCommands } from './commands/roll.ts'
import { rulesCommands } from './commands/rules.ts'
import { sampleCommands } from './commands/sample.ts'
import { serviceCommands } from './commands/service.ts'
import { sheetsCommands } from './commands/sheets.ts'

const program = new Command('groundswell')
  .description("A citizens' initiative from the first signature to the certified result.")
  .version('0.1.0')
  .exitOverride()
  .showHelpAfterError('(add --help for the options)')
  .addHelpText(
    'after',
    '\nExit codes: 0 done, 1 refused, 2 wrong usage, 3 a defect of ours.\n' +
      'A rule pack is named like us-ca@2017-01-26; a bare year stands for its 1 July.',
  )

for (const register of [
  serviceCommands,
  countCommand,
  oddsCommand,
  paceCommand,
  matchCommand,
  dedupeCommand,
  rollCommands,
  rulesCommands,
  sampleCommands,
  measureCommands,
  sheetsCommands,
  filingCommands,
  ballotCommands,
  consentsCommand,
  overviewCommand,
  benchCommands,
]) {
  register(program)
}

// Commander copies exitOverride to commands at the time they are made, not to later ones.
overrideExits(program)

// A reader such as `head` may leave early; that is not a defect.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2
  } else {
    const stack = error instanceof Error ? error.stack : String(error)
    process.stderr.write(`A defect of ours, not of your input:\n${stack}\n`)
    process.exitCode = 3
  }
}

function overrideExits(command: Command): void {
  for (const child of command.commands) {
    child.exitOverride()
    overrideExits(child)
  }
}
