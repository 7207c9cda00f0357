import { unreachable } from '@groundswell/basics'
import { type DrawnLine, draw } from './draw.ts'
import { type Frame, frameCommitment } from './frame.ts'
import type { PlannedStratum, SamplePlan } from './sample-plan.ts'
import type { DrawSeed } from './seed.ts'
import { placesOf, wholeFrame } from './stratum.ts'

/** One row of a published sample; what the file does not say is left out. */
export interface SampleRow {
  readonly line: string
  readonly place?: string
  readonly position?: number
  readonly of?: number
  readonly ticket?: string
}

/** How a published sample differs from the one that the seed gives. Rows count from 1. */
export type SampleProblem =
  | { readonly kind: 'not-in-frame'; readonly line: string; readonly row: number }
  | {
      readonly kind: 'drawn-twice'
      readonly line: string
      readonly row: number
      readonly before: number
    }
  /** In the frame, and in the sample, but the seed does not draw it. */
  | { readonly kind: 'added'; readonly line: string; readonly row: number }
  /** The seed draws it, and the sample does not have it. */
  | {
      readonly kind: 'missing'
      readonly line: string
      readonly place?: string
      readonly position: number
    }
  | {
      readonly kind: 'out-of-order'
      readonly line: string
      readonly row: number
      readonly position: number
    }
  | {
      readonly kind: 'wrong-ticket'
      readonly line: string
      readonly row: number
      readonly ticket: string
      readonly should: string
    }
  | { readonly kind: 'unknown-stratum'; readonly place: string; readonly row: number }
  | { readonly kind: 'of-differs'; readonly row: number; readonly of: number }
  | {
      readonly kind: 'not-the-lawful-size'
      readonly place?: string
      readonly size: number
      readonly lawful: number
    }

export interface SampleVerification {
  readonly commitment: string
  readonly frame: number
  readonly sample: number
  /** Lines drawn and lines that could be, for each stratum. */
  readonly strata: readonly {
    readonly place?: string
    readonly lines: number
    readonly size: number
  }[]
  readonly problems: readonly SampleProblem[]
}

/**
 * Redraws a published sample from the published frame and seed and names every difference.
 * The sizes are those that the sample states (`of`), else its number of rows; with the plan
 * of a pack they are held against the law too. No problem means: this is the sample.
 */
export function verifySample(published: {
  readonly frame: Frame
  readonly seed: DrawSeed
  readonly rows: readonly SampleRow[]
  readonly plan?: SamplePlan
}): SampleVerification {
  const { frame, seed, rows, plan } = published
  const { strata, problems } = statedPlan(frame, rows, plan)
  const redrawn = draw(frame, strata, seed)
  const compared = compareRows(frame, rows, redrawn.drawn)
  return {
    commitment: redrawn.commitment,
    frame: frame.lines.length,
    sample: rows.length,
    strata: strata.map(({ place, at, size }) => ({
      ...(place === undefined ? {} : { place }),
      lines: at.length,
      size,
    })),
    problems: [...problems, ...(plan ? unlawfulSizes(strata, plan) : []), ...compared],
  }
}

/** Whether a frame is the one that was committed to, in hex of either case. */
export function isCommitted(frame: Frame, commitment: string): boolean {
  return frameCommitment(frame) === commitment.trim().toLowerCase()
}

/** The place of a problem in the sample file, where it has one. */
export function rowOf(problem: SampleProblem): number | undefined {
  switch (problem.kind) {
    case 'not-in-frame':
    case 'drawn-twice':
    case 'added':
    case 'out-of-order':
    case 'wrong-ticket':
    case 'unknown-stratum':
    case 'of-differs':
      return problem.row
    case 'missing':
    case 'not-the-lawful-size':
      return undefined
    default:
      return unreachable(problem)
  }
}

/** What the sample says that it drew: from which strata, and how many from each. */
function statedPlan(
  frame: Frame,
  rows: readonly SampleRow[],
  plan: SamplePlan | undefined,
): {
  readonly strata: readonly PlannedStratum[]
  readonly problems: readonly SampleProblem[]
} {
  const problems: SampleProblem[] = []
  const stratified = rows.some((r) => r.place !== undefined)
  const known = stratified ? placesOf(frame) : wholeFrame(frame)
  const stated = new Map<string | undefined, { rows: number; of?: number }>()
  for (const [i, { place, of }] of rows.entries()) {
    const before = stated.get(place) ?? { rows: 0 }
    if (of !== undefined && before.of !== undefined && of !== before.of) {
      problems.push({ kind: 'of-differs', row: i + 1, of })
    }
    const first = before.of ?? of
    stated.set(place, {
      rows: before.rows + 1,
      ...(first === undefined ? {} : { of: first }),
    })
    if (stratified && !known.some((s) => s.place === place)) {
      problems.push({ kind: 'unknown-stratum', place: place ?? '', row: i + 1 })
    }
  }
  const strata = known.map((stratum) => {
    const said = stated.get(stratum.place)
    // A county that the sample leaves out altogether owes what the law asks of it.
    const lawful = plan?.strata.find((s) => s.place === stratum.place)?.size
    const size = said?.of ?? said?.rows ?? lawful ?? 0
    return { ...stratum, size: Math.min(size, stratum.at.length) }
  })
  return { strata, problems }
}

function unlawfulSizes(
  strata: readonly PlannedStratum[],
  plan: SamplePlan,
): readonly SampleProblem[] {
  return plan.strata.flatMap((lawful): SampleProblem[] => {
    const size = strata.find((s) => s.place === lawful.place)?.size ?? 0
    if (size === lawful.size) return []
    const where = lawful.place === undefined ? {} : { place: lawful.place }
    return [{ kind: 'not-the-lawful-size', ...where, size, lawful: lawful.size }]
  })
}

function compareRows(
  frame: Frame,
  rows: readonly SampleRow[],
  drawn: readonly DrawnLine[],
): readonly SampleProblem[] {
  const should = new Map(drawn.map((d) => [d.line, d]))
  const inFrame = rows.some((r) => !should.has(r.line)) ? new Set(frame.lines) : undefined
  const seen = new Map<string, number>()
  const reached = new Map<string | undefined, number>()
  const problems: SampleProblem[] = []
  for (const [i, { line, place, position, ticket }] of rows.entries()) {
    const row = i + 1
    const before = seen.get(line)
    const right = should.get(line)
    if (before !== undefined) problems.push({ kind: 'drawn-twice', line, row, before })
    else seen.set(line, row)
    if (!right) {
      const kind = inFrame?.has(line) ? 'added' : 'not-in-frame'
      problems.push({ kind, line, row })
      continue
    }
    // A row that is missing does not put the rows after it out of order.
    const highest = reached.get(place) ?? 0
    reached.set(place, Math.max(highest, right.position))
    const misnumbered = position !== undefined && position !== right.position
    if (misnumbered || right.position < highest || place !== right.place) {
      problems.push({ kind: 'out-of-order', line, row, position: right.position })
    }
    if (ticket !== undefined && ticket !== right.ticket) {
      problems.push({ kind: 'wrong-ticket', line, row, ticket, should: right.ticket })
    }
  }
  for (const { line, place, position } of drawn) {
    if (seen.has(line)) continue
    const where = place === undefined ? {} : { place }
    problems.push({ kind: 'missing', line, ...where, position })
  }
  return problems
}
