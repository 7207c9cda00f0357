import type { TrueType } from './true-type.ts'

const kept = ['head', 'hhea', 'maxp', 'hmtx', 'cvt ', 'fpgm', 'prep']

/**
 * The font with the outlines of `glyphs` only, their numbers unchanged: what ISO 32000-1,
 * 9.9 asks of an embedded TrueType program. Parts of composite glyphs are kept too.
 */
export function subsetFont(font: TrueType, glyphs: ReadonlySet<number>): Uint8Array {
  const loca = tableView(font, 'loca')
  const glyf = font.tables.get('glyf') ?? new Uint8Array()
  const long = tableView(font, 'head').getInt16(50) === 1
  const offset = (glyph: number) =>
    long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2
  const outline = (glyph: number) => glyf.subarray(offset(glyph), offset(glyph + 1))

  const wanted = new Set([0])
  const add = (glyph: number) => {
    if (wanted.has(glyph)) return
    wanted.add(glyph)
    for (const part of partsOf(outline(glyph))) add(part)
  }
  for (const glyph of glyphs) add(glyph)

  const offsets = new DataView(new ArrayBuffer((font.glyphCount + 1) * 4))
  const outlines: Uint8Array[] = []
  let at = 0
  for (let glyph = 0; glyph < font.glyphCount; glyph += 1) {
    offsets.setUint32(glyph * 4, at)
    if (!wanted.has(glyph)) continue
    const bytes = padded(outline(glyph))
    outlines.push(bytes)
    at += bytes.byteLength
  }
  offsets.setUint32(font.glyphCount * 4, at)

  const tables = new Map<string, Uint8Array>()
  for (const tag of kept) {
    const table = font.tables.get(tag)
    if (table !== undefined) tables.set(tag, new Uint8Array(table))
  }
  const head = tables.get('head')
  if (head === undefined) throw new Error('the font has no table head')
  new DataView(head.buffer).setInt16(50, 1)
  tables.set('loca', new Uint8Array(offsets.buffer))
  tables.set('glyf', Buffer.concat(outlines))
  return fontFile(tables)
}

function tableView(font: TrueType, tag: string): DataView {
  const table = font.tables.get(tag)
  if (table === undefined) throw new Error(`the font has no table ${tag}`)
  return new DataView(table.buffer, table.byteOffset, table.byteLength)
}

/** The glyphs that a composite glyph is made of. */
function partsOf(outline: Uint8Array): readonly number[] {
  if (outline.byteLength === 0) return []
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength)
  if (view.getInt16(0) >= 0) return []
  const parts: number[] = []
  let at = 10
  for (;;) {
    const flags = view.getUint16(at)
    parts.push(view.getUint16(at + 2))
    at += 4 + (flags & 1 ? 4 : 2)
    at += flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0
    if (!(flags & 0x20)) return parts
  }
}

function padded(bytes: Uint8Array): Uint8Array {
  const rest = bytes.byteLength % 4
  return rest === 0 ? bytes : Buffer.concat([bytes, new Uint8Array(4 - rest)])
}

function fontFile(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...tables.keys()].toSorted()
  const power = 2 ** Math.floor(Math.log2(tags.length))
  const head = Buffer.alloc(12 + tags.length * 16)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(tags.length, 4)
  head.writeUInt16BE(power * 16, 6)
  head.writeUInt16BE(Math.log2(power), 8)
  head.writeUInt16BE(tags.length * 16 - power * 16, 10)
  let at = head.byteLength
  const bodies: Uint8Array[] = []
  for (const [index, tag] of tags.entries()) {
    const table = tables.get(tag) ?? new Uint8Array()
    const body = padded(table)
    const entry = 12 + index * 16
    head.write(tag, entry, 'latin1')
    head.writeUInt32BE(checksum(body), entry + 4)
    head.writeUInt32BE(at, entry + 8)
    head.writeUInt32BE(table.byteLength, entry + 12)
    bodies.push(body)
    at += body.byteLength
  }
  return Buffer.concat([head, ...bodies])
}

function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let sum = 0
  for (let at = 0; at < bytes.byteLength; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
