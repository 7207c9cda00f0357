import type { Box } from '../box.ts'
import type { Measure } from '../measure/measure.ts'
import { redline } from '../measure/redline.ts'
import { addOrnament, addText, type PageSketch, ruleAcross } from './page-sketch.ts'
import { editRun, paragraphsOf } from './redline-runs.ts'
import {
  bold,
  lineMm,
  placedText,
  type Run,
  roman,
  type SetText,
  type SpokenEdits,
  setText,
  spoken,
} from './set-text.ts'
import { addHeading, type Heading } from './sheet-heading.ts'

const textPoints = 9
const gutterMm = 7
const paragraphGapMm = 1.6
/** Of headings that follow each other no more lines than these are moved on together. */
const mostTogether = 8

/** One line of the measure's text, ready to be put into a column. */
interface TextLine {
  /** Lines of one paragraph share their number. */
  readonly paragraph: string
  readonly line: SetText
  readonly heightMm: number
  /** A gap above, unless the line is the first of its column. */
  readonly gapMm: number
  readonly keepWithNext: boolean
}

/**
 * Lays the full text out in two columns a page, over as many pages as it takes; `newPage`
 * gives the next sketch. The first page repeats heading, title and summary before the text;
 * `between` puts something after them and answers where it ends.
 */
export function addFullText(
  heading: Heading,
  newPage: () => PageSketch,
  between: (sketch: PageSketch, top: number) => number,
): void {
  let sketch = newPage()
  let top = between(sketch, addHeading(sketch, heading))
  top = addBodyHeading(sketch, heading, top)
  const width = (sketch.frame.body.width - gutterMm) / 2
  let left = textLines(heading, width)
  for (;;) {
    const { body } = sketch.frame
    const bottom = body.y + body.height
    const columns = columnsIn({ ...body, y: top, height: bottom - top }, width)
    left = addColumns(sketch, left, columns, heading.words.edits)
    if (left.length === 0) return
    sketch = newPage()
    top = addContinued(sketch, heading)
  }
}

function columnsIn(box: Box, width: number): readonly [Box, Box] {
  return [
    { ...box, width },
    { ...box, width, x: box.x + width + gutterMm },
  ]
}

/** Fills both columns; where all the rest fits, they end at the same height. */
function addColumns(
  sketch: PageSketch,
  lines: readonly TextLine[],
  columns: readonly [Box, Box],
  edits: SpokenEdits,
): readonly TextLine[] {
  let height = columns[0].height
  if (lengthOf(lines, [height, height]) === lines.length) {
    let low = 0
    for (let step = 0; step < 20; step += 1) {
      const middle = (low + height) / 2
      if (lengthOf(lines, [middle, middle]) === lines.length) height = middle
      else low = middle
    }
  }
  let at = 0
  for (const column of columns) {
    const count = lengthOf(lines.slice(at), [height])
    let y = column.y
    let open: { readonly paragraph: string; readonly lines: TextLine[] } | undefined
    const places: { readonly open: NonNullable<typeof open>; readonly y: number }[] = []
    for (const [index, line] of lines.slice(at, at + count).entries()) {
      y += index === 0 ? 0 : line.gapMm
      if (open?.paragraph !== line.paragraph) {
        open = { paragraph: line.paragraph, lines: [] }
        places.push({ open, y })
      }
      open.lines.push(line)
      y += line.heightMm
    }
    for (const { open: paragraph, y: top } of places) {
      const set = {
        lines: paragraph.lines.flatMap(({ line }) => line.lines),
        heightMm: 0,
      }
      const at = { x: column.x, y: top }
      const placing = { at, points: textPoints, widthMm: column.width }
      const says = spoken(set, edits)
      const { marks } = placedText(set, placing)
      const said = says === undefined ? {} : { says }
      sketch.blocks.push({ role: 'paragraph', marks, ...said })
    }
    at += count
  }
  return lines.slice(at)
}

/**
 * How many of the lines fit columns of these heights, without a heading left at a foot. A column
 * too low for a heading and the lines that it stays with is left empty.
 */
function lengthOf(lines: readonly TextLine[], heights: readonly number[]): number {
  let at = 0
  for (const height of heights) {
    let y = 0
    const start = at
    while (at < lines.length) {
      const line = lines[at]
      if (line === undefined) break
      const next = y + (at === start ? 0 : line.gapMm) + line.heightMm
      if (next > height + 1e-6) break
      y = next
      at += 1
    }
    const least = Math.max(start, at - mostTogether)
    while (at > least && at < lines.length && lines[at - 1]?.keepWithNext) at -= 1
  }
  return at
}

