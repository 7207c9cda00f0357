import { existsSync } from 'node:fs'
import { err, ok, type Result } from '@groundswell/basics'
import type { RowState, SheetReading } from '@groundswell/petition'
import {
  type CannotKeep,
  type ForeignJournal,
  type ReadRequest,
  type ReadRun,
  readSheets,
  scanFiles,
} from '@groundswell/petition/scan'
import { DataFolderInUse, lockFolder } from '@groundswell/server/lock-folder'
import type { Answer, Desk } from '../command.ts'
import { type HomeRecord, homePrintOf, homeRecords } from '../home-record.ts'
import { keyOption } from '../key-option.ts'
import { outFolder } from '../out-folder.ts'
import { petitionForms } from '../petition-forms.ts'
import type { Refusal } from '../refusal.ts'
import { chosenSheet } from '../sheet-options.ts'
import { grouped, table } from '../table.ts'
import { pageProblemSentence } from '../words/page-problem.ts'
import { type ReturnedMailers, returnedMailers } from './returned-mailers.ts'

export interface ReadOptions {
  readonly petition: string
  readonly rules?: string
  readonly keyFile?: string
  readonly record?: string
  readonly threads?: number
  readonly out: string
}

/** `sheets read`: scanned pages become registered sheets, or work for a person. */
export async function sheetsRead(
  paths: readonly string[],
  options: ReadOptions,
  desk: Desk,
): Promise<Result<Answer, Refusal>> {
  const started = performance.now()
  const chosen = chosenSheet({ ...options, lines: 8, paper: 'letter', language: 'en' })
  if (!chosen.ok) return chosen
  const key = keyOption(options.keyFile)
  if (!key.ok) return key
  const record = options.record === undefined ? undefined : onRecord(options.record)
  if (record?.ok === false) return record
  const missing = paths.filter((path) => !existsSync(path))
  // Where something else is there it is read, and what is not is among the problems.
  if (missing.length > 0 && missing.length === paths.length) {
    const sentence = 'There is no such file or folder.'
    return err({
      code: 'no-such-file',
      field: 'PATH',
      file: missing.join(', '),
      sentence,
    })
  }
  const files = await scanFiles(paths)
  if (files.length === 0) {
    const sentence = 'No PDF, TIFF, JPEG or PNG file is there.'
    return err({ code: 'no-scans', field: 'PATH', file: paths.join(', '), sentence })
  }
  const folder = outFolder(options.out)
  if (!folder.ok) return folder
  const lock = heldFolder(options.out)
  if (!lock.ok) return lock
  try {
    const request: ReadRequest = {
      files,
      petition: chosen.value.layout.form.petition,
      formOf: petitionForms(chosen.value),
      key: key.value,
      homes: new Map(
        [...(record?.value ?? [])].map(([id, one]) => [id, homePrintOf(one)]),
      ),
      folder: options.out,
      threads: options.threads,
      signal: desk.signal,
      onProgress: ({ done, pages }) =>
        desk.progress({ step: 'reading', done, total: pages, unit: 'pages' }),
    }
    return await readInto(options.out, request, {
      started,
      missing,
      record: record?.value,
    })
  } finally {
    lock.value.release()
  }
}

/** Reads files into a folder that is ours alone meanwhile, and tells what came of it. */
async function readInto(
  out: string,
  request: ReadRequest,
  {
    started,
    missing,
    record,
  }: {
    readonly started: number
    readonly missing: readonly string[]
    readonly record: ReadonlyMap<string, HomeRecord> | undefined
  },
): Promise<Result<Answer, Refusal>> {
  const reading = readSheets(request)
  let step = await reading.next()
  while (step.done !== true) step = await reading.next()
  if (!step.value.ok) return err(endOfRun(step.value.error, out))
  const run = step.value.value
  if (run.stopped) {
    const sentence = `Stopped after ${grouped(run.pages.length)} pages, which are kept. The same command goes on from there.`
    return err({ code: 'stopped', sentence })
  }
  const mailers = record && (await returnedMailers(run.sheets, record, out))
  const seconds = (performance.now() - started) / 1000
  const read = answer(run, mailers, { seconds, out })
  if (missing.length > 0 && run.pages.every(({ outcome }) => outcome === 'no-page')) {
    const sentence = 'Nothing could be read, and some of the files are not there.'
    const { problems } = read
    const file = missing.join(', ')
    return err({ code: 'nothing-readable', field: 'PATH', file, sentence, problems })
  }
  return ok(read)
}

