import { unreachable } from '@groundswell/basics'
import type { Measure, SectionAct } from './measure.ts'
import { placedEdits } from './placed-edit.ts'

/** A stretch of text that stays, goes or comes. */
export interface RedlinePiece {
  readonly kind: 'kept' | 'struck' | 'inserted'
  readonly text: string
}

/** One section of the measure as strikes and insertions against the law in force. */
export interface RedlineSection {
  readonly number: string
  readonly leadIn: string
  /** Where it stands in the law; none for text that goes into no code. */
  readonly address?: string
  readonly act: SectionAct['kind']
  readonly pieces: readonly RedlinePiece[]
}

/** The whole measure against the law in force. Throws on edits that validation refuses. */
export function redline(measure: Measure): readonly RedlineSection[] {
  return measure.sections.map(({ number, leadIn, act }) => ({
    number,
    leadIn,
    ...(act.kind === 'uncodified' ? {} : { address: act.address }),
    act: act.kind,
    pieces: piecesOf(act),
  }))
}

function piecesOf(act: SectionAct): readonly RedlinePiece[] {
  switch (act.kind) {
    case 'amend':
      return amended(act)
    case 'add':
    case 'uncodified':
      return [{ kind: 'inserted', text: act.text }]
    case 'repeal':
      return [{ kind: 'struck', text: act.current }]
    default:
      return unreachable(act)
  }
}

function amended(act: Extract<SectionAct, { kind: 'amend' }>): readonly RedlinePiece[] {
  const placed = placedEdits(act.current, act.edits)
  if (!placed.ok) throw new Error(`${act.address}: ${placed.error.kind}`)
  const pieces: RedlinePiece[] = []
  let at = 0
  for (const { from, to, inserted } of placed.value) {
    pieces.push({ kind: 'kept', text: act.current.slice(at, from) })
    pieces.push({ kind: 'struck', text: act.current.slice(from, to) })
    pieces.push({ kind: 'inserted', text: inserted })
    at = to
  }
  pieces.push({ kind: 'kept', text: act.current.slice(at) })
  return pieces.filter((piece) => piece.text !== '')
}
