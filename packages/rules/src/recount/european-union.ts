/**
 * The European Union's two conditions again: a million in all, and in a quarter of the member
 * states their seats times the seats of the parliament.
 */
export function recountMemberStates(
  states: readonly { readonly seats: number; readonly signatories: number }[],
) {
  const parliament = states.reduce((sum, s) => sum + BigInt(s.seats), 0n)
  const total = states.reduce((sum, s) => sum + BigInt(s.signatories), 0n)
  const reached = states.filter(
    (s) => BigInt(s.signatories) >= BigInt(s.seats) * parliament,
  ).length
  const enough = total >= 1_000_000n && 4 * reached >= states.length
  return {
    total: Number(total),
    statesReached: reached,
    outcome: enough ? 'sufficient' : 'insufficient',
  }
}
