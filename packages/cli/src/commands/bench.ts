import type { Command } from 'commander'
import { perform, verb } from '../command.ts'
import { wholeNumber } from '../whole-number.ts'

/** `groundswell bench NAME`: the heavy measurements, each beside its bar. */
export function benchCommands(program: Command): void {
  const bench = program
    .command('bench')
    .description('heavy measurements, each beside its bar')

  verb(bench, 'count', 'count and odds over a million reviewed lines')
    .option('--lines <n>', 'reviewed lines', wholeNumber, 1_000_000)
    .option('--seed <seed>', 'any text', 'bench')
    .action(measuring('count'))

  verb(
    bench,
    'match',
    'import and match on invented rolls, with how right the answers are',
  )
    .option('--voters <n>', 'voters on the roll', wholeNumber, 22_000_000)
    .option('--lines <n>', 'lines of the drive', wholeNumber, 1_000_000)
    .option('--seeds <seeds>', 'one or more, separated by commas', 'a')
    .requiredOption(
      '--dir <folder>',
      'where rolls are made, or found from an earlier run',
    )
    .action(measuring('match'))

  verb(bench, 'dedupe', 'duplicates in a public file whose ids tell the truth')
    .requiredOption('--input <file>', 'CSV')
    .requiredOption('--map <map>', 'such as id=rec_id,last=surname')
    .requiredOption(
      '--entity <pattern>',
      'regular expression; its group names the person',
    )
    .action(measuring('dedupe'))

  verb(bench, 'people', 'repeats in invented files of several shapes')
    .option('--seed <seed>', 'any text', 'bench')
    .action(measuring('people'))

  verb(bench, 'search', 'how long a person at the desk waits')
    .requiredOption('--db <file>', 'a roll made by "roll import"')
    .requiredOption('--lines <file>', 'lines.csv of "roll synth"')
    .option('--asked <n>', 'questions of each kind', wholeNumber, 1000)
    .action(measuring('search'))

  verb(
    bench,
    'desk',
    'what people at the desks wait for: candidates while typing, and while lines come in',
  )
    .option('--voters <n>', 'voters on the roll', wholeNumber, 1_000_000)
    .option('--lines <n>', 'lines that come in', wholeNumber, 100_000)
    .option('--asked <n>', 'lines that are typed', wholeNumber, 200)
    .option('--seed <seed>', 'any text', 'bench')
    .requiredOption(
      '--dir <folder>',
      'where the roll is made, or found from an earlier run',
    )
    .action(measuring('desk'))

  verb(bench, 'clipboard', 'the offline look-up: its size, its time, and how right it is')
    .option('--voters <n>', 'voters on the roll', wholeNumber, 1_000_000)
    .option('--lines <n>', 'lines that are looked up', wholeNumber, 100_000)
    .option('--strangers <n>', 'spellings that are not there', wholeNumber, 2000)
    .option('--seed <seed>', 'any text', 'bench')
    .requiredOption(
      '--dir <folder>',
      'where the roll is made, or found from an earlier run',
    )
    .action(measuring('clipboard'))

  verb(bench, 'draw', 'the public draw, and its check, from a million lines')
    .option('--lines <n>', 'lines of the frame', wholeNumber, 1_000_000)
    .option('--size <n>', 'lines drawn', wholeNumber, 30_000)
    .action(measuring('draw'))

  verb(bench, 'print', 'numbered sheets into one PDF: time and memory')
    .option('--sheets <n>', 'how many sheets', wholeNumber, 10_000)
    .action(measuring('print'))

  verb(bench, 'preflight', 'a proof against the approved form: time a page and memory')
    .option('--sheets <n>', 'how many sheets of four pages', wholeNumber, 2000)
    .action(measuring('preflight'))

  verb(bench, 'calibration', 'coverage of the 90 % interval over simulated drives')
    .option('--drives <n>', 'drives of each family', wholeNumber, 2000)
    .option('--families <names>', 'some families only, separated by commas')
    .option('--seed <seed>', 'any text', 'bench')
    .action(measuring('calibration'))

  verb(bench, 'reliability', 'whether the odds come true, by tenths')
    .option('--drives <n>', 'drives of each of five families', wholeNumber, 400)
    .option('--seed <seed>', 'any text', 'bench')
    .action(measuring('reliability'))

  verb(bench, 'pace', 'coverage of the fan 30 days before the deadline')
    .option('--drives <n>', 'drives of each kind', wholeNumber, 500)
    .option('--seed <seed>', 'any text', 'bench')
    .action(measuring('pace'))

  verb(
    bench,
    'sheets',
    'read invented sheets under many conditions, with the truth known',
  )
    .option('--petition <petition>', '"demo", or a petition file (JSON)', 'demo')
    .option('--sheets <n>', 'filled sheets', wholeNumber, 10_000)
    .option('--seed <seed>', 'any text', 'bench')
    .option('--conditions <names>', 'such as scan200,fax,photo (default: all with a bar)')
    .option(
      '--first <n>',
      'number of the first sheet, for a part of a run',
      wholeNumber,
      1,
    )
    .option('--keep <dir>', 'write the pages that were misread into this folder')
    .option('--threads <n>', 'how many at once (default: one a core)', wholeNumber)
    .action(measuring('sheets'))
}

type Measurement = keyof typeof import('../acts/bench/answer.ts')

/** What a command does: the measurement of that name, whose code is loaded only then. */
function measuring(name: Measurement): Parameters<Command['action']>[0] {
  return (options) =>
    perform(options, async (desk) =>
      (await import('../acts/bench/answer.ts'))[name](options, desk),
    )
}
