import type { Command } from 'commander'
import { perform, verb } from '../command.ts'
import { wholeNumber } from '../whole-number.ts'

const pack = ['--rules <pack>', 'such as us-ca@2017-01-26'] as const
const start = ['--start <date>', 'the day the window runs from, YYYY-MM-DD'] as const

/** `groundswell rules …`: the law, recomputed by anyone. */
export function rulesCommands(program: Command): void {
  const rules = program.command('rules').description('the law as data and formulas')

  verb(rules, 'list', 'the packs there are, with their dates').action((options) =>
    perform(options, async () => (await import('../acts/rules-pack.ts')).list()),
  )

  verb(rules, 'show', 'one pack with every number and citation')
    .argument('<pack>', 'such as us-ca@2017-01-26')
    .action((reference: string, options) =>
      perform(options, async () =>
        (await import('../acts/rules-pack.ts')).show(reference),
      ),
    )

  verb(rules, 'requirement', 'how many valid signatures a petition needs')
    .requiredOption(...pack)
    .requiredOption('--kind <kind>', 'petition kind, such as amendment')
    .option('--base <votes>', 'the vote that the share is taken of', wholeNumber)
    .option('--election-year <year>', 'the election that the measure is for', wholeNumber)
    .action((options) =>
      perform(options, async () =>
        (await import('../acts/rules-pack.ts')).requirementOf(options),
      ),
    )

  verb(rules, 'deadline', 'the last day to file')
    .requiredOption(...pack)
    .requiredOption('--kind <kind>', 'petition kind, such as amendment')
    .requiredOption(...start)
    .action((options) =>
      perform(options, async () =>
        (await import('../acts/rules-calendar.ts')).deadline(options),
      ),
    )

  verb(rules, 'calendar', 'all dates of a drive, each with its rule')
    .requiredOption(...pack)
    .requiredOption(...start)
    .option('--kind <kind>', 'petition kind (default: the first of the pack)')
    .option(
      '--submitted <date>',
      'the day on which the text was filed, for what precedes',
    )
    .option('--filed <date>', 'what if everything is filed on this day')
    .option('--election <date>', 'the election, when it is known')
    .option('--what-if <date>', 'what another start would change, date by date')
    .option('--today <date>', 'only the dates to warn of on this day')
    .option('--ical', 'print iCalendar text')
    .action((options) =>
      perform(options, async () =>
        (await import('../acts/rules-calendar.ts')).calendar(options),
      ),
    )

  verb(rules, 'duties', 'what the law asks of a drive: missing, by when, at what cost')
    .requiredOption(...pack)
    .option('--kind <kind>', 'petition kind (default: the first of the pack)')
    .option('--today <date>', 'the day to judge on (default: today)')
    .option(...start)
    .option('--submitted <date>', 'the day on which the text was filed')
    .option('--first-money <date>', 'the day of the first money that makes a committee')
    .option('--filed <date>', 'the day of filing, done or planned')
    .option('--required <n>', 'the requirement (default: the published one)', wholeNumber)
    .option('--gathered <n>', 'signatures gathered', wholeNumber, 0)
    .option('--done <duty=date>', 'a duty that was done; may be given again', another, [])
    .option('--month <duty=month>', 'a month for which one was done', another, [])
    .option(
      '--lacking <duty=n:lines>',
      'sheets or circulators that lack one, and their lines',
      another,
      [],
    )
    .action((options) =>
      perform(options, async () =>
        (await import('../acts/rules-duties.ts')).duties(options),
      ),
    )

  verb(rules, 'effective', 'when an enacted measure takes effect')
    .requiredOption(...pack)
    .requiredOption('--election <date>', 'the day of the vote, YYYY-MM-DD')
    .option('--certified <date>', 'the day the statement of the vote was filed')
    .action((options) =>
      perform(options, async () =>
        (await import('../acts/rules-effect.ts')).effective(options),
      ),
    )

  verb(rules, 'enactment', 'the majority that enacts, and whether votes reach it')
    .requiredOption(...pack)
    .requiredOption('--kind <kind>', 'petition kind, such as amendment')
    .option('--only-repeals', 'the measure adds nothing')
    .option('--registered <n>', 'registered voters', wholeNumber)
    .option('--cast <n>', 'ballots cast', wholeNumber)
    .option('--valid <n>', 'valid votes on the measure', wholeNumber)
    .option('--yes <n>', 'yes votes', wholeNumber)
    .action((options) =>
      perform(options, async () =>
        (await import('../acts/rules-effect.ts')).enactmentOf(options),
      ),
    )

  verb(rules, 'procedure', 'the steps of the official count, each with section and time')
    .requiredOption(...pack)
    .option('--kind <kind>', 'petition kind (default: the first of the pack)')
    .action((options) =>
      perform(options, async () =>
        (await import('../acts/rules-procedure.ts')).procedureOf(options),
      ),
    )

  verb(rules, 'certificate', 'reckon a certificate again from the counts it reports')
    .argument('<file>', 'JSON')
    .action((file: string, options) =>
      perform(options, async () =>
        (await import('../acts/rules-certificate.ts')).verifyCertificateFile(file),
      ),
    )

  verb(rules, 'project', 'what the statute makes of a sample')
    .requiredOption(...pack)
    .option('--raw <n>', 'lines filed', wholeNumber)
    .option('--sample <n>', 'lines drawn', wholeNumber)
    .option('--valid <n>', 'valid lines in the sample', wholeNumber)
    .option('--invalid <n>', 'lines in the sample that are not valid', wholeNumber)
    .option('--duplicates <n>', 'extra copies in the sample', wholeNumber)
    .option(
      '--first-sample <n>',
      'lines of the first sample, where there are two',
      wholeNumber,
    )
    .option('--counties <file>', 'county,raw,sample,valid,duplicates')
    .option('--states <file>', 'state,signatories (European Union)')
    .option('--districts <file>', 'county,district,raw,sample,valid (Nevada)')
    .option('--required <n>', 'the requirement, for the outcome', wholeNumber)
    .action((options, command: Command) => {
      const one = options.raw !== undefined && options.sample !== undefined
      const files = [options.counties, options.states, options.districts]
      if (!one && files.every((file) => file === undefined)) {
        const forms =
          '--raw and --sample with --valid or --invalid, --counties, --districts or --states'
        command.error(`give ${forms}`)
      }
      return perform(options, async () =>
        (await import('../acts/rules-project.ts')).projectReport(options),
      )
    })
}

function another(text: string, before: readonly string[]): readonly string[] {
  return [...before, text]
}