/** The lines of a measure by their width: every number of spaces to sign asks for the same. */
const linesKnown = new WeakMap<Measure, Map<number, readonly TextLine[]>>()

function textLines({ measure }: Heading, widthMm: number): readonly TextLine[] {
  const known = linesKnown.get(measure) ?? new Map<number, readonly TextLine[]>()
  linesKnown.set(measure, known)
  const lines = known.get(widthMm) ?? setLines(measure, widthMm)
  known.set(widthMm, lines)
  return lines
}

function setLines(measure: Measure, widthMm: number): readonly TextLine[] {
  const set = { points: textPoints, widthMm }
  return redline(measure).flatMap((section, number) => {
    const whole = section.act === 'add' || section.act === 'uncodified'
    const head = [bold(`${section.number} `), roman(section.leadIn)]
    const runs = section.pieces.map((piece): Run => {
      // A section that is new altogether is printed plainly: its introduction says so.
      return whole ? roman(piece.text) : editRun(piece)
    })
    return [
      ...linesFrom(`${number}`, head, set, {
        gapMm: paragraphGapMm * 1.6,
        isHeading: true,
      }),
      ...paragraphsOf(runs).flatMap((paragraph, index) =>
        linesFrom(`${number}.${index}`, paragraph, set, {
          gapMm: paragraphGapMm,
          isHeading: false,
        }),
      ),
    ]
  })
}

function linesFrom(
  paragraph: string,
  runs: readonly Run[],
  setting: { readonly points: number; readonly widthMm: number },
  how: { readonly gapMm: number; readonly isHeading: boolean },
): readonly TextLine[] {
  const set = setText(runs, setting)
  const heightMm = lineMm(setting)
  const last = set.lines.length - 1
  return set.lines.map((line, index) => ({
    paragraph,
    line: { lines: [line], heightMm },
    heightMm,
    gapMm: index === 0 ? how.gapMm : 0,
    // Two lines stay together at the beginning and at the end of a paragraph, and a heading with
    // what it heads. So never more than a few stay together, however long an introduction is.
    keepWithNext: index === last ? how.isHeading : index === 0 || index === last - 1,
  }))
}

/** The heading of the petition's body (Elec. Code 9009), and how to read the edits. */
function addBodyHeading(sketch: PageSketch, heading: Heading, top: number): number {
  const { body } = sketch.frame
  const { words, measure, form } = heading
  const set = { points: textPoints + 0.5, widthMm: body.width }
  let y = top
  addOrnament(sketch, ruleAcross({ x: body.x, y }, body.width))
  y += 1.2
  if (form !== undefined) {
    const [addressee, before, after] = words.bodyHeading
    y = addText(sketch, 'paragraph', [bold(addressee)], {
      at: { x: body.x, y },
      ...set,
    }).bottom
    const spaced = /^[,.;]/.test(after) ? after : ` ${after}`
    const runs: readonly Run[] = [
      roman(`${before} `),
      { kind: 'gap', widthMm: 46 },
      roman(spaced.replace('%s', measure.amends)),
    ]
    const reading = sketch.blocks.length + 1
    const placed = addText(sketch, 'paragraph', runs, { at: { x: body.x, y }, ...set })
    y = placed.bottom
    for (const box of placed.gaps) {
      const from = { x: box.x, y: box.y + box.height }
      addOrnament(sketch, ruleAcross(from, box.width, 0.2))
      sketch.fields.push({ field: 'county', box, writtenBy: 'circulator' })
      sketch.slots.push({
        slot: 'county',
        box,
        face: 'bold',
        points: set.points,
        align: 'centre',
        after: reading,
      })
    }
    y += 1.2
  }
  const legend = [bold(`${words.fullText}. `), roman(words.legend)]
  if (measure.lawLanguage !== heading.text.language) {
    legend.push(roman(` ${words.lawInOtherLanguage}`))
  }
  const at = { x: body.x, y }
  return addText(sketch, 'heading', legend, { at, ...set }).bottom + 2.4
}

function addContinued(sketch: PageSketch, { words, measure, text }: Heading): number {
  const { head, body } = sketch.frame
  const widthMm = head.width
  const set = { points: 10, widthMm }
  const title = `(${measure.identifier}) ${text.title}`
  const at = { x: head.x, y: head.y }
  const { bottom } = addText(sketch, 'heading', [bold(words.continued)], { at, ...set })
  addText(sketch, 'paragraph', [roman(title)], {
    at: { x: head.x, y: bottom + 0.6 },
    ...set,
  })
  return body.y
}
