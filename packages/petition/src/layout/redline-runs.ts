import type { RedlinePiece } from '../measure/redline.ts'
import { type Run, roman } from './set-text.ts'

/** A piece of a redline in the looks of the law: struck through, or underlined italics. */
export function editRun({ kind, text }: RedlinePiece): Run {
  if (kind === 'kept') return roman(text)
  return kind === 'struck'
    ? { kind: 'text', text, face: 'regular', decoration: 'struck' }
    : { kind: 'text', text, face: 'italic', decoration: 'inserted' }
}

/** Runs cut at line ends, so that each paragraph can be set by itself. */
export function paragraphsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const paragraphs: Run[][] = [[]]
  for (const run of runs) {
    if (run.kind === 'gap') continue
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) paragraphs.push([])
      if (text !== '') paragraphs.at(-1)?.push({ ...run, text })
    }
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0)
}
