import type { Command } from 'commander'
import { perform, verb } from '../command.ts'
import { wholeNumber } from '../whole-number.ts'

/** `groundswell sheets print|read|synth|top-funders|preflight`: numbered forms on paper. */
export function sheetsCommands(program: Command): void {
  const sheets = program.command('sheets').description('numbered forms on paper')

  verb(sheets, 'print', 'numbered sheets of a petition as one PDF')
    .requiredOption('--petition <petition>', '"demo", or a petition file (JSON)')
    .option('--rules <pack>', 'such as us-ca@2017-01-26 (default: the petition’s own)')
    .option('--county <county>', 'printed in the county line')
    .option('--count <n>', 'how many sheets (default: 1; at home one each)', wholeNumber)
    .option('--lines <n>', 'numbered spaces a sheet (default: 8; at home 1)', wholeNumber)
    .option('--start <serial>', 'number of the first sheet', wholeNumber, 1)
    .option('--packet <n>', 'a cover every so many sheets', wholeNumber)
    .option('--packet-start <n>', 'number of the first packet', wholeNumber, 1)
    .option('--paper <paper>', 'letter or a4', 'letter')
    .option('--language <language>', 'en or es', 'en')
    .option('--home-name <name>', 'print-at-home sheet: name of the supporter')
    .option('--home-address <address>', 'print-at-home sheet: residence address')
    .option('--home-city <city>', 'print-at-home sheet: city')
    .option(
      '--home-file <file>',
      'the same as JSON, of one supporter or of a list; keeps them off the process list',
    )
    .option(
      '--return-to <lines>',
      'print-at-home sheet: mailed to; lines separated by ";"',
    )
    .option(
      '--record <file>',
      'print-at-home sheets: whose each is goes here (default: beside the PDF)',
    )
    .option(
      '--known <what>',
      'supporters who have a sheet on record: ask, again, new-only or anew',
      'ask',
    )
    .option('--key-file <file>', 'the secret that checks the codes (default: none)')
    .requiredOption('--out <file>', 'the PDF to make')
    .action((options) =>
      perform(options, async (desk) =>
        (await import('../acts/sheets-print.ts')).sheetsPrint(options, desk),
      ),
    )

  verb(sheets, 'read', 'scanned pages become registered sheets, or work for a person')
    .argument('<paths...>', 'files and folders of PDF, TIFF, JPEG, PNG')
    .requiredOption('--petition <petition>', '"demo", or a petition file (JSON)')
    .option('--rules <pack>', 'such as us-ca@2017-01-26 (default: the petition’s own)')
    .option('--key-file <file>', 'the secret that checks the codes (default: none)')
    .option('--record <file>', 'of print-at-home sheets, as "sheets print" made it')
    .option('--threads <n>', 'how many at once (default: one a core)', wholeNumber)
    .requiredOption('--out <folder>', 'rows.csv, sheets.csv, crops and the journal')
    .action((paths: string[], options) =>
      perform(options, async (desk) =>
        (await import('../acts/sheets-read.ts')).sheetsRead(paths, options, desk),
      ),
    )

  verb(sheets, 'synth', 'invented sheets, filled and scanned, with the truth about them')
    .option('--petition <petition>', '"demo", or a petition file (JSON)', 'demo')
    .option('--rules <pack>', 'such as us-ca@2017-01-26 (default: the petition’s own)')
    .requiredOption('--sheets <n>', 'how many sheets', wholeNumber)
    .requiredOption('--seed <seed>', 'any text; the same seed gives the same files')
    .option('--conditions <names>', 'such as scan200,fax,photo (default: all with a bar)')
    .option('--pages <which>', 'all, or only those written on', 'all')
    .option('--lines <n>', 'numbered spaces a sheet', wholeNumber, 8)
    .option('--start <serial>', 'number of the first sheet', wholeNumber, 1)
    .option(
      '--packet <file>',
      'PDF of a packet whose own sheets are filled, from --start',
    )
    .option('--paper <paper>', 'letter or a4', 'letter')
    .option('--language <language>', 'en or es', 'en')
    .requiredOption('--out <folder>', 'images and truth.csv go here')
    .action((options) =>
      perform(options, async (desk) =>
        (await import('../acts/sheets-synth.ts')).sheetsSynth(options, desk),
      ),
    )

  verb(sheets, 'top-funders', 'the Official Top Funders sheet of a month, as PDF')
    .requiredOption('--petition <petition>', '"demo", or a petition file (JSON)')
    .option('--rules <pack>', 'such as us-ca@2026-11-01 (default: the petition’s own)')
    .requiredOption('--month <month>', 'in which it is valid, such as 2026-11')
    .requiredOption('--committee <name>', 'who pays for the circulation')
    .option(
      '--funder <name>',
      'a top funder, the largest first; give it again for each',
      (name: string, before: readonly string[]) => [...before, name],
      [] as readonly string[],
    )
    .option('--paper <paper>', 'letter or a4', 'letter')
    .requiredOption('--out <file>', 'the PDF to make')
    .action((options) =>
      perform(options, async () =>
        (await import('../acts/sheets-top-funders.ts')).sheetsTopFunders(options),
      ),
    )

  verb(sheets, 'preflight', 'hold a PDF against the approved form')
    .argument('<file>', 'our own PDF, or a printer’s proof')
    .requiredOption('--petition <petition>', '"demo", or a petition file (JSON)')
    .option('--rules <pack>', 'such as us-ca@2017-01-26 (default: the petition’s own)')
    .option('--county <county>', 'what must stand in the county line')
    .option(
      '--lines <n>',
      'numbered spaces a sheet (default: what its codes say)',
      wholeNumber,
    )
    .option('--paper <paper>', 'letter or a4 (default: what its codes say)')
    .option('--language <language>', 'en or es (default: what its codes say)')
    .option(
      '--key-file <file>',
      'the secret that checks the codes (default: not checked)',
    )
    .action((file: string, options) =>
      perform(options, async (desk) =>
        (await import('../acts/sheets-preflight.ts')).sheetsPreflight(
          file,
          options,
          desk,
        ),
      ),
    )
}
