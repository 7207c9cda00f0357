/** A sum of squares of linear errors, gathered row by row and made least. */
export interface NormalEquations {
  /** Adds `weight` times the square of `error + Σ slope · step`. */
  readonly add: (slopes: Float64Array, error: number, weight: number) => void
  /** The step that makes the sum least. */
  readonly step: () => Float64Array
}

/** An empty sum in so many unknowns; it needs as many independent rows before it has a step. */
export function normalEquations(unknowns: number): NormalEquations {
  const rows = Array.from({ length: unknowns }, () => new Float64Array(unknowns + 1))

  function add(slopes: Float64Array, error: number, weight: number): void {
    for (const [i, row] of rows.entries()) {
      const slope = weight * (slopes[i] ?? 0)
      if (slope === 0) continue
      for (let j = 0; j < unknowns; j++) row[j] = (row[j] ?? 0) + slope * (slopes[j] ?? 0)
      row[unknowns] = (row[unknowns] ?? 0) - slope * error
    }
  }

  /** Gauss's elimination; a sum of squares is positive definite, so that no pivot is sought. */
  function step(): Float64Array {
    const work = rows.map((row) => Float64Array.from(row))
    for (const [i, pivot] of work.entries()) {
      for (const row of work.slice(i + 1)) {
        const factor = (row[i] ?? 0) / (pivot[i] ?? 1)
        if (factor === 0) continue
        for (let j = i; j <= unknowns; j++)
          row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0)
      }
    }
    const found = new Float64Array(unknowns)
    for (let i = unknowns - 1; i >= 0; i--) {
      const row = work[i] ?? new Float64Array(0)
      let left = row[unknowns] ?? 0
      for (let j = i + 1; j < unknowns; j++) left -= (row[j] ?? 0) * (found[j] ?? 0)
      found[i] = left / (row[i] ?? 1)
    }
    return found
  }

  return { add, step }
}
