import { isUtf8 } from 'node:buffer'
import type { ImportProblem, ProblemReason } from '../../import-problem.ts'
import { quotedRecord } from './quoted-record.ts'

/** Bytes of the longest record taken; a copy with every quote doubled still fits a reader. */
export const longestRecord = 1 << 19

/** Where good records go, when they are copied. Positions exclude the line break. */
export interface RecordSink {
  /** A record that may be copied byte by byte. */
  readonly plain: (data: Uint8Array, start: number, end: number, line: number) => void
  /** A record that has to be taken apart and written anew, e.g. with a NUL in it. */
  readonly odd: (bytes: Uint8Array, line: number, isUtf8: boolean) => void
}

export interface RecordScanOptions {
  /** The byte between columns, e.g. 0x2c. */
  readonly delimiter: number
  readonly columns: number
  /** Whether `"` quotes; not in fixed-width files. */
  readonly hasQuotes: boolean
  /** A record with the bytes of one of these is a header over again. */
  readonly headers: readonly Uint8Array[]
  /** The line of the file that the first record stands on. */
  readonly firstLine: number
  readonly sink?: RecordSink | undefined
  readonly onProblem: (problem: ImportProblem) => void
}

export interface RecordCounts {
  /** Data records: good + rejected. Blank lines are not records. */
  readonly records: number
  readonly good: number
  readonly rejected: number
  /** Whether a plain CSV reader reads every record as this one did. */
  readonly isClean: boolean
  /** Whether blanks may stand at the ends of cells. */
  readonly mustTrim: boolean
  readonly sawQuotes: boolean
}

export interface RecordScan {
  /** Takes the next bytes, in UTF-8; the buffer may be reused afterwards. */
  readonly push: (chunk: Uint8Array) => void
  /** Whether nothing but clean records came so far. */
  readonly isClean: () => boolean
  readonly end: () => RecordCounts
}

const lineFeed = 0x0a
const quote = 0x22
const space = 0x20

/**
 * Walks a delimited file once, record by record, and tells each good record from each bad
 * one with its true line number. A quote that never closes costs one line, not the rest of
 * the file: reading goes on at the next line. Every data line is in `good` or in `rejected`.
 */
