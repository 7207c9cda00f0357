/**
 * The exact interval of Clopper and Pearson (1934) for a share of which `hits` in `tries` were
 * seen, at 95 %: it covers at least as often as it says, however rare the hits are. In 0…1;
 * with no tries nothing is known, and it is the whole range.
 */
export function binomialInterval(
  hits: number,
  tries: number,
): { readonly low: number; readonly high: number } {
  if (tries === 0) return { low: 0, high: 1 }
  return {
    // The share at which so many hits or more have a chance of 2.5 %.
    low: hits === 0 ? 0 : shareWhere((p) => 1 - atMost(hits - 1, tries, p) < tail),
    // The share at which so many hits or fewer have that chance.
    high: hits === tries ? 1 : shareWhere((p) => atMost(hits, tries, p) > tail),
  }
}

const tail = 0.025

/** The chance of at most `hits` in `tries` at share `p`, 0 < p < 1. */
export function atMost(hits: number, tries: number, p: number): number {
  if (hits < 0) return 0
  if (hits >= tries) return 1
  // Summed in logarithms, so that many tries do not underflow.
  let log = tries * Math.log1p(-p)
  let sum = Math.exp(log)
  const odds = Math.log(p) - Math.log1p(-p)
  for (let k = 1; k <= hits; k++) {
    log += odds + Math.log((tries - k + 1) / k)
    sum += Math.exp(log)
  }
  return Math.min(1, sum)
}

/** The share up to which `holds`, by halving: 50 steps leave less than 1e-15. */
function shareWhere(holds: (p: number) => boolean): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2
    if (holds(middle)) low = middle
    else high = middle
  }
  return (low + high) / 2
}
