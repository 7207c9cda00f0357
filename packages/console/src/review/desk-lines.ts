import type { ReviewLine } from '@groundswell/server/wire'

/** The lines on the desk: the first of `ahead` lies on top, `passed` were turned over. */
export interface DeskLines {
  readonly ahead: readonly ReviewLine[]
  readonly passed: readonly ReviewLine[]
}

/**
 * The desk after the server sent the next lines: those already there keep their order and
 * what is known of them, so that nothing moves under someone's eyes; lines already decided
 * here do not come back.
 */
export function mergedLines(
  desk: DeskLines,
  fetched: readonly ReviewLine[],
  decided: ReadonlySet<string>,
): DeskLines {
  const there = new Set([...desk.ahead, ...desk.passed].map((line) => line.lineId))
  const fresh = fetched.filter((l) => !there.has(l.lineId) && !decided.has(l.lineId))
  return refilled({ ahead: [...desk.ahead, ...fresh], passed: desk.passed })
}

/** The desk without a line. */
export function withoutLine(desk: DeskLines, lineId: string): DeskLines {
  const others = (lines: readonly ReviewLine[]) =>
    lines.filter((line) => line.lineId !== lineId)
  return refilled({ ahead: others(desk.ahead), passed: others(desk.passed) })
}

/** The desk with a line laid on top, once. */
export function withLineOnTop(desk: DeskLines, line: ReviewLine): DeskLines {
  const { ahead, passed } = withoutLine(desk, line.lineId)
  return { ahead: [line, ...ahead], passed }
}

/** The desk turned by one: on to the next line (from the last to the first), or back. */
export function turned(desk: DeskLines, by: 1 | -1): DeskLines {
  const { ahead, passed } = desk
  const last = passed.at(-1)
  if (by === -1) {
    return last ? { ahead: [last, ...ahead], passed: passed.slice(0, -1) } : desk
  }
  return refilled({ ahead: ahead.slice(1), passed: [...passed, ...ahead.slice(0, 1)] })
}

/** When nothing lies ahead, what was turned over is taken up again. */
function refilled(desk: DeskLines): DeskLines {
  return desk.ahead.length > 0 ? desk : { ahead: desk.passed, passed: [] }
}
