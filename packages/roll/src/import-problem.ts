/** Why one row of a file was left out, or taken with a doubt. */
export type ProblemReason =
  | 'too-few-columns'
  | 'too-many-columns'
  | 'broken-quote'
  | 'line-too-long'
  | 'bad-character'
  | 'nul-byte'
  | 'repeated-header'
  | 'blank-line'
  | 'unreadable'
  | 'no-voter-id'
  | 'duplicate-voter-id'
  | 'no-name'
  | 'not-a-date'
  | 'date-in-the-future'
  | 'other-state'

/** One thing seen at one place; `line` counts the file's lines from 1, header included. */
export interface ImportProblem {
  readonly line: number
  readonly column?: string
  readonly reason: ProblemReason
  /** The offending text, cut short; shown to the person who owns the file, never logged. */
  readonly sample?: string
}

/** How often a reason occurred, and whether its rows were left out. */
export interface ProblemCount {
  readonly reason: ProblemReason
  readonly count: number
  readonly rejected: boolean
}

/** What a reader saw besides good rows: every reason counted, the first of each in full. */
export interface ProblemReport {
  readonly counts: readonly ProblemCount[]
  readonly problems: readonly ImportProblem[]
}

/** Reasons that leave the row out; with any other the row is kept and the doubt is counted. */
const rejecting: ReadonlySet<ProblemReason> = new Set<ProblemReason>([
  'too-few-columns',
  'too-many-columns',
  'broken-quote',
  'line-too-long',
  'unreadable',
  'repeated-header',
  'no-voter-id',
  'duplicate-voter-id',
  'no-name',
  'other-state',
])

/** Whether a row with this problem is left out of the result. */
export function isRejecting(reason: ProblemReason): boolean {
  return rejecting.has(reason)
}

/** The report over `problems`, with the first `keep` of each reason and the count of all. */
export function problemReport(
  problems: Iterable<ImportProblem>,
  keep: number,
): ProblemReport {
  const counts = new Map<ProblemReason, number>()
  const first: ImportProblem[] = []
  for (const problem of problems) {
    const seen = counts.get(problem.reason) ?? 0
    counts.set(problem.reason, seen + 1)
    if (seen < keep) first.push(problem)
  }
  return {
    counts: [...counts].map(([reason, count]) => ({
      reason,
      count,
      rejected: isRejecting(reason),
    })),
    problems: first,
  }
}
