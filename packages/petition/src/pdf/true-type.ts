/** What a PDF needs of a TrueType font; glyph numbers stay as they are in the font. */
export interface TrueType {
  readonly unitsPerEm: number
  readonly glyphCount: number
  readonly box: readonly [number, number, number, number]
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly glyphOf: (codePoint: number) => number
  readonly advanceOf: (glyph: number) => number
  readonly tables: ReadonlyMap<string, Uint8Array>
}

/** Reads the tables of a TrueType file (ISO/IEC 14496-22). Throws on what is none: ours are known. */
export function readTrueType(bytes: Uint8Array): TrueType {
  const tables = tablesOf(bytes)
  const need = (tag: string) => {
    const table = tables.get(tag)
    if (table === undefined) throw new Error(`the font has no table ${tag}`)
    return viewOf(table)
  }
  const head = need('head')
  const hhea = need('hhea')
  const hmtx = need('hmtx')
  const os2 = need('OS/2')
  const advances = hhea.getUint16(34)
  const glyphs = characterMap(need('cmap'))
  return {
    unitsPerEm: head.getUint16(18),
    glyphCount: need('maxp').getUint16(4),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    capHeight: os2.getInt16(88),
    glyphOf: (codePoint) => glyphs.get(codePoint) ?? 0,
    advanceOf: (glyph) => hmtx.getUint16(Math.min(glyph, advances - 1) * 4),
    tables,
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function tablesOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(bytes)
  const tables = new Map<string, Uint8Array>()
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const at = 12 + i * 16
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4))
    const start = view.getUint32(at + 8)
    tables.set(tag, bytes.subarray(start, start + view.getUint32(at + 12)))
  }
  return tables
}

/** The Unicode map of format 4, which every font of the Basic Multilingual Plane has. */
function characterMap(cmap: DataView): Map<number, number> {
  const glyphs = new Map<number, number>()
  for (let i = 0; i < cmap.getUint16(2); i += 1) {
    const at = cmap.getUint32(8 + i * 8)
    if (cmap.getUint16(at) !== 4) continue
    const twice = cmap.getUint16(at + 6)
    for (let s = 0; s < twice; s += 2) {
      const end = cmap.getUint16(at + 14 + s)
      const start = cmap.getUint16(at + 16 + twice + s)
      const delta = cmap.getUint16(at + 16 + 2 * twice + s)
      const rangeAt = at + 16 + 3 * twice + s
      const range = cmap.getUint16(rangeAt)
      for (let c = start; c <= end && c < 0xffff; c += 1) {
        const direct = range === 0 ? c : cmap.getUint16(rangeAt + range + 2 * (c - start))
        if (direct !== 0) glyphs.set(c, (direct + delta) & 0xffff)
      }
    }
    return glyphs
  }
  throw new Error('the font has no Unicode map of format 4')
}
