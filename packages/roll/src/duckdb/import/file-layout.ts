import { err, ok, type Result } from '@groundswell/basics'
import { looksLikeHeader } from '../../header-words.ts'
import type { FixedColumn } from '../../profile/roll-profile.ts'
import { quotedRecord } from './quoted-record.ts'
import { recordCells } from './record-cells.ts'
import { longestRecord } from './record-scan.ts'
import type { SourceBytes } from './source-bytes.ts'
import { guessEncoding, type TextEncoding, utf8Decoder } from './text-encoding.ts'

/** How the text of a file is laid out, as its beginning shows. */
export interface FileLayout {
  readonly encoding: TextEncoding
  /** Bytes before the text: a byte order mark. */
  readonly markLength: number
  readonly delimiter: string
  readonly hasQuotes: boolean
  /** Every column of the header, trimmed; repeated and empty ones included. */
  readonly columns: readonly string[]
  /** The header's bytes in UTF-8, without its line break. */
  readonly header: Uint8Array
  /** A line under the header that is a second one, in other words. */
  readonly secondHeader?: Uint8Array
  /** UTF-8 bytes up to the first data record. */
  readonly headerEnd: number
  /** The line of the file on which the first data record stands. */
  readonly firstLine: number
  /** Old files end lines by a carriage return alone. */
  readonly hasLoneReturns: boolean
  /** Columns at fixed places of the line, where there is no delimiter. */
  readonly fixed?: readonly FixedColumn[]
}

const sampleSize = longestRecord
const candidates = [',', '\t', '|', ';']

/** Reads the beginning of a delimited file: encoding, delimiter and header. */
export async function delimitedLayout(
  bytes: SourceBytes,
  source: string,
): Promise<Result<FileLayout, { readonly kind: 'no-header'; readonly source: string }>> {
  const raw = await beginning(bytes)
  const { encoding, markLength } = guessEncoding(raw)
  const decode = utf8Decoder(encoding)
  const marked = raw.subarray(markLength)
  let text = decode === undefined ? marked : decode(marked, false)
  const hasLoneReturns = text.includes(0x0d) && !text.includes(0x0a)
  if (hasLoneReturns) text = text.map((byte) => (byte === 0x0d ? 0x0a : byte))

  let start = 0
  let firstLine = 1
  while (text[start] === 0x0a || text[start] === 0x0d)
    if (text[start++] === 0x0a) firstLine++
  const lineEnd = text.indexOf(0x0a, start)
  const firstText = text.subarray(start, lineEnd < 0 ? text.length : lineEnd)
  if (firstText.length === 0 || (lineEnd < 0 && text.length >= sampleSize)) {
    return err({ kind: 'no-header', source })
  }
  const delimiter = delimiterOf(new TextDecoder().decode(firstText))
  const record = quotedRecord(text, start, delimiter.charCodeAt(0), true)
  const end = record.kind === 'whole' ? record.end : start + firstText.length
  const header = withoutReturn(text.subarray(start, end))
  if (header.includes(0)) return err({ kind: 'no-header', source })
  const columns = recordCells(new TextDecoder().decode(header), delimiter)
  const breaks = record.kind === 'whole' ? record.breaks : 0
  const second = nextLine(text, end + 1)
  const isSecond = looksLikeHeader(
    recordCells(new TextDecoder().decode(second), delimiter),
  )
  return ok({
    ...(isSecond ? { secondHeader: Uint8Array.from(second) } : {}),
    encoding,
    markLength,
    delimiter,
    hasQuotes: true,
    columns,
    header: Uint8Array.from(header),
    headerEnd: Math.min(end + 1, text.length),
    firstLine: firstLine + 1 + breaks,
    hasLoneReturns,
  })
}

/** The layout of a file without delimiters and header, its lines one column. */
export async function lineLayout(bytes: SourceBytes): Promise<FileLayout> {
  const raw = await beginning(bytes)
  return {
    ...guessEncoding(raw),
    delimiter: '\u0001',
    hasQuotes: false,
    columns: ['line'],
    header: new Uint8Array(0),
    headerEnd: 0,
    firstLine: 1,
    hasLoneReturns: raw.includes(0x0d) && !raw.includes(0x0a),
  }
}

/** The text of a file in UTF-8, from the first data record on. */
export async function* dataBytes(
  bytes: SourceBytes,
  layout: FileLayout,
  onRead?: (bytes: number) => void,
): AsyncIterable<Uint8Array> {
  const decode = utf8Decoder(layout.encoding)
  let mark = layout.markLength
  let header = layout.headerEnd
  for await (const chunk of bytes.chunks(onRead)) {
    const marked = chunk.subarray(mark)
    mark = Math.max(0, mark - chunk.length)
    const text = decode === undefined ? marked : decode(marked, false)
    if (layout.hasLoneReturns) {
      for (let i = 0; i < text.length; i++) if (text[i] === 0x0d) text[i] = 0x0a
    }
    const data = text.subarray(header)
    header = Math.max(0, header - text.length)
    if (data.length > 0) yield data
  }
  const rest = decode?.(new Uint8Array(0), true)
  if (rest !== undefined && rest.length > 0) yield rest
}

async function beginning(bytes: SourceBytes): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes.chunks()) {
    parts.push(Uint8Array.from(chunk.subarray(0, sampleSize - length)))
    length += chunk.length
    if (length >= sampleSize) break
  }
  return Buffer.concat(parts)
}

/** The candidate that parts the header most often, outside of quotes; comma when none does. */
function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '')
  let best = ','
  let most = 0
  for (const candidate of candidates) {
    const count = bare.split(candidate).length - 1
    if (count > most) [best, most] = [candidate, count]
  }
  return best
}

function nextLine(text: Uint8Array, start: number): Uint8Array {
  const end = text.indexOf(0x0a, start)
  return withoutReturn(text.subarray(start, end < 0 ? text.length : end))
}

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === 0x0d ? bytes.subarray(0, -1) : bytes
}
