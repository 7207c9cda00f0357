/** Rows that were read on the sheets of a hand count. */
export interface RowsRead {
  readonly used: number
  readonly unsure: number
}

/** How many lines a count takes, and between which numbers the truth lies. */
export interface CountedLines {
  readonly lines: number
  readonly low: number
  readonly high: number
}

/**
 * A hand count beside the reading of the same sheets. When every sheet has been read, the
 * reading decides and the hand count chooses only inside its room: of 78 used and 2 unsure
 * rows a hand count of 80 makes 80, one of 90 makes 80, and the truth lies in 78…80. Until
 * then the hand count stands, unless more rows than that have been seen already.
 */
export function countedLines(
  counted: number,
  read: RowsRead,
  isWholeRead: boolean,
): CountedLines {
  const [low, high] = [read.used, read.used + read.unsure]
  if (isWholeRead) return { lines: Math.min(high, Math.max(low, counted)), low, high }
  const lines = Math.max(counted, low)
  return { lines, low: lines, high: Math.max(lines, high) }
}

/**
 * Rows of sheets that no hand count names, beside the hand counts of the same circulator,
 * county and channel that name no sheets. Those may be the same paper, so only what goes
 * beyond them is added.
 */
export function linesBeyond(counted: number, read: RowsRead): CountedLines {
  const beyond = (rows: number) => Math.max(0, rows - counted)
  const lines = beyond(read.used)
  return { lines, low: lines, high: beyond(read.used + read.unsure) }
}
