import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { sha256Hex } from '@groundswell/basics'
import type { Face } from '../layout/face.ts'
import { type PdfFile, type Ref, ref } from './pdf-file.ts'
import { subsetFont } from './subset-font.ts'
import { readTrueType } from './true-type.ts'

/** One face in a PDF: encodes text while pages are written, and is embedded at the end. */
export interface EmbeddedFont {
  readonly id: Ref
  /** `<00410042>`, the glyphs of a text. Throws on a character that the face lacks. */
  readonly encode: (text: string) => string
  readonly write: () => Promise<void>
}

const names: Readonly<Record<Face, string>> = {
  regular: 'SourceSerif4-Regular',
  bold: 'SourceSerif4-Bold',
  italic: 'SourceSerif4-Italic',
}

const require = createRequire(import.meta.url)

/** The font file of a face: Source Serif 4, SIL Open Font License 1.1. */
export function fontBytes(face: Face): Uint8Array {
  return readFileSync(paths[face]())
}

const paths: Readonly<Record<Face, () => string>> = {
  regular: () =>
    require.resolve(
      '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
    ),
  bold: () =>
    require.resolve('@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf'),
  italic: () =>
    require.resolve(
      '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
    ),
}

export function embeddedFont(pdf: PdfFile, face: Face): EmbeddedFont {
  const font = readTrueType(fontBytes(face))
  const used = new Map<number, string>()
  const id = pdf.reserve()
  const encode = (text: string) => {
    let hex = ''
    for (const character of text) {
      const glyph = font.glyphOf(character.codePointAt(0) ?? 0)
      if (glyph === 0) throw new Error(`no glyph for ${JSON.stringify(character)}`)
      used.set(glyph, character)
      hex += glyph.toString(16).padStart(4, '0')
    }
    return `<${hex}>`
  }
  const write = async () => {
    const glyphs = [...used.keys()].toSorted((a, b) => a - b)
    const name = `${subsetTag(glyphs)}+${names[face]}`
    const [program, descriptor, descendant, unicode] = [
      pdf.reserve(),
      pdf.reserve(),
      pdf.reserve(),
      pdf.reserve(),
    ]
    const scaled = (n: number) => Math.round((n * 1000) / font.unitsPerEm)
    const bytes = subsetFont(font, new Set(glyphs))
    await pdf.putStream(program, `/Length1 ${bytes.byteLength}`, bytes)
    const widths = glyphs.map((g) => `${g}[${scaled(font.advanceOf(g))}]`).join('')
    const flags = face === 'italic' ? 4 + 2 + 64 : 4 + 2
    await pdf.put(
      descriptor,
      `<</Type/FontDescriptor/FontName/${name}/Flags ${flags}/FontBBox[${font.box.map(scaled).join(' ')}]/ItalicAngle ${face === 'italic' ? -12 : 0}/Ascent ${scaled(font.ascent)}/Descent ${scaled(font.descent)}/CapHeight ${scaled(font.capHeight)}/StemV ${face === 'bold' ? 140 : 80}/FontFile2 ${ref(program)}>>`,
    )
    await pdf.put(
      descendant,
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${ref(descriptor)}/DW 500/W[${widths}]/CIDToGIDMap/Identity>>`,
    )
    await pdf.putStream(unicode, '', unicodeMap(glyphs, used))
    await pdf.put(
      id,
      `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${ref(descendant)}]/ToUnicode ${ref(unicode)}>>`,
    )
  }
  return { id, encode, write }
}

/** Six capitals that stand for the subset, a function of what is in it. */
function subsetTag(glyphs: readonly number[]): string {
  const hash = sha256Hex(glyphs.join(','))
  return Array.from({ length: 6 }, (_, i) =>
    String.fromCharCode(65 + (Number.parseInt(hash.slice(i * 4, i * 4 + 4), 16) % 26)),
  ).join('')
}

function unicodeMap(
  glyphs: readonly number[],
  characters: ReadonlyMap<number, string>,
): string {
  const hex = (n: number) => n.toString(16).padStart(4, '0')
  const lines = glyphs.map((glyph) => {
    const text = characters.get(glyph) ?? ''
    const units = Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i)))
    return `<${hex(glyph)}> <${units.join('')}>`
  })
  const chunks: string[] = []
  for (let at = 0; at < lines.length; at += 100) {
    const chunk = lines.slice(at, at + 100)
    chunks.push(`${chunk.length} beginbfchar\n${chunk.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...chunks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n')
}
