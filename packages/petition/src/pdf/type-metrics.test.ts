import { expect, test } from 'vitest'
import type { Face } from '../layout/face.ts'
import { typeMetrics } from '../layout/type-metrics.ts'
import { fontBytes } from './embedded-font.ts'
import { subsetFont } from './subset-font.ts'
import { readTrueType } from './true-type.ts'

test.each<Face>(['regular', 'bold', 'italic'])(
  'widths of %s are those of the font',
  (face) => {
    const font = readTrueType(fontBytes(face))
    for (const { from, advances } of typeMetrics[face]) {
      const read = advances.map((_, i) => {
        const glyph = font.glyphOf(from + i)
        return glyph === 0
          ? 0
          : Math.round((font.advanceOf(glyph) * 1000) / font.unitsPerEm)
      })
      expect(read).toEqual(advances)
    }
  },
)

test('a subset keeps the outlines and numbers of its glyphs, and is much smaller', () => {
  const bytes = fontBytes('regular')
  const font = readTrueType(bytes)
  const glyphs = Array.from('Señor Nguyễn', (c) => font.glyphOf(c.codePointAt(0)!))
  expect(glyphs).not.toContain(0)
  const small = subsetFont(font, new Set(glyphs))
  expect(small.byteLength).toBeLessThan(bytes.byteLength / 8)
  const tables = ['head', 'hhea', 'maxp', 'hmtx', 'loca', 'glyf']
  const view = new DataView(small.buffer, small.byteOffset, small.byteLength)
  const tags = Array.from({ length: view.getUint16(4) }, (_, i) =>
    String.fromCharCode(...small.subarray(12 + i * 16, 16 + i * 16)),
  )
  expect(tags).toEqual(expect.arrayContaining(tables))
})
