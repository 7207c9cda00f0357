import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportProblem } from '../../import-problem.ts'
import { cleanCopy } from './clean-copy.ts'
import { dataBytes, type FileLayout } from './file-layout.ts'
import { type RecordCounts, recordScan } from './record-scan.ts'
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
    const counts = await scan(request, undefined, () => {}, true)
    if (counts?.isClean) {
      return { counts, path: request.source, isCopy: false, discard: async () => {} }
    }
  }
  const path = join(request.scratch, `.groundswell-${randomUUID()}.csv`)
  const copy = cleanCopy(path, layout)
  const discard = async () => await rm(path, { force: true })
  try {
    const counts = await scan(request, copy.sink, request.onProblem, false)
    copy.close()
    if (counts === undefined) throw new Error('a scan that copies does not stop early')
    return { counts, path, isCopy: true, discard }
  } catch (error) {
    await discard()
    throw error
  }
}

/** One pass; with `stopsAtFlaw` it gives up at the first chunk that is not clean. */
async function scan(
  { bytes, layout, onRead, signal }: ScanRequest,
  sink: Parameters<typeof recordScan>[0]['sink'],
  onProblem: (problem: ImportProblem) => void,
  stopsAtFlaw: boolean,
): Promise<RecordCounts | undefined> {
  const records = recordScan({
    delimiter: layout.delimiter.charCodeAt(0),
    columns: layout.columns.length,
    hasQuotes: layout.hasQuotes,
    headers: layout.secondHeader ? [layout.header, layout.secondHeader] : [layout.header],
    firstLine: layout.firstLine,
    sink,
    onProblem,
  })
  for await (const chunk of dataBytes(bytes, layout, onRead)) {
    signal?.throwIfAborted()
    records.push(chunk)
    if (stopsAtFlaw && !records.isClean()) return undefined
  }
  return records.end()
}
