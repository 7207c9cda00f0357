import {
  dropFilingScan,
  finishFilingScan,
  keepFilingPage,
  openFilingScan,
} from '../filing-scans/filing-scan-file.ts'
import type { Office } from '../office.ts'
import { filedPlace } from '../official/filed-place.ts'
import { sheetSeries } from '../packets/sheet-series.ts'
import { petitionRules } from '../records/petition-rules.ts'
import { pageReasonSentence } from '../scans/page-reasons.ts'
import { type OpenPages, openPages } from '../scans/read-pages.ts'
import { ProblemTally } from './file-problems.ts'
import { hashFile } from './hash-file.ts'
import { Cancelled } from './stop-reason.ts'
import type { Work, WorkEnd, WorkSpace } from './work.ts'

/**
 * Reads the scanned sheets of one office's filing, page by page, by the same reader as the
 * drive's. Used rows become lines of the frame; what the reader is unsure of waits for a
 * person. A stopped reading goes on where it was; a cancelled one leaves nothing.
 */
export const readFilingScans: Work = async (space) => {
  const { office, input, by } = space
  const refused = (sentence: string) => ({ kind: 'refused' as const, sentence })
  if (input.path === undefined) return refused('The file is gone. Upload it again.')
  const rules = await petitionRules(office.records)
  if (rules === null) return refused('Set up the petition first.')
  const { county, district } = input
  const place = filedPlace(rules, { county: county ?? '', district })
  if (!place.ok) return refused(`Say whose sheets these are. ${place.error.sentence}`)
  if ((await sheetSeries(office)) === null) {
    return refused(
      'Bring in the blank sheet first: without it no page can be told from another.',
    )
  }
  const sha256 = await hashFile(input.path)
  if (await isFinished(office, sha256)) {
    return refused('This very file was read before; its lines count once.')
  }
  const opened = await openPages(office, { path: input.path, signal: space.signal })
  if (!opened.ok) return refused(opened.error)
  const done = await openFilingScan(office, {
    sha256,
    fileName: input.fileName ?? 'scan',
    county: place.value,
    by,
  })
  try {
    await keepPages(space, { sha256, done }, opened.value)
    await finishFilingScan(office, sha256)
    return ending(office, sha256)
  } catch (error) {
    if (space.signal.reason instanceof Cancelled) await dropFilingScan(office, sha256)
    throw error
  }
}

async function keepPages(
  { office, signal, progress }: WorkSpace,
  file: { readonly sha256: string; readonly done: ReadonlySet<number> },
  opened: OpenPages,
): Promise<void> {
  let pages = file.done.size
  for await (const reading of opened.pages(file.done)) {
    signal.throwIfAborted()
    await keepFilingPage(office, file.sha256, reading)
    pages += 1
    progress({ step: 'Reading pages', done: pages, total: opened.total(), unit: 'pages' })
  }
  signal.throwIfAborted()
}

async function ending({ records }: Office, sha256: string): Promise<WorkEnd> {
  const pages = await records
    .selectFrom('filing_page')
    .select(['page', 'state', 'reason'])
    .where('file_sha256', '=', sha256)
    .orderBy('page')
    .execute()
  const rows = await records
    .selectFrom('filing_row')
    .innerJoin('filing_page', 'filing_page.id', 'filing_row.page_id')
    .select(['filing_row.state', 'filing_row.sheet'])
    .where('file_sha256', '=', sha256)
    .execute()
  const tally = new ProblemTally()
  for (const { page, state, reason } of pages) {
    if (state !== 'person' && state !== 'foreign') continue
    const code = reason ?? 'unreadable'
    tally.reject({ line: page, reason: code, sentence: pageReasonSentence(code) })
  }
  const of = (state: string) => rows.filter((row) => row.state === state).length
  const sheets = new Set(rows.map(({ sheet }) => sheet)).size
  const parts = [
    `${counted(pages.length, 'page')} read: ${counted(of('used'), 'line')} on ${counted(sheets, 'sheet')}`,
    ...(of('unsure') > 0 ? [`${counted(of('unsure'), 'row')} for a person`] : []),
    ...(tally.rejected > 0 ? [`${counted(tally.rejected, 'page')} for a person`] : []),
  ]
  return {
    kind: 'done',
    summary: `${parts.join(', ')}.`,
    report: tally.report(pages.length),
  }
}

async function isFinished({ records }: Office, sha256: string): Promise<boolean> {
  const row = await records
    .selectFrom('filing_scan')
    .select('sha256')
    .where('sha256', '=', sha256)
    .where('finished_at', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`
}
