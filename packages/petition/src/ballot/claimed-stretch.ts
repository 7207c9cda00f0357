import type { BallotText, ClaimSource } from './ballot-text.ts'

/** A stretch of a text for its readers: plain words, or a claim with or without its source. */
export type Stretch =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'sourced'; readonly text: string; readonly source: ClaimSource }
  | { readonly kind: 'unsourced'; readonly text: string }

/** The text in pieces at the borders of its claims; put together they are the text again. */
export function claimedStretches({
  text,
  claims,
}: Pick<BallotText, 'text' | 'claims'>): readonly Stretch[] {
  const pieces: Stretch[] = []
  let at = 0
  for (const { from, to, source } of claims.toSorted((a, b) => a.from - b.from)) {
    if (from < at || to > text.length) continue
    if (from > at) pieces.push({ kind: 'plain', text: text.slice(at, from) })
    const words = text.slice(from, to)
    pieces.push(
      source === undefined
        ? { kind: 'unsourced', text: words }
        : { kind: 'sourced', text: words, source },
    )
    at = to
  }
  if (at < text.length) pieces.push({ kind: 'plain', text: text.slice(at) })
  return pieces
}
