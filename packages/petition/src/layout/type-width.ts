import type { Face } from './face.ts'
import { typeMetrics } from './type-metrics.ts'

/** One point of type in millimetres: 1/72 inch. */
export const pointMm = 25.4 / 72

/** How wide `text` is when set in `face` at `points`, in millimetres. No kerning. */
export function typeWidthMm(text: string, face: Face, points: number): number {
  return (thousandthsOf(text, face) / 1000) * points * pointMm
}

/** Words come again and again while a sheet is laid out; so many are remembered. */
const mostKnown = 20_000
const known = { regular: new Map(), bold: new Map(), italic: new Map() } satisfies Record<
  Face,
  Map<string, number>
>

function thousandthsOf(text: string, face: Face): number {
  const before: number | undefined = known[face].get(text)
  if (before !== undefined) return before
  let sum = 0
  for (const character of text) sum += advanceOf(character, face)
  if (known[face].size >= mostKnown) known[face].clear()
  known[face].set(text, sum)
  return sum
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
