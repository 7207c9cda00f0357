import { err, ok, type Result } from '@groundswell/basics'
import type { BallotPart } from './ballot-part.ts'
import type { DisplayState } from './display-period.ts'

/**
 * What can happen to the text of a part. `submitted` freezes it; `reopened` takes that back
 * before the display begins; `ordered` is a text that a court put in its place.
 */
export type TextAct = 'draft' | 'submitted' | 'reopened' | 'ordered'

export type TextRefusal =
  | { readonly kind: 'text-is-submitted'; readonly part: BallotPart }
  | { readonly kind: 'nothing-submitted'; readonly part: BallotPart }
  /** The text is open to the public, or was: only a court changes it, and after that nobody. */
  | { readonly kind: 'on-display'; readonly part: BallotPart }
  | { readonly kind: 'not-on-display'; readonly part: BallotPart }
  | { readonly kind: 'display-over'; readonly part: BallotPart }

/** Whether a part is frozen after these acts, the oldest first. */
export function isFrozen(acts: readonly TextAct[]): boolean {
  const last = acts.findLast((act) => act !== 'draft')
  return last === 'submitted' || last === 'ordered'
}

/**
 * Whether an act may be recorded on a part: drafts until it is submitted, nothing once the
 * display has begun but what a court orders, and nothing at all after it.
 */
export function mayRecordText(
  part: BallotPart,
  acts: readonly TextAct[],
  { act, display }: { readonly act: TextAct; readonly display: DisplayState },
): Result<TextAct, TextRefusal> {
  if (display === 'over') return err({ kind: 'display-over', part })
  const frozen = isFrozen(acts)
  if (act === 'ordered') {
    return display === 'open' ? ok(act) : err({ kind: 'not-on-display', part })
  }
  if (display === 'open') return err({ kind: 'on-display', part })
  if (act === 'reopened') {
    return frozen ? ok(act) : err({ kind: 'nothing-submitted', part })
  }
  return frozen ? err({ kind: 'text-is-submitted', part }) : ok(act)
}
