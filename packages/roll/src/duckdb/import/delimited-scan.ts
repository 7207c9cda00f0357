import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportProblem } from '../../import-problem.ts'
import { cleanCopy } from './clean-copy.ts'
import { dataBytes, type FileLayout } from './file-layout.ts'
import { type RecordCounts, type RecordSink, recordScan } from './record-scan.ts'
import type { SourceBytes } from './source-bytes.ts'

export interface ScanRequest {
  readonly source: string
  readonly bytes: SourceBytes
  readonly layout: FileLayout
  /** The folder for a copy, if one is needed. */
  readonly scratch: string
  readonly onProblem: (problem: ImportProblem) => void
  readonly onRead?: ((bytes: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** A file that any CSV reader reads alike. */
export interface ScannedFile {
  readonly counts: RecordCounts
  readonly path: string
  /** The source itself, or a copy in which each record follows the number of its line. */
  readonly isCopy: boolean
  /** Removes the copy, if there is one. */
  readonly discard: () => Promise<void>
}

/**
 * Reads every record once. A plain UTF-8 file without a flaw is then read where it lies;
 * anything else is read a second time into a copy of its good records. Throws the signal's
 * reason when aborted, and `UnpackingFailed` for a broken archive; no copy is left behind.
 */
export async function delimitedScan(request: ScanRequest): Promise<ScannedFile> {
  const { bytes, layout } = request
  const isReadable =
    bytes.packing === 'plain' &&
    layout.encoding === 'utf-8' &&
    !layout.hasLoneReturns &&
    layout.firstLine === (layout.header.length > 0 ? 2 : 1)
  if (isReadable) {
    // A first pass that stops tells its problems again in the second.
    const counts = await cleanCounts(request)
    if (counts !== undefined) {
      return { counts, path: request.source, isCopy: false, discard: async () => {} }
    }
  }
  const path = join(request.scratch, `.groundswell-${randomUUID()}.csv`)
  const copy = cleanCopy(path, layout)
  const discard = async () => await rm(path, { force: true })
  try {
    const counts = await scanRecords(request, { sink: copy.sink })
    copy.close()
    return { counts, path, isCopy: true, discard }
  } catch (error) {
    await discard()
    throw error
  }
}

interface ScanOptions {
  readonly sink?: RecordSink | undefined
  /** Called, and waited for, when the records of a piece of the file have come. */
  readonly onPiece?: () => Promise<void>
}

/** One pass over the records of a file; the sink's bytes stand until the end of each piece. */
export async function scanRecords(
  request: Omit<ScanRequest, 'scratch'>,
  { sink, onPiece }: ScanOptions,
): Promise<RecordCounts> {
  const { bytes, layout, onRead, onProblem, signal } = request
  const records = recordScan({ ...scanOptions(layout), sink, onProblem })
  for await (const chunk of dataBytes(bytes, layout, onRead)) {
    signal?.throwIfAborted()
    records.push(chunk)
    await onPiece?.()
  }
  const counts = records.end()
  await onPiece?.()
  return counts
}

/** The same without a sink, until the first piece that is not clean. */
async function cleanCounts({
  bytes,
  layout,
  onRead,
  signal,
}: ScanRequest): Promise<RecordCounts | undefined> {
  const records = recordScan({ ...scanOptions(layout), onProblem: () => {} })
  for await (const chunk of dataBytes(bytes, layout, onRead)) {
    signal?.throwIfAborted()
    records.push(chunk)
    if (!records.isClean()) return undefined
  }
  const counts = records.end()
  return counts.isClean ? counts : undefined
}

function scanOptions(layout: FileLayout) {
  return {
    delimiter: layout.delimiter.charCodeAt(0),
    columns: layout.columns.length,
    hasQuotes: layout.hasQuotes,
    headers: layout.secondHeader ? [layout.header, layout.secondHeader] : [layout.header],
    firstLine: layout.firstLine,
  }
}
