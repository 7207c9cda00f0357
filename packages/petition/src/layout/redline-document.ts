import type { FrozenText } from '../measure/frozen-text.ts'
import { redline } from '../measure/redline.ts'
import type { RedlineWords } from '../measure/redline-words.ts'
import type { PaperName } from '../paper.ts'
import { type PagedParagraph, type PagedText, pagedText } from './paged-text.ts'
import { editRun, paragraphsOf } from './redline-runs.ts'
import { bold, type Run, roman } from './set-text.ts'

const textPoints = 11

/** The redline as a document for reading on paper. */
export function redlineDocument(
  { measure, hash }: FrozenText,
  words: RedlineWords,
  paper: PaperName,
): PagedText {
  const [official] = measure.texts
  const title = `${measure.identifier} ${official?.title ?? ''}`.trim()
  const text = (runs: readonly Run[], spaceAboveMm = 1.6): PagedParagraph => ({
    role: 'paragraph',
    runs,
    points: textPoints,
    spaceAboveMm,
  })
  const heading = (runs: readonly Run[]): PagedParagraph => ({
    role: 'heading',
    runs,
    points: textPoints,
    spaceAboveMm: 5,
  })
  const sections = redline(measure).flatMap(({ number, leadIn, pieces }) => [
    heading([bold(`${number} `), roman(leadIn)]),
    ...paragraphsOf(pieces.map(editRun)).map((runs) => text(runs)),
  ])
  const questions = measure.questions.flatMap((question) => [
    text([roman(`“${question.text}”`)]),
    text([roman(words.question(question))]),
  ])
  const paragraphs: readonly PagedParagraph[] = [
    { role: 'title', runs: [bold(title)], points: 17, spaceAboveMm: 0 },
    ...(measure.demonstration ? [text([bold(words.demonstration)], 3)] : []),
    heading([bold(words.summary)]),
    text([roman(official?.summary ?? '')]),
    text([roman(words.legend)], 4),
    ...sections,
    ...(questions.length > 0 ? [heading([bold(words.questions)]), ...questions] : []),
  ]
  const foot = (page: number, pages: number) =>
    `${page} / ${pages}    ${words.version(hash)}`
  const language = measure.lawLanguage
  const edits = { struck: words.struck, added: words.added }
  return pagedText({ title, language, paper, paragraphs, edits, foot })
}
