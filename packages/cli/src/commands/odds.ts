import type { Command } from 'commander'
import type { AdviceOptions } from '../acts/odds-advice.ts'
import { perform, verb } from '../command.ts'
import { wholeNumber } from '../whole-number.ts'
import { withDriveOptions } from './with-drive-options.ts'

/** `groundswell odds`: how the official procedure would go if the lines were filed now. */
export function oddsCommand(program: Command): void {
  const summary = 'the odds of each official outcome, county by county'
  withDriveOptions(verb(program, 'odds', summary))
    .option('--advice', 'file now, or collect so many more lines in these counties')
    .option('--days-left <n>', 'days until the last day to file', wholeNumber)
    .option('--target <percent>', 'the chance of qualifying to aim at', Number, 95)
    .option('--capacity <file>', 'county,lines: how many more each county could give')
    .option('--districts <file>', 'county,district: where each district owes its part')
    .action((options: AdviceOptions & { readonly advice?: boolean }) =>
      perform(options, async (desk) =>
        options.advice === true
          ? (await import('../acts/odds-advice.ts')).oddsAdvice(options, desk)
          : (await import('../acts/odds.ts')).odds(options, desk),
      ),
    )
}
