import { err, ok, type Result } from '@groundswell/basics'
import type { FormRule } from '@groundswell/rules'
import { type PaperName, papers } from '../paper.ts'
import { marginMm, pageFrame } from './page-frame.ts'
import { addOrnament, addText, pageSketch } from './page-sketch.ts'
import type { PagedText } from './paged-text.ts'
import { bold, roman } from './set-text.ts'

/** What the Official Top Funders sheet of a month says. */
export interface TopFunders {
  /** Such as `November 2026`: the sheet is valid in it only. */
  readonly month: string
  /** The title of the measure, printed in capitals. */
  readonly title: string
  /** The committee that pays for the circulation. */
  readonly committee: string
  /** From whom most of its money comes, the largest first. */
  readonly funders: readonly string[]
}

export type TopFundersProblem =
  /** The law of that day knows no such sheet: California's does since 2020. */
  | { readonly kind: 'no-such-sheet' }
  /** It would not fit a page in type as large as the law asks for. */
  | { readonly kind: 'too-much' }

const paddingMm = 6
/** Words of ours: the law reference gives the header and the first words of the disclosure. */
const committeeWords = 'Committee major funding from:'
const titlePoints = 14

/**
 * The Official Top Funders sheet (Elec. Code 107, as of 2026-11): a bold header with the month,
 * the title in capitals, and the disclosure in a box, in type no smaller than the rule asks for.
 */
export function topFundersSheet(
  rule: FormRule | undefined,
  what: TopFunders,
  paper: PaperName,
): Result<PagedText, TopFundersProblem> {
  const asked = rule?.funderSheet
  if (asked === undefined) return err({ kind: 'no-such-sheet' })
  const { widthMm, heightMm } = papers[paper]
  const sketch = pageSketch(pageFrame(paper, 1))
  const left = marginMm + 12
  const width = widthMm - 2 * left
  const at = (y: number) => ({ x: left, y })
  const header = asked.header.replace('<month year>', what.month)
  const set = { points: Math.max(20, asked.headerPoints), widthMm: width }
  let y = addText(sketch, 'title', [bold(header)], { at: at(28), ...set }).bottom + 9
  const title = [roman(what.title.toUpperCase())]
  const titled = {
    at: at(y),
    points: Math.max(titlePoints, asked.bodyPoints),
    widthMm: width,
  }
  y = addText(sketch, 'heading', title, titled).bottom + 9

  const top = y
  const body = { points: asked.bodyPoints, widthMm: width - 2 * paddingMm }
  const inside = (from: number) => ({ at: { x: left + paddingMm, y: from }, ...body })
  y = addText(
    sketch,
    'paragraph',
    [roman(asked.disclosure)],
    inside(y + paddingMm),
  ).bottom
  y = addText(sketch, 'paragraph', [roman(what.committee)], inside(y + 1)).bottom + 4
  if (what.funders.length > 0) {
    y = addText(sketch, 'paragraph', [roman(committeeWords)], inside(y)).bottom + 1
    for (const funder of what.funders) {
      y = addText(sketch, 'paragraph', [roman(funder)], inside(y)).bottom
    }
  }
  y += paddingMm
  if (y > heightMm - marginMm - 10) return err({ kind: 'too-much' })
  const box = { x: left, y: top, width, height: y - top }
  addOrnament(sketch, { kind: 'box', box, tone: 'black', weightMm: 0.5 })
  const { blocks } = sketch
  return ok({ title: header, language: 'en', paper, pages: [{ blocks }] })
}
