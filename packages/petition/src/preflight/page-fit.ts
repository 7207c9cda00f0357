import type { Point } from '../box.ts'
import { type ExpectedLine, plainText } from './expected-line.ts'
import type { ProofText } from './proof-page.ts'

/** How a page of a proof lies on the approved one: found = scale × approved + shift. */
export interface PageFit {
  readonly scale: number
  readonly shiftX: number
  readonly shiftY: number
  /** How many lines of the approved page were found word for word. */
  readonly matched: number
}

/** A text of a proof with its words as they are compared. */
export interface PlainText {
  readonly plain: string
  readonly at: Point
}

export function plainTexts(texts: readonly ProofText[]): readonly PlainText[] {
  return texts.map(({ text, at }) => ({ plain: plainText(text), at }))
}

/** Lines nearer than this say little about the scale. */
const apartMm = 60

/**
 * Fits the lines that a proof shares with the approved page word for word. Medians, so that
 * lines which were moved by themselves do not bend the rest; with too few lines in common
 * nothing is said about scale and shift.
 */
export function pageFit(
  lines: readonly ExpectedLine[],
  texts: readonly PlainText[],
): PageFit {
  const matched = matchedLines(lines, texts)
  const found = uniqueByText(texts)
  const expected = uniqueByText(lines)
  const pairs = [...expected].flatMap(([plain, line]) => {
    const there = found.get(plain)
    return there === undefined ? [] : [{ a: line.at, b: there.at }]
  })
  const ratios = pairs.flatMap((one, i) =>
    pairs.slice(i + 1).flatMap((other) => {
      const apart = other.a.y - one.a.y
      return Math.abs(apart) < apartMm ? [] : [(other.b.y - one.b.y) / apart]
    }),
  )
  const scale = median(ratios)
  if (scale === undefined || scale <= 0)
    return { scale: 1, shiftX: 0, shiftY: 0, matched }
  const shiftX = median(pairs.map(({ a, b }) => b.x - scale * a.x)) ?? 0
  const shiftY = median(pairs.map(({ a, b }) => b.y - scale * a.y)) ?? 0
  return { scale, shiftX, shiftY, matched }
}

function median(numbers: readonly number[]): number | undefined {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

/** The text as it would stand on the approved page, were it printed at full size in place. */
export function unfitted(text: ProofText, fit: PageFit): ProofText {
  const { scale, shiftX, shiftY } = fit
  const at = { x: (text.at.x - shiftX) / scale, y: (text.at.y - shiftY) / scale }
  const points = text.points / scale
  return { text: text.text, at, points, widthMm: text.widthMm / scale }
}

/** How many lines of an approved page stand on a proof's, word for word. */
export function matchedLines(
  lines: readonly ExpectedLine[],
  texts: readonly PlainText[],
): number {
  const there = new Map<string, number>()
  for (const { plain } of texts) there.set(plain, (there.get(plain) ?? 0) + 1)
  let matched = 0
  for (const { plain } of lines) {
    const left = there.get(plain) ?? 0
    if (left === 0) continue
    there.set(plain, left - 1)
    matched += 1
  }
  return matched
}

/** Only texts that stand once can be told apart. */
function uniqueByText<T extends { readonly plain: string }>(
  texts: readonly T[],
): ReadonlyMap<string, T> {
  const once = new Map<string, T>()
  const often = new Set<string>()
  for (const one of texts) {
    const { plain } = one
    if (plain === '' || often.has(plain)) continue
    if (once.delete(plain)) often.add(plain)
    else once.set(plain, one)
  }
  return once
}
