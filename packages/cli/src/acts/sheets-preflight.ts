import { err, ok, type Result } from '@groundswell/basics'
import { layoutOfVersion, type PreflightReport } from '@groundswell/petition'
import { formVersionOf, preflightFile } from '@groundswell/petition/pdf'
import type { Answer, Desk } from '../command.ts'
import type { Refusal } from '../refusal.ts'
import { secretOf } from '../secret-file.ts'
import { type ChosenSheet, chosenSheet, type SheetOptions } from '../sheet-options.ts'
import { sheetTitle } from '../sheet-title.ts'
import { grouped } from '../table.ts'
import { preflightText } from '../words/preflight.ts'
import { proofRefusal } from '../words/proof-refusal.ts'

interface PreflightOptions extends Omit<SheetOptions, 'lines' | 'paper' | 'language'> {
  readonly lines?: number
  readonly paper?: string
  readonly language?: string
  readonly keyFile?: string
}

/**
 * `sheets preflight FILE`: holds a PDF against the approved form. A file with a difference is
 * refused with the first one; `--json` prints the report either way.
 */
export async function sheetsPreflight(
  file: string,
  options: PreflightOptions,
  desk: Desk,
): Promise<Result<Answer, Refusal>> {
  const key = secretOf(options.keyFile)
  if (!key.ok) return key
  const chosen = await approvedSheet(file, options)
  if (!chosen.ok) return chosen
  const { layout, county, pack, text } = chosen.value
  const report = await preflightFile(
    file,
    {
      layout,
      title: sheetTitle(text.measure),
      counties: pack.places.map((place) => place.name),
      ...(county === undefined ? {} : { county }),
      ...(options.keyFile === undefined ? {} : { key: key.value }),
    },
    {
      onPage: (done, total) =>
        desk.progress({ step: 'comparing', done, total, unit: 'pages' }),
      signal: desk.signal,
    },
  )
  return report.ok
    ? ok(answerOf(report.value, layout.form.version))
    : err(proofRefusal(report.error, file))
}

function answerOf(report: PreflightReport, form: string): Answer {
  const { pages, sheets, problems } = report
  const head = `${grouped(pages)} pages, ${grouped(sheets)} sheets, form ${form}: `
  const verdict = report.ok
    ? 'as approved.'
    : `${grouped(problems.length)} ${problems.length === 1 ? 'difference' : 'differences'}.`
  const shown = report.ok ? '' : `\n${preflightText(problems)}`
  return {
    json: { ok: report.ok, pages, sheets, form, problems },
    text: `${head}${verdict}${shown}`,
    refused: !report.ok,
  }
}

/** The form that options name, else the one that the file's own codes name, else the usual. */
async function approvedSheet(
  file: string,
  options: PreflightOptions,
): Promise<Result<ChosenSheet, Refusal>> {
  const { lines, paper, language } = options
  const usual = {
    lines: lines ?? 8,
    paper: paper ?? 'letter',
    language: language ?? 'en',
  }
  const chosen = chosenSheet({ ...options, ...usual })
  if (!chosen.ok) return chosen
  if (lines !== undefined || paper !== undefined || language !== undefined) return chosen
  const version = await formVersionOf(file)
  if (!version.ok) return err(proofRefusal(version.error, file))
  const { text, pack, layout } = chosen.value
  if (version.value === undefined || version.value === layout.form.version) return chosen
  const named = layoutOfVersion(text, pack.form, version.value)
  return named === undefined ? chosen : ok({ ...chosen.value, layout: named })
}