/** Keeps other runs out of the folder: their tables would be mixed with ours. */
function heldFolder(out: string): Result<{ readonly release: () => void }, Refusal> {
  try {
    return ok(lockFolder(out))
  } catch (error) {
    if (error instanceof DataFolderInUse) {
      const sentence =
        'Another run is reading into this folder. Wait until it ends, or name another folder.'
      return err({ code: 'folder-in-use', field: '--out', file: out, sentence })
    }
    return err(endOfRun({ kind: 'cannot-keep', why: whyNotKept(error) }, out))
  }
}

function whyNotKept(error: unknown): string {
  if (error instanceof Error && 'syscall' in error) return error.message
  throw error
}

function endOfRun(error: ForeignJournal | CannotKeep, out: string): Refusal {
  const sentence =
    error.kind === 'foreign-journal'
      ? 'The folder holds readings of another petition. Name another one.'
      : `The folder can no longer be written to: ${error.why}. Pages read so far are kept; make room, and the same command goes on from there.`
  return { code: error.kind, field: '--out', file: out, sentence }
}

/** The record that was named: unlike a new one it must be there. */
function onRecord(path: string): Result<ReadonlyMap<string, HomeRecord>, Refusal> {
  if (existsSync(path)) return homeRecords(path)
  const sentence = 'There is no such record of print-at-home sheets.'
  return err({ code: 'not-a-record', field: '--record', file: path, sentence })
}

function answer(
  run: ReadRun,
  mailers: ReturnedMailers | undefined,
  { seconds, out }: { readonly seconds: number; readonly out: string },
): Answer & { readonly problems: readonly unknown[] } {
  const { pages, sheets } = run
  const registered = sheets.filter(({ state }) => state === 'registered')
  const rows = {
    used: countRows(registered, 'used'),
    empty: countRows(registered, 'empty'),
    unsure: countRows(registered, 'unsure'),
  }
  const problems = run.problems.map(({ page, problem }) => ({
    page,
    kind: problem.kind,
    detail: pageProblemSentence(problem),
  }))
  const json = {
    pages: pages.length,
    sheets: sheets.length,
    registered: registered.length,
    toPerson: sheets.length - registered.length,
    rows,
    ...(mailers === undefined ? {} : { mailers }),
    problems,
    seconds: Math.round(seconds * 1000) / 1000,
    sheetsPerSecond: Math.round((sheets.length / seconds) * 100) / 100,
  }
  const kinds = Map.groupBy(problems, ({ kind }) => kind)
  const text = [
    `${grouped(json.pages)} pages, ${grouped(json.sheets)} sheets in ${seconds.toFixed(1)} s (${json.sheetsPerSecond} sheets/s)`,
    `${grouped(json.registered)} registered, ${grouped(json.toPerson)} for a person`,
    `${grouped(rows.used)} rows used, ${grouped(rows.empty)} empty, ${grouped(rows.unsure)} unsure`,
    ...(mailers === undefined
      ? []
      : [
          `${grouped(mailers.back)} of ${grouped(mailers.onRecord)} print-at-home sheets came back: ${grouped(mailers.signed)} signed, ${grouped(mailers.unsigned)} not, ${grouped(mailers.unsure)} for a person`,
        ]),
    ...(run.resumed > 0 ? [`${grouped(run.resumed)} pages were read earlier`] : []),
    ...(kinds.size === 0
      ? []
      : [
          '',
          table(
            ['problem', 'times', 'first on', ''],
            [...kinds].map(([kind, list]) => [
              kind,
              grouped(list.length),
              list[0]?.page ?? '',
              list[0]?.detail ?? '',
            ]),
          ),
        ]),
    '',
    `written to ${out}: rows.csv, sheets.csv, crops`,
  ]
  return { json, text: text.join('\n'), problems }
}

function countRows(sheets: readonly SheetReading[], state: RowState): number {
  return sheets.reduce(
    (sum, { rows }) => sum + rows.filter((row) => row.state === state).length,
    0,
  )
}
