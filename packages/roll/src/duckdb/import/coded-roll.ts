import type { FieldMap } from '../../field-map.ts'
import { type ScanRequest, scanRecords } from './delimited-scan.ts'
import { batchSink } from './record-batch.ts'
import type { RecordCounts } from './record-scan.ts'
import { rowCoding } from './row-coding.ts'
import { rowPlan } from './row-plan.ts'
import { type WrittenTexts, writtenTexts } from './written-texts.ts'

/** A voter file as rows of numbers, and what the numbers stand for. */
export interface CodedRoll {
  readonly counts: RecordCounts
  readonly texts: WrittenTexts
}

/**
 * Reads a voter file once: this thread tells good records from bad and makes new texts
 * comparable, another writes the rows to `path` (see `rowCoder`). Throws the signal's reason
 * when aborted and `UnpackingFailed` for a broken archive; the caller takes the file away.
 */
export async function codedRoll(
  request: Omit<ScanRequest, 'scratch'>,
  map: FieldMap,
  path: string,
): Promise<CodedRoll> {
  const { layout } = request
  const texts = writtenTexts()
  const sink = batchSink(layout)
  const coding = rowCoding(rowPlan(layout, map, path), texts.add)
  try {
    const counts = await scanRecords(request, {
      sink,
      onPiece: () => coding.take(sink.take()),
    })
    texts.addCounts(await coding.end())
    return { counts, texts }
  } catch (error) {
    await coding.stop()
    throw error
  }
}
