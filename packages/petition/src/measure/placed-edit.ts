import { err, ok, type Result } from '@groundswell/basics'
import type { Edit } from './measure.ts'

/** An edit with its place in the current text, in characters: a strike or an insertion. */
export interface PlacedEdit {
  readonly from: number
  /** Equal to `from` where something is inserted. */
  readonly to: number
  readonly inserted: string
}

export type EditProblem =
  /** The quoted words do not stand in the current text. */
  | { readonly kind: 'edit-does-not-fit'; readonly edit: number; readonly quoted: string }
  /** They stand there several times, and the edit does not say which is meant. */
  | {
      readonly kind: 'ambiguous-edit'
      readonly edit: number
      readonly quoted: string
      readonly times: number
    }
  /** Two strikes share words, or something is inserted in the midst of struck words. */
  | { readonly kind: 'overlapping-edits'; readonly edit: number; readonly with: number }
  | { readonly kind: 'empty-edit'; readonly edit: number }

/**
 * Where each edit falls in `current`, in the order of the text; `edit` of a problem counts
 * from 1. Two insertions at one place keep the order in which they are written.
 */
export function placedEdits(
  current: string,
  edits: readonly Edit[],
): Result<readonly PlacedEdit[], EditProblem> {
  const placed: { readonly edit: number; readonly place: PlacedEdit }[] = []
  for (const [index, edit] of edits.entries()) {
    const found = placeOf(current, edit, index + 1)
    if (!found.ok) return found
    placed.push({ edit: index + 1, place: found.value })
  }
  const inOrder = placed.toSorted(
    (a, b) => a.place.from - b.place.from || a.place.to - b.place.to || a.edit - b.edit,
  )
  let last: (typeof placed)[number] | undefined
  for (const one of inOrder) {
    if (last !== undefined && one.place.from < last.place.to) {
      return err({ kind: 'overlapping-edits', edit: one.edit, with: last.edit })
    }
    if (last === undefined || one.place.to >= last.place.to) last = one
  }
  return ok(inOrder.map((one) => one.place))
}

function placeOf(
  current: string,
  edit: Edit,
  number: number,
): Result<PlacedEdit, EditProblem> {
  if (edit.text === '') return err({ kind: 'empty-edit', edit: number })
  const quoted = edit.kind === 'strike' ? edit.text : (edit.after ?? '')
  if (quoted === '') return ok({ from: 0, to: 0, inserted: edit.text })
  const places = placesOf(current, quoted)
  if (places.length > 1 && edit.occurrence === undefined) {
    return err({ kind: 'ambiguous-edit', edit: number, quoted, times: places.length })
  }
  const at = places[(edit.occurrence ?? 1) - 1]
  if (at === undefined) return err({ kind: 'edit-does-not-fit', edit: number, quoted })
  const end = at + quoted.length
  return ok(
    edit.kind === 'strike'
      ? { from: at, to: end, inserted: '' }
      : { from: end, to: end, inserted: edit.text },
  )
}

function placesOf(text: string, quoted: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(quoted); at >= 0; at = text.indexOf(quoted, at + 1)) {
    places.push(at)
  }
  return places
}
