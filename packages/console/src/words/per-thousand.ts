/** A rate per 1,000 with as many digits as it bears: `0.4`, `2.1`, `37`. */
export function perThousand(rate: number): string {
  return rate < 10 ? rate.toFixed(1) : String(Math.round(rate))
}
