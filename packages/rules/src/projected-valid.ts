/**
 * The California projection as one number, for simulations that run it millions of times:
 * the same value as `projection`, in whole-number arithmetic without fractions. The four
 * arguments are trusted to be possible counts (`projection` checks them). Up to
 * `everyLineUpTo` lines (500 in California) every line was checked and `valid` itself is
 * the answer. The result can be negative. 2 CCR 20530-20532; Elec. Code 9030(d).
 */
export function projectedValid(
  raw: number,
  sample: number,
  valid: number,
  duplicates: number,
  everyLineUpTo = 500,
): number {
  if (raw <= everyLineUpTo) return valid
  // Twice these products is the largest whole number below; over the limit floats would
  // lose units, and the law wants every unit.
  const rate = ratioHalfUp(valid * 10_000, sample)
  const factor = ratioHalfUp(raw * 10_000, sample)
  const weight = factor * (factor - 10_000)
  const penalty = duplicates * weight
  const uncorrected = raw * rate
  if (raw > SAFE_RAW || penalty > SAFE || uncorrected > SAFE) {
    return projectedValidBig(raw, sample, valid, duplicates)
  }
  return ceilDivide(uncorrected, 10_000) - ceilDivide(penalty, 100_000_000)
}

const SAFE = Number.MAX_SAFE_INTEGER
/** Below this every intermediate of the two ratios is exact. */
const SAFE_RAW = Math.floor(SAFE / 40_000)

/** `a / b` to the nearest whole number, a half going up, for whole 2a + b up to 2^53. */
function ratioHalfUp(a: number, b: number): number {
  return floorDivide(2 * a + b, 2 * b)
}

/** Exact for whole `a` up to 2^53: the quotient of floats can be one too large, never more. */
function floorDivide(a: number, b: number): number {
  const quotient = Math.floor(a / b)
  return quotient * b > a ? quotient - 1 : quotient
}

function ceilDivide(a: number, b: number): number {
  const quotient = floorDivide(a, b)
  return quotient * b < a ? quotient + 1 : quotient
}

function projectedValidBig(
  raw: number,
  sample: number,
  valid: number,
  duplicates: number,
): number {
  const [n, lines] = [BigInt(sample), BigInt(raw)]
  const rate = (20_000n * BigInt(valid) + n) / (2n * n)
  const factor = (20_000n * lines + n) / (2n * n)
  const uncorrected = (lines * rate + 9_999n) / 10_000n
  const penalty = BigInt(duplicates) * factor * (factor - 10_000n)
  return Number(uncorrected - (penalty + 99_999_999n) / 100_000_000n)
}
