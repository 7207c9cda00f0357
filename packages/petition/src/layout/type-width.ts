import type { Face } from './face.ts'
import { typeMetrics } from './type-metrics.ts'

/** One point of type in millimetres: 1/72 inch. */
export const pointMm = 25.4 / 72

/** How wide `text` is when set in `face` at `points`, in millimetres. No kerning. */
export function typeWidthMm(text: string, face: Face, points: number): number {
  let thousandths = 0
  for (const character of text) thousandths += advanceOf(character, face)
  return (thousandths / 1000) * points * pointMm
}

/** The characters of `text` that the sheet's type cannot show, each once; line ends are fine. */
export function untypesettable(text: string): readonly string[] {
  const unknown = Array.from(text).filter(
    (c) => c !== '\n' && advanceOf(c, 'regular') === 0,
  )
  return [...new Set(unknown)]
}

const widths = {
  regular: widthsOf('regular'),
  bold: widthsOf('bold'),
  italic: widthsOf('italic'),
} as const

function advanceOf(character: string, face: Face): number {
  return widths[face].get(character) ?? 0
}

function widthsOf(face: Face): ReadonlyMap<string, number> {
  const all = new Map<string, number>()
  for (const { from, advances } of typeMetrics[face]) {
    for (const [i, advance] of advances.entries()) {
      all.set(String.fromCodePoint(from + i), advance)
    }
  }
  return all
}
