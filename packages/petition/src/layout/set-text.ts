import type { Box, Point } from '../box.ts'
import type { Mark, Tone } from './drawing.ts'
import type { Face } from './face.ts'
import { pointMm, typeWidthMm } from './type-width.ts'

/** A stretch of text in one style, or a gap of fixed width that is filled in later. */
export type Run =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly face: Face
      readonly decoration?: 'struck' | 'inserted'
    }
  | { readonly kind: 'gap'; readonly widthMm: number }

/** Text as it is set in a column. */
export interface SetText {
  readonly lines: readonly SetLine[]
  readonly heightMm: number
}

interface SetLine {
  readonly pieces: readonly Piece[]
  readonly widthMm: number
}

interface Piece {
  readonly x: number
  readonly widthMm: number
  readonly run: Run
}

export interface Setting {
  readonly points: number
  readonly widthMm: number
  /** Of the line, as a multiple of the type size. */
  readonly leading?: number
}

export const roman = (text: string): Run => ({ kind: 'text', text, face: 'regular' })
export const bold = (text: string): Run => ({ kind: 'text', text, face: 'bold' })

const usualLeading = 1.18

/** The height of one line in millimetres. */
export function lineMm({ points, leading = usualLeading }: Setting): number {
  return points * leading * pointMm
}

/** Breaks runs into lines, ragged right; a newline in a run begins a new line. */
export function setText(runs: readonly Run[], setting: Setting): SetText {
  const lines: SetLine[] = []
  let pieces: Piece[] = []
  let x = 0
  const endLine = () => {
    lines.push({ pieces: merged(pieces), widthMm: x })
    pieces = []
    x = 0
  }
  for (const word of wordsOf(runs)) {
    if (word === 'newline') {
      endLine()
      continue
    }
    for (const part of fitting(word, setting)) {
      const width = part.reduce((sum, run) => sum + widthOf(run, setting.points), 0)
      const space =
        pieces.length === 0 || !word.spaced ? 0 : spaceOf(word, setting.points)
      if (pieces.length > 0 && x + space + width > setting.widthMm + 1e-6) endLine()
      else if (space > 0) {
        pieces.push({ x, widthMm: space, run: spaceRun(word) })
        x += space
      }
      for (const run of part) {
        const widthMm = widthOf(run, setting.points)
        pieces.push({ x, widthMm, run })
        x += widthMm
      }
    }
  }
  if (pieces.length > 0) endLine()
  return { lines, heightMm: lines.length * lineMm(setting) }
}

/** Words for those who cannot see that something is struck or added. */
export interface SpokenEdits {
  readonly struck: string
  readonly added: string
}

/** Lines as they are read out, where strikes and insertions must be said; else nothing. */
export function spoken(
  { lines }: SetText,
  { struck, added }: SpokenEdits,
): string | undefined {
  const runs = lines.flatMap(({ pieces }) => [
    ...pieces.map(({ run }) => run),
    roman(' '),
  ])
  if (runs.every((run) => run.kind === 'gap' || run.decoration === undefined)) return
  const said = runs.map((run) => {
    if (run.kind === 'gap') return ''
    if (run.decoration === undefined) return run.text
    return `[${run.decoration === 'struck' ? struck : added} ${run.text}]`
  })
  return said.join('').trim()
}

export interface Placing extends Setting {
  readonly at: Point
  readonly tone?: Tone
  readonly align?: 'left' | 'centre'
}

/** The marks of set text whose top left corner stands at a point, and the gaps in it. */
export function placedText(
  set: SetText,
  placing: Placing,
): { readonly marks: readonly Mark[]; readonly gaps: readonly Box[] } {
  const marks: Mark[] = []
  const gaps: Box[] = []
  const { points, tone = 'black' } = placing
  const height = lineMm(placing)
  for (const [index, line] of set.lines.entries()) {
    const shift = placing.align === 'centre' ? (placing.widthMm - line.widthMm) / 2 : 0
    const left = placing.at.x + shift
    const baseline = placing.at.y + index * height + baselineMm(placing)
    for (const { x, widthMm, run } of line.pieces) {
      if (run.kind === 'gap') {
        const em = points * pointMm
        gaps.push({
          x: left + x,
          y: baseline - 0.92 * em,
          width: widthMm,
          height: 1.07 * em,
        })
        continue
      }
      const at = { x: left + x, y: baseline }
      marks.push({ kind: 'text', at, text: run.text, face: run.face, points, tone })
      if (run.decoration === undefined) continue
      const y = baseline + (run.decoration === 'struck' ? -0.22 : 0.16) * points * pointMm
      const from = { x: left + x, y }
      const to = { x: left + x + widthMm, y }
      marks.push({ kind: 'line', from, to, weightMm: 0.18, tone })
    }
  }
  return { marks, gaps }
}

/** From the top of a line to its baseline. */
function baselineMm(setting: Setting): number {
  return (
    (lineMm(setting) + 0.45 * setting.points * pointMm) / 2 +
    0.1 * setting.points * pointMm
  )
}

interface Word {
  readonly runs: readonly Run[]
  /** Whether a space stands before it. */
  readonly spaced: boolean
}

function* wordsOf(runs: readonly Run[]): Generator<Word | 'newline'> {
  let parts: Run[] = []
  let spaced = false
  for (const run of runs) {
    if (run.kind === 'gap') {
      parts.push(run)
      continue
    }
    for (const token of run.text.split(/( +|\n)/)) {
      if (token === '') continue
      if (token === '\n' || token.startsWith(' ')) {
        if (parts.length > 0) yield { runs: parts, spaced }
        parts = []
        spaced = token !== '\n'
        if (token === '\n') yield 'newline'
      } else parts.push({ ...run, text: token })
    }
  }
  if (parts.length > 0) yield { runs: parts, spaced }
}

/** A word longer than its line is broken where it must be; nothing runs over an edge. */
function fitting(word: Word, { points, widthMm }: Setting): readonly (readonly Run[])[] {
  const whole = word.runs.reduce((sum, run) => sum + widthOf(run, points), 0)
  if (whole <= widthMm) return [word.runs]
  return word.runs.flatMap((run) => {
    if (run.kind === 'gap') return [[run]]
    const parts: Run[][] = []
    let text = ''
    for (const character of run.text) {
      if (typeWidthMm(text + character, run.face, points) > widthMm && text !== '') {
        parts.push([{ ...run, text }])
        text = ''
      }
      text += character
    }
    return [...parts, [{ ...run, text }]]
  })
}

function widthOf(run: Run, points: number): number {
  return run.kind === 'gap' ? run.widthMm : typeWidthMm(run.text, run.face, points)
}

function spaceOf(word: Word, points: number): number {
  const [first] = word.runs
  return typeWidthMm(' ', first?.kind === 'text' ? first.face : 'regular', points)
}

function spaceRun(word: Word): Run {
  const [first] = word.runs
  return first?.kind === 'text' ? { ...first, text: ' ' } : roman(' ')
}

/** Neighbours in one style become one piece, so that a line can be read out as it stands. */
function merged(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (
      last?.run.kind === 'text' &&
      piece.run.kind === 'text' &&
      alike(last.run, piece.run)
    ) {
      const run = { ...last.run, text: last.run.text + piece.run.text }
      out[out.length - 1] = { x: last.x, widthMm: last.widthMm + piece.widthMm, run }
    } else out.push(piece)
  }
  return out
}

function alike(
  a: Extract<Run, { kind: 'text' }>,
  b: Extract<Run, { kind: 'text' }>,
): boolean {
  return a.face === b.face && a.decoration === b.decoration
}
