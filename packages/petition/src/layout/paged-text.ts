import { type PaperName, papers } from '../paper.ts'
import type { Block, Mark, Role } from './drawing.ts'
import {
  lineMm,
  placedText,
  type Run,
  roman,
  type SetText,
  type SpokenEdits,
  setText,
  spoken,
} from './set-text.ts'

/** A paragraph of a document that is set in one column. */
export interface PagedParagraph {
  readonly role: Exclude<Role, 'artifact' | 'field'>
  readonly runs: readonly Run[]
  readonly points: number
  readonly spaceAboveMm: number
}

/** A document laid out on pages; nothing of it differs from copy to copy. */
export interface PagedText {
  readonly title: string
  readonly language: string
  readonly paper: PaperName
  readonly pages: readonly { readonly blocks: readonly Block[] }[]
}

const sideMm = 25
const topMm = 22
const footMm = 20
const footPoints = 8.5

/** Sets paragraphs one under the other; `foot` is the running line of a page. */
export function pagedText(document: {
  readonly title: string
  readonly language: string
  readonly paper: PaperName
  readonly paragraphs: readonly PagedParagraph[]
  readonly edits: SpokenEdits
  readonly foot: (page: number, pages: number) => string
}): PagedText {
  const { widthMm, heightMm } = papers[document.paper]
  const width = widthMm - 2 * sideMm
  const bottom = heightMm - footMm - 8
  let blocks: Block[] = []
  const pages = [{ blocks }]
  let y = topMm
  for (const { role, runs, points, spaceAboveMm } of document.paragraphs) {
    const setting = { points, widthMm: width, leading: 1.32 }
    const height = lineMm(setting)
    const { lines } = setText(runs, setting)
    // A heading stays with the two lines after it.
    const needed = role === 'paragraph' ? height : height * 3
    y += y === topMm ? 0 : spaceAboveMm
    let marks: Mark[] = []
    let said: SetText['lines'][number][] = []
    const close = () => {
      const says = spoken({ lines: said, heightMm: 0 }, document.edits)
      if (marks.length > 0) {
        blocks.push({ role, marks, ...(says === undefined ? {} : { says }) })
      }
      marks = []
      said = []
    }
    for (const [index, line] of lines.entries()) {
      if (y + (index === 0 ? needed : height) > bottom) {
        close()
        blocks = []
        pages.push({ blocks })
        y = topMm
      }
      const set = { lines: [line], heightMm: height }
      marks.push(...placedText(set, { at: { x: sideMm, y }, ...setting }).marks)
      said.push(line)
      y += height
    }
    close()
  }
  for (const [index, page] of pages.entries()) {
    const text = document.foot(index + 1, pages.length)
    const placing = {
      at: { x: sideMm, y: heightMm - footMm },
      points: footPoints,
      widthMm: width,
    }
    const { marks } = placedText(setText([roman(text)], placing), placing)
    page.blocks.push({ role: 'artifact', marks })
  }
  const { title, language, paper } = document
  return { title, language, paper, pages }
}
