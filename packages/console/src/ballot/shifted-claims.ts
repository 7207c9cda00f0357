import type { BallotTextBody } from '@groundswell/server/wire'

type Claim = BallotTextBody['claims'][number]

/**
 * Claims after the text around them was edited: what stands before the edit stays, what stands
 * behind it moves along, and a claim that the edit reaches into keeps the words that are left
 * of it. One of which nothing is left is gone.
 */
export function shiftedClaims(
  claims: readonly Claim[],
  before: string,
  after: string,
): Claim[] {
  if (before === after) return [...claims]
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  const editedTo = before.length - end
  const moved = after.length - before.length
  return claims.flatMap((claim) => {
    const from = place(claim.from, 'start')
    const to = place(claim.to, 'end')
    return from < to ? [{ ...claim, from, to }] : []
  })

  function place(at: number, edge: 'start' | 'end'): number {
    // Words that are typed right before a claim do not become part of it.
    const isInsertion = start === editedTo
    if (edge === 'start' && at === start && isInsertion) return at + moved
    if (at <= start) return at
    if (at >= editedTo) return at + moved
    return edge === 'start' ? editedTo + moved : start
  }
}
