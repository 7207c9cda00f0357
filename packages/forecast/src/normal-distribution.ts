/** The standard normal distribution, to 1.5e-7 (Abramowitz and Stegun, 7.1.26). */
export function normalBelow(z: number): number {
  const t = 1 / (1 + (0.3275911 * Math.abs(z)) / Math.SQRT2)
  const poly =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t +
      0.254829592) *
    t
  const tail = (poly * Math.exp((-z * z) / 2)) / 2
  return z >= 0 ? 1 - tail : tail
}

/** The density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
}

/** The point below which the share `p` lies, to 4.5e-4 (Abramowitz and Stegun, 26.2.23). */
export function normalPoint(p: number): number {
  if (p <= 0) return -8
  if (p >= 1) return 8
  const t = Math.sqrt(-2 * Math.log(Math.min(p, 1 - p)))
  const z =
    t -
    (2.515517 + t * (0.802853 + t * 0.010328)) /
      (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  return p < 0.5 ? -z : z
}
