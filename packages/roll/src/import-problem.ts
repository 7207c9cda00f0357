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
function isRejecting(reason: ProblemReason): boolean {
  return rejecting.has(reason)
}

/** Problems as they come, added up. */
export interface ProblemTally {
  readonly add: (problem: ImportProblem) => void
  /** Adds `count` problems of a reason without their places. */
  readonly addCount: (reason: ProblemReason, count: number) => void
  readonly report: () => ProblemReport
}

/** An empty tally that keeps the first `keep` problems of each reason in full. */
export function problemTally(keep: number): ProblemTally {
  const counts = new Map<ProblemReason, number>()
  const first: ImportProblem[] = []
  const kept = new Map<ProblemReason, number>()
  const count = (reason: ProblemReason, n: number) =>
    counts.set(reason, (counts.get(reason) ?? 0) + n)
  return {
    add: (problem) => {
      count(problem.reason, 1)
      const seen = kept.get(problem.reason) ?? 0
      if (seen === keep) return
      kept.set(problem.reason, seen + 1)
      first.push(problem)
    },
    addCount: count,
    report: () => ({
      counts: [...counts].map(([reason, n]) => ({
        reason,
        count: n,
        rejected: isRejecting(reason),
      })),
      problems: first.toSorted((a, b) => a.line - b.line),
    }),
  }
}
