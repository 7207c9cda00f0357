import { addOrnament, addText, type PageSketch } from './page-sketch.ts'
import { bold, lineMm, type Run, roman } from './set-text.ts'
import { addHeading, type Heading } from './sheet-heading.ts'
import { type RowPlan, signatureRow } from './signature-row.ts'
import { typeWidthMm } from './type-width.ts'

const countyPoints = 11
/** The county's blank takes what its line leaves, up to this. */
const mostCountyMm = 64
const leastCountyMm = 40
const crossMm = 3

/** The height above the first numbered space: heading, notice and county line. */
export function addTopOfSignatures(sketch: PageSketch, heading: Heading): number {
  const { body } = sketch.frame
  let y = addHeading(sketch, heading)
  const notice = noticeRuns(heading)
  if (notice.length > 0) {
    const points = heading.form?.notice.points ?? 11
    const at = { x: body.x, y }
    const set = { at, points, widthMm: body.width }
    y = addText(sketch, 'paragraph', notice, set).bottom + lineMm(set) * 0.35
  }
  return heading.form?.oneCountyPerSheet ? addCountyLine(sketch, heading, y) : y + 1
}

/** Numbered spaces `from` to `to`, the first with its top at `top`; answers where they end. */
export function addRows(
  sketch: PageSketch,
  plan: RowPlan,
  rows: { readonly from: number; readonly to: number; readonly top: number },
): number {
  let y = rows.top
  for (let row = rows.from; row <= rows.to; row += 1) {
    const { marks, grid, form } = signatureRow(plan, row, y)
    addOrnament(sketch, ...grid)
    const labels = form.fields.map(({ field }) => plan.words.columns[field] ?? '')
    const says = `${row}: ${labels.filter(Boolean).join(', ')}`
    sketch.blocks.push({ role: 'field', marks, says })
    sketch.rows.push(form)
    if (row === rows.from || row === rows.to) addCross(sketch, plan, y)
    y += plan.heightMm
  }
  return y
}

/** Near the foot of the number's column, 3 mm and more from what is written on. */
function addCross(sketch: PageSketch, plan: RowPlan, top: number): void {
  const at = { x: sketch.frame.body.x + 3, y: top + plan.heightMm - 5 }
  const arm = crossMm / 2
  const weightMm = 0.2
  addOrnament(
    sketch,
    {
      kind: 'line',
      from: { x: at.x - arm, y: at.y },
      to: { x: at.x + arm, y: at.y },
      weightMm,
      tone: 'black',
    },
    {
      kind: 'line',
      from: { x: at.x, y: at.y - arm },
      to: { x: at.x, y: at.y + arm },
      weightMm,
      tone: 'black',
    },
  )
  sketch.crosses.push(at)
}

/** The notice of Elec. Code 101, run together as one paragraph. */
function noticeRuns({ form, words }: Heading): readonly Run[] {
  const texts = (form?.printed ?? []).filter((t) => t.place === 'before-signatures')
  return texts.flatMap((t, index) => {
    const text = words.ofTheRule[t.id] ?? t.text
    const run = t.weight === 'bold' ? bold(text) : roman(text)
    return index === 0 ? [run] : [roman(' '), run]
  })
}

function addCountyLine(sketch: PageSketch, { words }: Heading, top: number): number {
  const { body } = sketch.frame
  const set = { points: countyPoints, widthMm: body.width }
  const left = body.width - typeWidthMm(`${words.countyRule}  `, 'bold', countyPoints)
  const widthMm = Math.max(leastCountyMm, Math.min(mostCountyMm, left))
  const runs: readonly Run[] = [
    bold(words.countyRule),
    roman(' '),
    { kind: 'gap', widthMm },
  ]
  const after = sketch.blocks.length + 1
  const at = { x: body.x, y: top + 0.6 }
  const { bottom, gaps } = addText(sketch, 'heading', runs, { at, ...set })
  const box = gaps[0]
  if (box === undefined) throw new Error('the county line has no gap')
  addOrnament(sketch, {
    kind: 'line',
    from: { x: box.x, y: box.y + box.height },
    to: { x: box.x + box.width, y: box.y + box.height },
    weightMm: 0.2,
    tone: 'black',
  })
  sketch.fields.push({ field: 'county', box, writtenBy: 'circulator' })
  sketch.slots.push({
    slot: 'county',
    box,
    face: 'bold',
    points: countyPoints + 1,
    align: 'centre',
    after,
  })
  return bottom + 1.8
}
