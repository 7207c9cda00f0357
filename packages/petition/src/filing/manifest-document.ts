import { type PagedParagraph, type PagedText, pagedText } from '../layout/paged-text.ts'
import { bold, type Run, roman } from '../layout/set-text.ts'
import type { PaperName } from '../paper.ts'
import { type FilingBox, sheetsInBox } from './filing-box.ts'

/** How a manifest is worded; sentences for people live in the shells. */
export interface ManifestWords {
  readonly language: string
  readonly title: (label: string) => string
  /** The petition and the office, a paragraph each. */
  readonly about: readonly string[]
  readonly sum: (sheets: number, lines: number) => string
  readonly sheets: string
  readonly sheet: (id: string, lines: number) => string
  readonly loose: (sheets: number, lines: number) => string
  readonly receipt: string
  /** The lines to sign on: name, signature, day. */
  readonly signature: readonly string[]
  readonly foot: (page: number, pages: number) => string
}

/**
 * The manifest of a box as a document for paper: what is in it sheet by sheet, the sum first,
 * and the lines on which the receiving clerk signs for it.
 */
export function manifestDocument(
  box: FilingBox,
  words: ManifestWords,
  paper: PaperName,
): PagedText {
  const { loose } = box
  const title = words.title(box.label)
  const paragraphs: readonly PagedParagraph[] = [
    { role: 'title', runs: [bold(title)], points: 17, spaceAboveMm: 0 },
    ...words.about.map((line) => text([roman(line)])),
    text([bold(words.sum(sheetsInBox(box), box.lines))], 4),
    heading(words.sheets),
    ...box.sheets.map(({ id, lines }) => text([roman(words.sheet(id, lines))], 0.6)),
    ...(loose === undefined
      ? []
      : [text([roman(words.loose(loose.sheets, loose.lines))])]),
    heading(words.receipt),
    ...words.signature.map((line) => text([roman(line)], 7)),
  ]
  return pagedText({
    title,
    language: words.language,
    paper,
    paragraphs,
    // Nothing is struck or added in a manifest.
    edits: { struck: '', added: '' },
    foot: words.foot,
  })
}

function text(runs: readonly Run[], spaceAboveMm = 1.2): PagedParagraph {
  return { role: 'paragraph', runs, points: 10, spaceAboveMm }
}

function heading(words: string): PagedParagraph {
  return { role: 'heading', runs: [bold(words)], points: 12, spaceAboveMm: 5 }
}
