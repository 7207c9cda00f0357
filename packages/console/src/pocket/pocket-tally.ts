import type { PocketEvent, PocketHome } from '@groundswell/server/wire'

/** The tally of one packet: what the server has, and what this phone noted since. */
export function tallyOf(
  packet: string,
  home: PocketHome | undefined,
  queue: readonly PocketEvent[],
): number {
  const kept = home?.tallies.find((each) => each.packet === packet)?.lines ?? 0
  const noted = queue
    .filter((event) => event.packet === packet)
    .reduce((sum, event) => sum + stepOf(event), 0)
  return Math.max(0, kept + noted)
}

/** The packets that a person can tally on: theirs, those already tallied, and none at all. */
export function tallyPackets(
  home: PocketHome | undefined,
  queue: readonly PocketEvent[],
): readonly string[] {
  const own = home?.packets.map(({ id }) => id) ?? []
  const tallied = home?.tallies.map(({ packet }) => packet) ?? []
  const noted = queue.map(({ packet }) => packet)
  return [...new Set([...own, ...tallied.filter(Boolean), ...noted.filter(Boolean), ''])]
}

function stepOf(event: PocketEvent): number {
  if (event.kind === 'tally') return event.lines
  return event.kind === 'undo' ? -event.lines : 0
}
