import { deflateSync } from 'node:zlib'

/** A reference to an object of a PDF: `12 0 R`. */
export type Ref = number

export const ref = (id: Ref) => `${id} 0 R`

/** Where the bytes go; the promise is the reader's way to say that it cannot keep up. */
export type Sink = (bytes: Uint8Array) => Promise<void>

/**
 * Writes a PDF from front to back (ISO 32000-1, 7.5): objects go out as they come, so that a
 * file of any length needs little memory. Nothing in it depends on clock or chance.
 */
export interface PdfFile {
  /** An id for an object that is written later. */
  readonly reserve: () => Ref
  /** A dictionary or array; small ones are gathered and compressed together. */
  readonly put: (id: Ref, text: string) => Promise<void>
  /** A stream; `entries` are those of its dictionary besides length and filter. */
  readonly putStream: (
    id: Ref,
    entries: string,
    bytes: Uint8Array | string,
  ) => Promise<void>
  /** Ends the file; answers how many bytes it has. */
  readonly end: (trailer: {
    readonly root: Ref
    readonly info: Ref
    /** 32 hexadecimal digits that stand for the content. */
    readonly fingerprint: string
  }) => Promise<number>
}

/** So many small objects share a compressed stream. */
const objectsTogether = 200

export function pdfFile(sink: Sink): PdfFile {
  // Of each object: its offset, or the stream that it is in and its place there.
  let offsets = new Float64Array(4096)
  let places = new Int16Array(4096).fill(-1)
  let count = 1
  let length = 0
  let gathered: { readonly id: Ref; readonly text: string }[] = []

  const write = async (bytes: Uint8Array) => {
    length += bytes.byteLength
    await sink(bytes)
  }
  const reserve = () => {
    if (count === offsets.length) {
      const grown = new Int16Array(count * 2).fill(-1)
      grown.set(places)
      places = grown
      const longer = new Float64Array(count * 2)
      longer.set(offsets)
      offsets = longer
    }
    count += 1
    return count - 1
  }
  const putStream: PdfFile['putStream'] = async (id, entries, content) => {
    const raw = typeof content === 'string' ? Buffer.from(content, 'latin1') : content
    const bytes = deflateSync(raw, { level: 6 })
    offsets[id] = length
    const head = `${id} 0 obj\n<<${entries}/Length ${bytes.byteLength}/Filter/FlateDecode>>\nstream\n`
    await write(
      Buffer.concat([
        Buffer.from(head, 'latin1'),
        bytes,
        Buffer.from('\nendstream\nendobj\n', 'latin1'),
      ]),
    )
  }
  const flush = async () => {
    if (gathered.length === 0) return
    const objects = gathered
    gathered = []
    const stream = reserve()
    let at = 0
    const heads: string[] = []
    for (const [index, { id, text }] of objects.entries()) {
      heads.push(`${id} ${at}`)
      offsets[id] = stream
      places[id] = index
      at += text.length + 1
    }
    const head = `${heads.join(' ')}\n`
    const body = `${objects.map((one) => one.text).join('\n')}\n`
    const entries = `/Type/ObjStm/N ${objects.length}/First ${head.length}`
    await putStream(stream, entries, head + body)
  }
  const put: PdfFile['put'] = async (id, text) => {
    gathered.push({ id, text })
    if (gathered.length >= objectsTogether) await flush()
  }
  const end: PdfFile['end'] = async ({ root, info, fingerprint }) => {
    await flush()
    const table = reserve()
    offsets[table] = length
    const rows = Buffer.alloc(count * 7)
    for (let id = 0; id < count; id += 1) {
      const place = places[id] ?? -1
      const at = id * 7
      // Number 0, and numbers that were reserved for what never came, are free.
      const isFree = place < 0 && offsets[id] === 0
      rows[at] = isFree ? 0 : place >= 0 ? 2 : 1
      rows.writeUIntBE(offsets[id] ?? 0, at + 1, 5)
      rows[at + 6] = isFree ? 255 : Math.max(0, place)
    }
    const start = length
    const id = `<${fingerprint}>`
    const entries = `/Type/XRef/Size ${count}/W[1 5 1]/Root ${ref(root)}/Info ${ref(info)}/ID[${id}${id}]`
    await putStream(table, entries, rows)
    await write(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'))
    return length
  }
  let begun = false
  const first = async <T>(act: () => Promise<T>): Promise<T> => {
    if (!begun) {
      begun = true
      await write(Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1'))
    }
    return act()
  }
  return {
    reserve,
    put: (id, text) => first(() => put(id, text)),
    putStream: (id, entries, bytes) => first(() => putStream(id, entries, bytes)),
    end: (trailer) => first(() => end(trailer)),
  }
}

/** A text of a dictionary: in UTF-16 with its mark, as hexadecimal digits. */
export function pdfText(text: string): string {
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
}
