import { drawSeed } from '../draw/seed.ts'
import { fullCheckReach } from './full-check.ts'
import { recordsOf } from './live-record.ts'
import { type OfficialCase, type Part, partKey } from './official-case.ts'
import { rawOf, rawTotal } from './official-estimate.ts'
import { imbalance, type LineCounts, type OfficialRecord } from './official-record.ts'
import type { OfficialRefusal } from './official-refusal.ts'

/** What is wrong with what a record says, beside the records that stand. */
export function contentProblem(
  official: OfficialCase,
  live: readonly OfficialRecord[],
  next: OfficialRecord,
): OfficialRefusal | undefined {
  switch (next.kind) {
    case 'raw-count':
      return unknownPart(official, next) ?? notACount({ raw: next.raw })
    case 'commitment':
      return frameProblem(live, next)
    case 'seed': {
      const seed = drawSeed(next.seed)
      return seed.ok ? undefined : seed.error
    }
    case 'draw':
      return drawProblem(live, next)
    case 'sample-result':
      return unknownReason(official, next) ?? resultProblem(live, next)
    case 'full-check-result':
      return (
        unknownPart(official, next) ??
        unknownReason(official, next) ??
        countProblem(next) ??
        tooMany(live, next)
      )
    case 'full-check-stopped': {
      const { valid, reached, short } = fullCheckReach(official, live)
      const { required } = official
      if (reached) return undefined
      if (short === undefined || valid < required) {
        return { kind: 'requirement-not-reached', valid, required }
      }
      return { kind: 'district-not-reached', ...short }
    }
    case 'district-count':
      return notACount({ valid: next.valid, base: next.base ?? 0 })
    case 'state-certificate':
      return (
        unknownPart(official, { place: next.state }) ??
        notACount({ paper: next.paper, online: next.online })
      )
    case 'certificate':
    case 'struck':
      return undefined
  }
}

function unknownPart({ parts }: OfficialCase, part: Part): OfficialRefusal | undefined {
  const key = partKey(part)
  const known = parts.map(partKey)
  return known.includes(key) ? undefined : { kind: 'unknown-part', part: key, known }
}

function frameProblem(
  live: readonly OfficialRecord[],
  next: Extract<OfficialRecord, { kind: 'commitment' }>,
): OfficialRefusal | undefined {
  if (!/^[0-9a-f]{64}$/.test(next.commitment)) {
    return { kind: 'not-a-hash', text: next.commitment }
  }
  const listed = next.lines.reduce((sum, l) => sum + l.lines, 0)
  if (listed !== rawTotal(live)) {
    return {
      kind: 'frame-differs-from-raw',
      part: '',
      frame: listed,
      raw: rawTotal(live),
    }
  }
  for (const part of next.lines) {
    const raw = rawOf(live, part)
    const named = part.place !== undefined || part.district !== undefined
    if (named && part.lines !== raw) {
      const key = partKey(part)
      return { kind: 'frame-differs-from-raw', part: key, frame: part.lines, raw }
    }
  }
  return undefined
}

function drawProblem(
  live: readonly OfficialRecord[],
  next: Extract<OfficialRecord, { kind: 'draw' }>,
): OfficialRefusal | undefined {
  if (!/^[0-9a-f]{64}$/.test(next.sampleSha256)) {
    return { kind: 'not-a-hash', text: next.sampleSha256 }
  }
  for (const part of next.drawn) {
    const odd = notACount({ size: part.size })
    if (odd) return odd
    const named = part.place !== undefined || part.district !== undefined
    const raw = named ? rawOf(live, part) : rawTotal(live)
    if (part.size > raw) {
      const lines = part.size
      return { kind: 'more-checked-than-filed', part: partKey(part), lines, raw }
    }
  }
  if (next.stage === 'first') return undefined
  const size = (drawn: typeof next.drawn) => drawn.reduce((sum, d) => sum + d.size, 0)
  const first = recordsOf(live, 'draw').find((r) => r.stage === 'first')
  const sizes = { first: size(first?.drawn ?? []), second: size(next.drawn) }
  return sizes.second > sizes.first ? undefined : { kind: 'sample-not-larger', ...sizes }
}

function resultProblem(
  live: readonly OfficialRecord[],
  next: Extract<OfficialRecord, { kind: 'sample-result' }>,
): OfficialRefusal | undefined {
  const part = partKey(next)
  const draw = recordsOf(live, 'draw').find((r) => r.stage === next.stage)
  const owed = draw
    ? draw.drawn.find((d) => partKey(d) === part)?.size
    : rawOf(live, next)
  if (owed === undefined) {
    const known = draw?.drawn.map(partKey) ?? []
    return { kind: 'unknown-part', part, known }
  }
  const counted = countProblem(next)
  if (counted) return counted
  return next.lines === owed
    ? undefined
    : { kind: 'sample-differs', part, size: owed, lines: next.lines }
}

function countProblem(counts: Part & LineCounts): OfficialRefusal | undefined {
  const { lines, valid, rejected, pending } = counts
  const odd = notACount({ lines, valid, pending, ...rejected })
  if (odd) return odd
  const lost = imbalance(counts)
  if (lost === 0) return undefined
  return { kind: 'counts-do-not-balance', part: partKey(counts), lines, lost }
}

function tooMany(
  live: readonly OfficialRecord[],
  counts: Part & LineCounts,
): OfficialRefusal | undefined {
  const raw = rawOf(live, counts)
  if (counts.lines <= raw) return undefined
  const { lines } = counts
  return { kind: 'more-checked-than-filed', part: partKey(counts), lines, raw }
}

/** A ground that the pack does not know is not a ground here. */
function unknownReason(
  { pack }: OfficialCase,
  { rejected }: LineCounts,
): OfficialRefusal | undefined {
  const known = pack.reasons.filter((r) => r.of !== 'open').map((r) => r.code)
  const code = Object.keys(rejected).find((c) => !known.includes(c))
  return code === undefined ? undefined : { kind: 'unknown-reason', code, known }
}

function notACount(
  counts: Readonly<Record<string, number>>,
): OfficialRefusal | undefined {
  for (const [field, value] of Object.entries(counts)) {
    if (!Number.isSafeInteger(value) || value < 0)
      return { kind: 'not-a-count', field, value }
  }
  return undefined
}
