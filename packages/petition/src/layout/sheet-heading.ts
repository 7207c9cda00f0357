import type { FormRule } from '@groundswell/rules'
import type { CirculatingText, Measure } from '../measure/measure.ts'
import { addText, type PageSketch } from './page-sketch.ts'
import type { PrintedWords } from './printed-words.ts'
import { bold, lineMm, type Run, roman, setText } from './set-text.ts'

/** What stands at the top of pages with signatures, and before the text. */
export interface Heading {
  readonly measure: Measure
  readonly text: CirculatingText
  readonly form: FormRule | undefined
  readonly words: PrintedWords
}

/** A plain sheet without a form rule is headed like California's today. */
const plainHeadingPoints = 11

/**
 * The prescribed lines, the identifier, the title in capitals and the summary; answers the
 * height at which the next thing may begin. The prescribed lines stand beside the QR code when
 * they fit there.
 */
export function addHeading(sketch: PageSketch, heading: Heading): number {
  const { form, words } = heading
  const points = form?.heading.points ?? plainHeadingPoints
  const lines = (form?.printed ?? [])
    .filter((text) => text.place === 'heading')
    .map((text) => bold(words.ofTheRule[text.id] ?? text.text))
  const { head, body } = sketch.frame
  const gap = points * 0.12

  const needed = lines.reduce(
    (sum, run) => sum + setText([run], { points, widthMm: head.width }).heightMm + gap,
    0,
  )
  const beside = needed <= head.height
  let at = beside ? { x: head.x, y: head.y } : { x: body.x, y: body.y }
  const widthMm = beside ? head.width : body.width
  for (const [index, run] of lines.entries()) {
    const role = index === 0 ? 'title' : 'paragraph'
    const { bottom } = addText(sketch, role, [run], { at, points, widthMm })
    at = { x: at.x, y: bottom + gap }
  }
  const top = beside ? body.y : at.y
  const set = { points, widthMm: body.width }
  const { bottom } = addText(sketch, 'heading', titleRuns(heading), {
    at: { x: body.x, y: top },
    ...set,
  })
  return bottom + lineMm(set) * 0.35
}

/** The identifier before the title, the title in capitals, then the summary (Elec. Code 9008). */
function titleRuns({ measure, text, form }: Heading): readonly Run[] {
  const weight = form === undefined || /bold/.test(form.heading.style) ? bold : roman
  const title = `(${measure.identifier}) ${text.title.toLocaleUpperCase(text.language)}`
  const head = form === undefined ? bold(title) : weight(title)
  const summary = form === undefined ? roman : weight
  return [head, summary(` ${text.summary}`)]
}
