/**
 * P(the line is this candidate's | all candidates), of a candidate with `weight` bits among
 * evidence that sums to `sum` = Σ 2^w, on a roll of `voters` where a signer is registered
 * with probability `onRoll` (the one-of-N posterior):
 * P(j) = (π/N) LR_j / ((1 − π) + (π/N) Σ LR_k). Two equal candidates get one half each.
 */
export function posterior(
  weight: number,
  sum: number,
  voters: number,
  onRoll: number,
): number {
  const prior = onRoll / Math.max(voters, 1)
  return (prior * 2 ** weight) / (1 - onRoll + prior * sum)
}

/** P(none of the candidates): what the posteriors of all candidates leave of one. */
export function posteriorOfNone(sum: number, voters: number, onRoll: number): number {
  const prior = onRoll / Math.max(voters, 1)
  return (1 - onRoll) / (1 - onRoll + prior * sum)
}
