/**
 * Splits 100 dots among outcomes in proportion to their chances, by largest remainder: the
 * dots always add up to 100, and none is more than one away from its exact share. Chances
 * that add up to nothing get no dots.
 */
export function hundredDots(chances: readonly number[]): readonly number[] {
  const total = chances.reduce((sum, c) => sum + Math.max(0, c), 0)
  if (!(total > 0)) return chances.map(() => 0)
  const exact = chances.map((c) => (100 * Math.max(0, c)) / total)
  const whole = exact.map(Math.floor)
  const missing = 100 - whole.reduce((sum, n) => sum + n, 0)
  const byRemainder = exact
    .map((e, i) => ({ i, remainder: e - Math.floor(e) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i)
    .slice(0, missing)
  return whole.map((n, i) => (byRemainder.some((r) => r.i === i) ? n + 1 : n))
}
