import type { ProblemReport } from '../wire/job.ts'

export interface RowProblem {
  readonly line: number
  readonly column?: string
  readonly reason: string
  readonly sentence: string
}

/** How many problems of each reason are shown in full. */
const shownOfEach = 20

/** Gathers the problems of a file: all counted, the first of each reason kept in full. */
export class ProblemTally {
  #rejected = 0
  readonly #counts = new Map<string, { sentence: string; count: number }>()
  readonly #first: RowProblem[] = []

  /** Counts a problem that leaves its row out. */
  reject(problem: RowProblem): void {
    this.#rejected += 1
    this.note(problem)
  }

  /** Counts a problem whose row is kept. */
  note(problem: RowProblem): void {
    const seen = this.#counts.get(problem.reason)
    if (seen === undefined) {
      this.#counts.set(problem.reason, { sentence: problem.sentence, count: 1 })
    } else seen.count += 1
    if ((seen?.count ?? 1) <= shownOfEach) this.#first.push(problem)
  }

  get rejected(): number {
    return this.#rejected
  }

  /** The report for a file of `rowsRead` rows, `leftOut` of which a reader left out before. */
  report(rowsRead: number, leftOut = 0): ProblemReport {
    return {
      rowsRead,
      rowsRejected: this.#rejected + leftOut,
      byReason: [...this.#counts].map(([reason, each]) => ({ reason, ...each })),
      first: [...this.#first].sort((a, b) => a.line - b.line),
    }
  }
}
