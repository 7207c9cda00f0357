import { consistentSample, tickets } from './consistent-sampler.ts'
import { type Frame, frameCommitment } from './frame.ts'
import type { PlannedStratum } from './sample-plan.ts'
import type { DrawSeed } from './seed.ts'

/** A line that was drawn: where in the order of the draw, and by which ticket. */
export interface DrawnLine {
  readonly line: string
  /** The county that the line was drawn for, where each county draws on its own. */
  readonly place?: string
  /** Its place in the draw of its stratum, from 1, and how many are drawn there. */
  readonly position: number
  readonly of: number
  /** The ticket to nine decimals, cut and not rounded. */
  readonly ticket: string
}

export interface Draw {
  readonly seed: DrawSeed
  /** Of the frame drawn from. */
  readonly commitment: string
  readonly drawn: readonly DrawnLine[]
}

/**
 * Draws each stratum by the seed alone. The same frame, plan and seed give the same lines in
 * the same order everywhere; strata do not influence each other.
 */
export function draw(
  frame: Frame,
  strata: readonly PlannedStratum[],
  seed: DrawSeed,
): Draw {
  const { number } = tickets(seed)
  const drawn = strata.flatMap(({ place, at, size }) => {
    const ids = at.map((i) => frame.lines[i] ?? '')
    return consistentSample(ids, seed, size).map((i, n) => {
      const line = ids[i] ?? ''
      const where = place === undefined ? {} : { place }
      const ticket = shortTicket(number(line))
      return { line, ...where, position: n + 1, of: size, ticket }
    })
  })
  return { seed, commitment: frameCommitment(frame), drawn }
}

/** A ticket as it is printed: `0.` and nine decimals, cut. */
function shortTicket(ticket: string): string {
  return ticket.slice(0, 11)
}

/**
 * The drawn lines as the text that is published: draw, of, county (where counties draw on
 * their own), line_id, ticket.
 */
export function sampleText(drawn: readonly DrawnLine[]): string {
  const stratified = drawn.some((d) => d.place !== undefined)
  const rows = drawn.map(({ position, of, place, line, ticket }) =>
    (stratified
      ? [position, of, place ?? '', line, ticket]
      : [position, of, line, ticket]
    ).join(','),
  )
  const header = stratified ? 'draw,of,county,line_id,ticket' : 'draw,of,line_id,ticket'
  return `${[header, ...rows].join('\n')}\n`
}
