import { sha256Hex } from '@groundswell/basics'

/**
 * The number that a line draws: the first 52 bits of SHA-256 over seed and line id, so that
 * anybody with the seed and the list of lines can draw again. Whole, in [0, 2^52).
 */
export function lineTicket(seed: string, lineId: string): number {
  return Number.parseInt(sha256Hex(`${seed}\n${lineId}`).slice(0, 13), 16)
}

/** One more than the highest ticket. A threshold of this draws every line. */
export const ticketLimit = 2 ** 52
