import type { ReviewLine } from '@groundswell/server/wire'

/**
 * The lines on the desk after the server sent the next ones: those already there keep
 * their order and what is known of them, so that nothing moves under someone's eyes;
 * lines already decided here do not come back.
 */
export function mergedLines(
  onDesk: readonly ReviewLine[],
  fetched: readonly ReviewLine[],
  decided: ReadonlySet<string>,
): readonly ReviewLine[] {
  const there = new Set(onDesk.map((line) => line.lineId))
  const fresh = fetched.filter((l) => !there.has(l.lineId) && !decided.has(l.lineId))
  return [...onDesk, ...fresh]
}

/** The desk without a line. */
export function withoutLine(
  onDesk: readonly ReviewLine[],
  lineId: string,
): readonly ReviewLine[] {
  return onDesk.filter((line) => line.lineId !== lineId)
}

/** The desk with a line laid on top, once. */
export function withLineOnTop(
  onDesk: readonly ReviewLine[],
  line: ReviewLine,
): readonly ReviewLine[] {
  return [line, ...withoutLine(onDesk, line.lineId)]
}

/** The desk turned by one: the next line comes on top, or the last one comes back. */
export function turned(onDesk: readonly ReviewLine[], by: 1 | -1): readonly ReviewLine[] {
  const [first] = onDesk
  const last = onDesk.at(-1)
  if (!first || !last) return onDesk
  return by === 1 ? [...onDesk.slice(1), first] : [last, ...onDesk.slice(0, -1)]
}
