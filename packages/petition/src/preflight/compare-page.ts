import type { DrawnPage, Slot } from '../layout/drawing.ts'
import { type ExpectedLine, plainText } from './expected-line.ts'
import type { PageDifference } from './page-difference.ts'
import { type PageFit, unfitted } from './page-fit.ts'
import type { ProofPage, ProofText } from './proof-page.ts'

/** A page beside the approved one: what differs, and what stands in its slots. */
export interface ComparedPage {
  readonly differences: readonly PageDifference[]
  readonly slots: ReadonlyMap<Slot, string>
}

/** Baselines within this distance are one line. */
const lineMm = 0.7
const aheadMm = 1.2
const scaleTolerance = 0.003
const shiftToleranceMm = 1
const pointsTolerance = 0.12
const widthTolerance = 0.012

/** Compares the words, sizes and places of a page with those of the approved form. */
export function comparedPage(
  approved: DrawnPage,
  lines: readonly ExpectedLine[],
  page: ProofPage,
  fit: PageFit,
): ComparedPage {
  const differences = [...placeDifferences(page, fit)]
  const slots = new Map<Slot, string>()
  const onLine = new Map<ExpectedLine, ProofText[]>()
  const added: ProofText[] = []
  for (const raw of page.texts) {
    if (raw.text.trim() === '') continue
    const text = unfitted(raw, fit)
    const slot = approved.slots.find((one) => isIn(one, text))
    const line = slot === undefined ? lineFor(lines, text) : undefined
    if (slot !== undefined) {
      slots.set(slot, plainText(`${slots.get(slot) ?? ''}${text.text}`))
    } else if (line === undefined) added.push(text)
    else onLine.set(line, [...(onLine.get(line) ?? []), text])
  }
  for (const line of lines) {
    differences.push(...lineDifferences(line, onLine.get(line) ?? []))
  }
  for (const { text } of added) {
    differences.push({ kind: 'text-added', expected: '', found: plainText(text) })
  }
  return { differences, slots }
}

function* placeDifferences(page: ProofPage, fit: PageFit): Generator<PageDifference> {
  const { scale, shiftX, shiftY } = fit
  const scaled = Math.abs(scale - 1) > scaleTolerance
  if (scaled) {
    yield { kind: 'scale', expected: '100 %', found: `${(scale * 100).toFixed(1)} %` }
  }
  // Where the page's centre went: scaling about the centre is not a shift.
  const right = (scale - 1) * (page.widthMm / 2) + shiftX
  const down = (scale - 1) * (page.heightMm / 2) + shiftY
  if (Math.hypot(right, down) > shiftToleranceMm) {
    const found = `${tenths(right)} mm right, ${tenths(down)} mm down`
    yield { kind: 'margin', expected: '0.0 mm right, 0.0 mm down', found }
  }
}

/** Without the minus of a nothing. */
function tenths(mm: number): string {
  return (Math.round(mm * 10) / 10 + 0).toFixed(1)
}

function isIn({ box }: Slot, { at }: ProofText): boolean {
  return (
    at.y > box.y &&
    at.y < box.y + box.height + 0.4 &&
    at.x > box.x - 0.4 &&
    at.x < box.x + box.width
  )
}

/** The line that a text belongs to: on its baseline, the last one that begins before it. */
function lineFor(
  lines: readonly ExpectedLine[],
  { at }: ProofText,
): ExpectedLine | undefined {
  let best: ExpectedLine | undefined
  for (const line of lines) {
    if (Math.abs(line.at.y - at.y) > lineMm || line.at.x > at.x + aheadMm) continue
    const nearer = best === undefined || line.at.x > best.at.x
    if (nearer) best = line
  }
  return best
}

function* lineDifferences(
  line: ExpectedLine,
  texts: readonly ProofText[],
): Generator<PageDifference> {
  const inOrder = texts.toSorted((a, b) => a.at.x - b.at.x)
  const [first] = inOrder
  const expected = line.plain
  if (first === undefined) {
    yield { kind: 'text-missing', expected, found: '' }
    return
  }
  const found = plainText(joined(inOrder))
  if (found !== expected) {
    yield { kind: 'text', ...differing(expected, found) }
    return
  }
  const off = inOrder.find((t) => Math.abs(t.points - line.points) > pointsTolerance)
  if (off !== undefined) {
    const size = (n: number) => `${Number(n.toFixed(1))}-point “${shortened(expected)}”`
    yield { kind: 'type-size', expected: size(line.points), found: size(off.points) }
    return
  }
  const last = inOrder.at(-1) ?? first
  const width = last.at.x + last.widthMm - first.at.x
  if (Math.abs(width - line.widthMm) > Math.max(1.2, line.widthMm * widthTolerance)) {
    const wide = (mm: number) => `“${shortened(expected)}” ${mm.toFixed(1)} mm wide`
    yield { kind: 'type-face', expected: wide(line.widthMm), found: wide(width) }
  }
}

/** Pieces of a line, with a space where they stand apart. */
function joined(texts: readonly ProofText[]): string {
  let all = ''
  let end = Number.NEGATIVE_INFINITY
  for (const { text, at, widthMm } of texts) {
    all += at.x - end > 0.5 && all !== '' ? ` ${text}` : text
    end = at.x + widthMm
  }
  return all
}

/** The first words that differ, with two words before and after. */
function differing(
  expected: string,
  found: string,
): { readonly expected: string; readonly found: string } {
  const a = expected.split(' ')
  const b = found.split(' ')
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1
  let end = 0
  while (
    end < Math.min(a.length, b.length) - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  ) {
    end += 1
  }
  const cut = (words: readonly string[]) =>
    words.slice(Math.max(0, start - 2), words.length - Math.max(0, end - 2)).join(' ')
  return { expected: cut(a), found: cut(b) }
}

function shortened(text: string): string {
  return text.length > 32 ? `${text.slice(0, 31)}…` : text
}
