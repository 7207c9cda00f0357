import type { Point } from '../box.ts'
import type { DrawnPage, Mark } from '../layout/drawing.ts'
import { typeWidthMm } from '../layout/type-width.ts'

/** A line of text as the approved form has it: pieces in different faces are one line. */
export interface ExpectedLine {
  readonly text: string
  /** The text as it is compared. */
  readonly plain: string
  readonly at: Point
  readonly points: number
  readonly widthMm: number
}

type TextMark = Extract<Mark, { kind: 'text' }>

/** Pieces of a line touch; what stands further apart is another line. */
const touchingMm = 0.6

/** The lines of a page of the form, without what each sheet fills in. */
export function expectedLines(page: DrawnPage): readonly ExpectedLine[] {
  const lines: ExpectedLine[] = []
  for (const block of page.blocks) {
    let open: ExpectedLine | undefined
    for (const mark of block.marks) {
      if (mark.kind !== 'text') continue
      const joined = open && continued(open, mark)
      if (open && !joined) lines.push(open)
      open = joined ?? lineOf(mark)
    }
    if (open) lines.push(open)
  }
  return lines
}

function lineOf(mark: TextMark): ExpectedLine {
  const widthMm = typeWidthMm(mark.text, mark.face, mark.points)
  const { text, at, points } = mark
  return { text, plain: plainText(text), at, points, widthMm }
}

function continued(line: ExpectedLine, mark: TextMark): ExpectedLine | undefined {
  const gap = mark.at.x - line.at.x - line.widthMm
  const sameLine = Math.abs(mark.at.y - line.at.y) < 1e-6
  if (!sameLine || Math.abs(gap) > touchingMm || mark.points !== line.points)
    return undefined
  const width = mark.at.x + typeWidthMm(mark.text, mark.face, mark.points) - line.at.x
  const text = line.text + mark.text
  return { ...line, text, plain: plainText(text), widthMm: width }
}

/** Text without what readers and writers of PDFs disagree on: spaces, composed accents. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim()
}