export function recordScan(options: RecordScanOptions): RecordScan {
  const { delimiter, columns, hasQuotes, headers, sink, onProblem } = options
  // Letters and digits are above every byte that matters unless the delimiter is a pipe.
  const ceiling = Math.max(delimiter, quote)
  let carry: Uint8Array | undefined
  let line = options.firstLine
  let isSkipping = false
  let good = 0
  let rejected = 0
  let isClean = true
  let isPadded = false
  let sawQuotes = false
  let lineBreak: 'crlf' | 'lf' | undefined

  function reject(
    reason: ProblemReason,
    data: Uint8Array,
    start: number,
    end: number,
  ): void {
    rejected++
    isClean = false
    onProblem({ line, reason, sample: sampleOf(data.subarray(start, end)) })
  }

  function doubt(reason: ProblemReason): void {
    isClean = false
    onProblem({ line, reason })
  }

  /** Takes one whole record; false when it spans lines and its first line must go alone. */
  function take(data: Uint8Array, start: number, end: number, record: Shape): boolean {
    const isCarriage = end > start && data[end - 1] === 0x0d
    const stop = isCarriage ? end - 1 : end
    // Both kinds of line break in one file is more than a plain CSV reader takes.
    lineBreak ??= isCarriage ? 'crlf' : 'lf'
    if ((lineBreak === 'crlf') !== isCarriage && end < data.length) isClean = false
    if (stop === start) {
      doubt('blank-line')
      return true
    }
    if (record.fields !== columns) {
      if (record.breaks > 0) return false
      reject(
        record.fields < columns ? 'too-few-columns' : 'too-many-columns',
        data,
        start,
        stop,
      )
      return true
    }
    if (headers.some((header) => isSame(data, start, stop, header))) {
      reject('repeated-header', data, start, stop)
      return true
    }
    good++
    if (data[start] === space || data[stop - 1] === space) isPadded = true
    const isText = record.isText || isUtf8(data.subarray(start, stop))
    if (record.hasNul) doubt('nul-byte')
    if (!isText) doubt('bad-character')
    if (record.isOdd || record.breaks > 0) isClean = false
    if (sink === undefined) return true
    if (record.isOdd || record.hasNul || record.breaks > 0 || !isText) {
      sink.odd(data.subarray(start, stop), line, isText)
    } else sink.plain(data, start, stop, line)
    return true
  }

  /** Takes the record with quotes at `start`; answers where the next begins, -1 for more bytes. */
  function takeQuoted(
    data: Uint8Array,
    start: number,
    isText: boolean,
    isLast: boolean,
  ): number {
    sawQuotes = true
    const quoted = quotedRecord(data, start, delimiter, isLast)
    if (quoted.kind === 'whole') {
      if (quoted.end === data.length && !isLast) return -1
      const hasNul = data.subarray(start, quoted.end).includes(0)
      if (take(data, start, quoted.end, { ...quoted, hasNul, isText })) {
        line += 1 + quoted.breaks
        return quoted.end + 1
      }
    }
    if (quoted.kind === 'incomplete' && data.length - start <= longestRecord) return -1
    // The quote cannot be what it seems: its line goes alone, and the next is read anew.
    const lineEnd = data.indexOf(lineFeed, start)
    if (lineEnd < 0 && !isLast) return -1
    const end = lineEnd < 0 ? data.length : lineEnd
    reject('broken-quote', data, start, end)
    line++
    return end + 1
  }

  /** Takes every whole record; answers where the first unfinished one begins. */
  function walk(data: Uint8Array, isLast: boolean): number {
    const { length } = data
    const known = isLast ? length : data.lastIndexOf(lineFeed) + 1
    const isText = isUtf8(data.subarray(0, known))
    let start = 0
    while (start < length) {
      let at = start
      let fields = 1
      let hasQuote = hasQuotes && data[start] === quote
      let hasNul = false
      if (hasQuote) at = length
      for (; at < length; at++) {
        const byte = data[at]
        if (byte === undefined || byte > ceiling) continue
        if (byte === delimiter) {
          fields++
          if (data[at + 1] === space || data[at - 1] === space) isPadded = true
        } else if (byte === lineFeed) break
        else if (byte === 0) hasNul = true
        else if (byte === quote && hasQuotes) {
          hasQuote = true
          break
        }
      }
      if (hasQuote) {
        const next = takeQuoted(data, start, isText, isLast)
        if (next < 0) return start
        start = next
        continue
      }
      if (at === length && !isLast) return start
      if (at - start > longestRecord) reject('line-too-long', data, start, start + 100)
      else take(data, start, at, { fields, breaks: 0, isOdd: false, hasNul, isText })
      line++
      start = at + 1
    }
    return length
  }

  function push(chunk: Uint8Array, isLast = false): void {
    // A plain Uint8Array in every pass: the engine reads bytes of one kind of array fastest.
    let data =
      carry === undefined
        ? new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.length)
        : joined(carry, chunk)
    carry = undefined
    if (isSkipping) {
      const end = data.indexOf(lineFeed)
      if (end < 0) return
      isSkipping = false
      line++
      data = data.subarray(end + 1)
    }
    const rest = data.subarray(walk(data, isLast))
    if (rest.length > longestRecord) {
      // Its end is not in sight and nothing of it is wanted: the bytes are let go.
      reject('line-too-long', rest, 0, 100)
      isSkipping = true
    } else if (rest.length > 0) carry = Uint8Array.from(rest)
  }

  return {
    push,
    isClean: () => isClean,
    end: () => {
      push(new Uint8Array(0), true)
      // Blanks inside of quotes are not looked for: quotes alone are reason enough to trim.
      const mustTrim = isPadded || sawQuotes
      return { records: good + rejected, good, rejected, isClean, mustTrim, sawQuotes }
    },
  }
}

interface Shape {
  readonly fields: number
  /** Line breaks inside quotes. */
  readonly breaks: number
  readonly isOdd: boolean
  readonly hasNul: boolean
  readonly isText: boolean
}

function isSame(
  data: Uint8Array,
  start: number,
  stop: number,
  header: Uint8Array,
): boolean {
  if (stop - start !== header.length) return false
  for (let i = 0; i < header.length; i++) if (data[start + i] !== header[i]) return false
  return true
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const whole = new Uint8Array(a.length + b.length)
  whole.set(a)
  whole.set(b, a.length)
  return whole
}

/** The first characters of a bad line, printable. */
function sampleOf(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes.subarray(0, 240))
  return text.replace(/\p{C}/gu, '�').slice(0, 80)
}
