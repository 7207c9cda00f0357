import { quotedCell, recordCells } from './record-cells.ts'
import type { RecordSink } from './record-scan.ts'

/** Good records in UTF-8, each on one line, and where each of them begins, ends and stood. */
export interface RecordBatch {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly starts: Int32Array<ArrayBuffer>
  readonly ends: Int32Array<ArrayBuffer>
  /** Lines of the file. */
  readonly lines: Int32Array<ArrayBuffer>
  readonly records: number
}

/** Collects the good records of a scan piece by piece. */
export interface BatchSink extends RecordSink {
  /** What came since the last call, as a batch whose memory may be given away. */
  readonly take: () => RecordBatch
}

const firstRoom = 1 << 16

/**
 * A sink that keeps places, not copies: the bytes of a piece are copied once, when it is taken.
 * Records that no plain reader reads are written anew behind them.
 */
export function batchSink(layout: {
  readonly delimiter: string
  readonly hasQuotes: boolean
}): BatchSink {
  const { delimiter, hasQuotes } = layout
  let piece = new Uint8Array(0)
  let places = room(firstRoom)
  let records = 0
  let anew: { readonly bytes: Uint8Array; readonly record: number }[] = []

  function place(start: number, end: number, line: number): void {
    if (records === places.starts.length) places = room(records * 2, places)
    places.starts[records] = start
    places.ends[records] = end
    places.lines[records] = line
    records++
  }

  return {
    plain: (data, start, end, line) => {
      piece = data as Uint8Array<ArrayBuffer>
      place(start, end, line)
    },
    odd: (bytes, line, isUtf8) => {
      const record = new TextDecoder(isUtf8 ? 'utf-8' : 'windows-1252').decode(bytes)
      const text = hasQuotes
        ? recordCells(record, delimiter)
            .map((cell) => quotedCell(cell, delimiter))
            .join(delimiter)
        : record.replace(/\p{Cc}/gu, ' ')
      anew.push({ bytes: new TextEncoder().encode(text), record: records })
      place(0, 0, line)
    },
    take: () => {
      const more = anew.reduce((sum, { bytes }) => sum + bytes.length, 0)
      const bytes = new Uint8Array(piece.length + more)
      bytes.set(piece)
      let at = piece.length
      for (const odd of anew) {
        bytes.set(odd.bytes, at)
        places.starts[odd.record] = at
        at += odd.bytes.length
        places.ends[odd.record] = at
      }
      const batch = { bytes, ...places, records }
      piece = new Uint8Array(0)
      places = room(Math.max(firstRoom, records + (records >> 3)))
      records = 0
      anew = []
      return batch
    },
  }
}

interface Places {
  readonly starts: Int32Array<ArrayBuffer>
  readonly ends: Int32Array<ArrayBuffer>
  readonly lines: Int32Array<ArrayBuffer>
}

function room(records: number, before?: Places): Places {
  const list = (values: Int32Array | undefined) => {
    const longer = new Int32Array(records)
    if (values !== undefined) longer.set(values)
    return longer
  }
  return {
    starts: list(before?.starts),
    ends: list(before?.ends),
    lines: list(before?.lines),
  }
}
