import type { LineColumns } from './line-columns.ts'

/** How alike the lines of a sheet are, and what whole sheets cost in each stratum. */
interface SheetLikeness {
  /** Correlation of the validity of two lines of one sheet, 0 to 1. */
  readonly likeness: number
  /** 1 + (m − 1)ρ, m being the lines of a drawn sheet (weighted by lines); 1 without sheets. */
  readonly designEffects: Float64Array
}

/**
 * Whole sheets tell less than as many single lines: a sheet has one circulator, one place,
 * one hand that copied the addresses. The correlation is estimated from the products of
 * deviations of lines on the same sheet, all strata together, and pulled toward 0.05 by as
 * much as `PRIOR_PAIRS` pairs (Kish, Survey Sampling, 1965, ch. 5).
 */
export function sheetLikeness(
  columns: LineColumns,
  strata: number,
  sheets: number,
): SheetLikeness {
  const designEffects = new Float64Array(strata).fill(1)
  if (sheets === 0) return { likeness: 0, designEffects }
  const drawn = new Float64Array(strata)
  const valid = new Float64Array(strata)
  const sizes = new Float64Array(sheets)
  const sums = new Float64Array(sheets)
  const squares = new Float64Array(sheets)
  const stratumOf = new Int32Array(sheets)
  const single = new Float64Array(strata)
  for (let line = 0; line < columns.size(); line++) {
    if (!columns.isDrawn(line)) continue
    const s = columns.stratumOf(line)
    const p = columns.probabilityOf(line)
    add(drawn, s, 1)
    add(valid, s, p)
    const sheet = columns.sheetOf(line)
    if (sheet < 0) {
      add(single, s, 1)
      continue
    }
    stratumOf[sheet] = s
    add(sizes, sheet, 1)
    add(sums, sheet, p)
    add(squares, sheet, p * p)
  }
  const found: {
    readonly products: number
    readonly spread: number
    readonly owed: number
  }[] = []
  const weighted = Float64Array.from(single)
  for (let sheet = 0; sheet < sheets; sheet++) {
    const s = stratumOf[sheet] ?? 0
    const m = sizes[sheet] ?? 0
    const sum = sums[sheet] ?? 0
    const n = drawn[s] ?? 0
    const mean = n > 0 ? (valid[s] ?? 0) / n : 0
    add(weighted, s, m * m)
    const pairs = (m * (m - 1)) / 2
    // Σ over pairs of (yᵢ − ȳ)(yⱼ − ȳ), by the square of the sum.
    const deviation = sum - m * mean
    const own = (squares[sheet] ?? 0) - 2 * mean * sum + m * mean * mean
    const expected = pairs * mean * (1 - mean)
    found.push({
      products: (deviation * deviation - own) / 2,
      spread: expected,
      // The mean was taken from the same lines, which hides 1/n of the spread.
      owed: n > 0 ? expected / n : 0,
    })
  }
  const products = sumOf(found.map((sheet) => sheet.products))
  const spread = sumOf(found.map((sheet) => sheet.spread))
  const owed = sumOf(found.map((sheet) => sheet.owed))
  const usual = 0.2
  const likeness =
    (products + owed + PRIOR_LIKENESS * PRIOR_PAIRS * usual) /
    (spread + PRIOR_PAIRS * usual)
  const bounded = Math.max(0, Math.min(1, likeness))
  for (let s = 0; s < strata; s++) {
    const n = drawn[s] ?? 0
    const size = n > 0 ? (weighted[s] ?? 0) / n : 1
    designEffects[s] = 1 + Math.max(0, size - 1) * bounded
  }
  return { likeness: bounded, designEffects }
}

const PRIOR_LIKENESS = 0.05
const PRIOR_PAIRS = 100

/** A sum that does not depend on the order of its terms. */
function sumOf(terms: readonly number[]): number {
  return Float64Array.from(terms)
    .sort()
    .reduce((sum, term) => sum + term, 0)
}

function add(sums: Float64Array, index: number, value: number): void {
  sums[index] = (sums[index] ?? 0) + value
}
