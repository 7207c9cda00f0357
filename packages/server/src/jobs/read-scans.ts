import type { Office } from '../office.ts'
import { isTakenIn } from '../records/note-upload.ts'
import { makeRowsKnown } from '../scans/known-lines.ts'
import { pageReasonSentence } from '../scans/page-reasons.ts'
import { type OpenPages, openPages } from '../scans/read-pages.ts'
import {
  dropScanFile,
  finishScanFile,
  keepPage,
  type OpenScanFile,
  openScanFile,
} from '../scans/scan-file.ts'
import { ProblemTally } from './file-problems.ts'
import { hashFile } from './hash-file.ts'
import { Cancelled } from './stop-reason.ts'
import type { Work, WorkEnd, WorkSpace } from './work.ts'

/**
 * Reads a file of scanned sheets page by page and keeps each page as it is read, so that a
 * stopped reading goes on where it was. The pages count when the whole file has been read; a
 * cancelled reading leaves nothing.
 */
export const readScans: Work = async (space) => {
  const { office, input, jobId, by } = space
  const refused = (sentence: string) => ({ kind: 'refused' as const, sentence })
  if (input.path === undefined) return refused('The file is gone. Upload it again.')
  const sha256 = await hashFile(input.path)
  if (await isTakenIn(office.records, sha256)) {
    return refused(
      'This very file was taken in before; taking it twice would count it twice.',
    )
  }
  const opened = await openPages(office, { path: input.path, signal: space.signal })
  if (!opened.ok) return refused(opened.error)
  const person = { id: `job ${jobId}`, name: by }
  const file = await openScanFile(office, {
    sha256,
    fileName: input.fileName ?? 'scan',
    jobId,
    by: person,
  })
  try {
    const tally = await keepPages(space, file, opened.value)
    const { sheets } = await finishScanFile(office, { sha256, by: person })
    await makeRowsKnown(office, sha256, sheets)
    return ending(tally, sheets.length)
  } catch (error) {
    if (space.signal.reason instanceof Cancelled) await dropScanFile(office, sha256)
    throw error
  }
}

interface PageTally {
  readonly problems: ProblemTally
  pages: number
  registered: number
  blank: number
  toPerson: number
}

async function keepPages(
  { office, signal, progress }: WorkSpace,
  file: OpenScanFile,
  opened: OpenPages,
): Promise<PageTally> {
  const tally: PageTally = {
    problems: new ProblemTally(),
    pages: 0,
    registered: 0,
    blank: 0,
    toPerson: 0,
  }
  await countEarlier(office, file, tally)
  for await (const reading of opened.pages(file.done)) {
    signal.throwIfAborted()
    note(tally, reading.page, await keepPage(office, file, reading))
    progress({
      step: 'Reading pages',
      done: tally.pages,
      total: opened.total(),
      unit: 'pages',
    })
  }
  signal.throwIfAborted()
  for (const { page, reason } of opened.remarks()) {
    tally.problems.note({ line: page, reason, sentence: pageReasonSentence(reason) })
  }
  return tally
}

/** What an interrupted reading kept counts in the report too. */
async function countEarlier(
  { records }: Office,
  file: OpenScanFile,
  tally: PageTally,
): Promise<void> {
  if (file.done.size === 0) return
  const pages = await records
    .selectFrom('scan_page')
    .select(['page', 'state', 'reason'])
    .where('file_sha256', '=', file.sha256)
    .orderBy('page')
    .execute()
  for (const page of pages) note(tally, page.page, page)
}

function note(
  tally: PageTally,
  page: number,
  kept: { readonly state: string; readonly reason: string | null },
): void {
  tally.pages += 1
  if (kept.state === 'registered') tally.registered += 1
  else if (kept.state === 'blank') tally.blank += 1
  else {
    tally.toPerson += 1
    const reason = kept.reason ?? 'unreadable'
    tally.problems.reject({ line: page, reason, sentence: pageReasonSentence(reason) })
  }
}

function ending(tally: PageTally, sheets: number): WorkEnd {
  const { pages, registered, blank, toPerson } = tally
  const found =
    registered === 0
      ? 'none of our sheets'
      : `${registered} of ${sheets} ${sheets === 1 ? 'sheet' : 'sheets'}`
  const parts = [
    `${pages} ${pages === 1 ? 'page' : 'pages'} read: ${found}`,
    ...(blank > 0 ? [`${blank} blank`] : []),
    ...(toPerson > 0 ? [`${toPerson} for a person`] : []),
  ]
  return {
    kind: 'done',
    summary: `${parts.join(', ')}.`,
    report: tally.problems.report(pages),
    next: ['recount'],
  }
}
