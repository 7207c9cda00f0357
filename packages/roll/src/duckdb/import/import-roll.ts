import { rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { err, ok, type Result } from '@groundswell/basics'
import type { FieldMapRequest } from '../../field-map.ts'
import { type ProblemReport, problemTally } from '../../import-problem.ts'
import type { RollProfile } from '../../profile/roll-profile.ts'
import { buildKeys } from '../build-keys.ts'
import { openDatabase } from '../open-database.ts'
import { quotedText } from '../sql-text.ts'
import { checkedRoll } from './checked-roll.ts'
import { codedRoll } from './coded-roll.ts'
import { dictionaryColumns } from './dictionary-columns.ts'
import { hashedBytes } from './hashed-bytes.ts'
import { type RollRefusal, rollFields } from './roll-fields.ts'
import { rollLayout } from './roll-layout.ts'
import { recordSnapshot } from './snapshot.ts'
import { sourceBytes, UnpackingFailed } from './source-bytes.ts'
import type { TableRefusal } from './table-refusal.ts'

export interface ImportRequest {
  readonly source: string
  /** How the file is laid out; else `map`; else the usual header names are recognised. */
  readonly profile?: RollProfile | undefined
  readonly map?: FieldMapRequest | undefined
  /** The snapshot file to make or to replace. */
  readonly database: string
  /** The moment of the import, ISO 8601; a domain package has no clock. */
  readonly importedAt: string
  /** Problems told in full for each reason; all are counted. 20 by default. */
  readonly keepProblems?: number | undefined
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

export interface ImportProgress {
  readonly step: 'scan' | 'check' | 'index'
  readonly done: number
  readonly total: number
}

/** What an import made. rows + rejected = data lines of the file. */
export interface ImportSummary extends ProblemReport {
  readonly rows: number
  readonly rejected: number
  readonly snapshotId: string
  readonly seconds: number
}

export type ImportRefusal =
  | TableRefusal
  | RollRefusal
  | { readonly kind: 'no-such-folder'; readonly folder: string }

/**
 * Makes a roll snapshot from a voter file. Everything happens in `<database>.importing`,
 * which takes the place of `database` only when complete: an import that is refused, broken
 * off or killed leaves the old snapshot as it was.
 */
export async function importRoll(
  request: ImportRequest,
): Promise<Result<ImportSummary, ImportRefusal>> {
  const started = performance.now()
  const folder = dirname(request.database)
  const isFolder = await stat(folder).then(
    (info) => info.isDirectory(),
    () => false,
  )
  if (!isFolder) return err({ kind: 'no-such-folder', folder })
  const working = `${request.database}.importing`
  await discard(working)
  try {
    const made = await madeSnapshot(request, working)
    if (!made.ok) return made
    await rename(working, request.database)
    return ok({ ...made.value, seconds: (performance.now() - started) / 1000 })
  } catch (error) {
    if (request.signal?.aborted) return err({ kind: 'aborted' })
    if (error instanceof UnpackingFailed) {
      return err({ kind: error.reason, source: request.source })
    }
    throw error
  } finally {
    await discard(working)
  }
}

async function discard(working: string): Promise<void> {
  for (const path of [working, rowFile(working)]) {
    await rm(path, { force: true })
    await rm(`${path}.wal`, { force: true })
  }
}

/** The file of coded rows, which is gone when the roll is laid out. */
function rowFile(working: string): string {
  return `${working}.rows`
}

type Made = Omit<ImportSummary, 'seconds'>

async function madeSnapshot(
  request: ImportRequest,
  working: string,
): Promise<Result<Made, ImportRefusal>> {
  const { source, signal } = request
  const opened = await sourceBytes(source)
  if (!opened.ok) return opened
  if (opened.value.packing === 'parquet') return err({ kind: 'not-a-text-file', source })
  const bytes = hashedBytes(opened.value)
  const layout = await rollLayout(bytes, source, request.profile)
  if (!layout.ok) return layout
  const fields = rollFields(request, layout.value)
  if (!fields.ok) return fields

  const tally = problemTally(request.keepProblems ?? 20)
  const rowsAt = rowFile(working)
  const { counts, texts } = await codedRoll(
    {
      source,
      bytes,
      layout: layout.value,
      onProblem: tally.add,
      onRead: (done) =>
        request.onProgress?.({ step: 'scan', done, total: opened.value.size }),
      signal,
    },
    fields.value,
    rowsAt,
  )
  const { good, rejected, records } = counts
  if (records === 0)
    return err({ kind: 'no-rows', source, columns: layout.value.columns })
  if (good === 0) return err({ kind: 'no-good-row', source, rejected })
  const database = await openDatabase(working, { access: 'write' })
  const { connection } = database
  const interrupt = () => connection.interrupt()
  try {
    signal?.throwIfAborted()
    signal?.addEventListener('abort', interrupt)
    await connection.run(
      `CREATE TEMP VIEW voter_coded AS FROM read_parquet(${quotedText(rowsAt)})`,
    )
    request.onProgress?.({ step: 'check', done: 0, total: 1 })
    signal?.throwIfAborted()
    const checked = await checkedRoll(
      {
        connection,
        texts,
        map: fields.value,
        good,
        today: request.importedAt.slice(0, 10),
        state: request.profile?.state,
        keep: request.keepProblems ?? 20,
      },
      tally,
    )
    if (!checked.ok) return checked
    const rows = checked.value
    if (rows === 0) return err({ kind: 'no-good-row', source, rejected: records })
    const report = tally.report()
    const lost = report.counts.reduce(
      (n, { count, rejected: out }) => n + (out ? count : 0),
      0,
    )
    if (rows + lost !== records)
      throw new Error(`${records} lines made ${rows} rows + ${lost}`)
    const snapshotId = await recordSnapshot(connection, {
      digest: bytes.digest(),
      source,
      size: opened.value.size,
      profile: request.profile,
      fields: fields.value,
      rows,
      rejected: records - rows,
      importedAt: request.importedAt,
      report,
    })
    const columns = dictionaryColumns(texts, new Set(fields.value.keys()), rows === good)
    await buildKeys(connection, 'voter_good', columns, {
      signal,
      onProgress: ({ done, total }) =>
        request.onProgress?.({ step: 'index', done, total }),
    })
    await connection.run('CHECKPOINT')
    return ok({ rows, rejected: records - rows, snapshotId, ...report })
  } finally {
    signal?.removeEventListener('abort', interrupt)
    database.close()
  }
}
