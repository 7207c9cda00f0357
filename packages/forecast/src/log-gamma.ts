/** ln Γ(x) for x > 0, to about 1e-13, by Stirling's series after shifting x above ten. */
export function logGamma(x: number): number {
  let shift = 0
  let y = x
  if (y < 10) {
    let product = 1
    while (y < 10) {
      product *= y
      y += 1
    }
    shift = Math.log(product)
  }
  const z = 1 / (y * y)
  const series = (1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z / 1188)))) / y
  return (y - 0.5) * Math.log(y) - y + HALF_LOG_TWO_PI + series - shift
}

/** ln k! for a whole k ≥ 0. */
export function logFactorial(k: number): number {
  return k < table.length ? (table[k] ?? 0) : logGamma(k + 1)
}

/** ln of the beta function B(a, b). */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}

const HALF_LOG_TWO_PI = 0.9189385332046727

const table = new Float64Array(2048)
for (let k = 2; k < table.length; k++) table[k] = (table[k - 1] ?? 0) + Math.log(k)
