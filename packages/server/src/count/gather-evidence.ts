import { createHash } from 'node:crypto'
import { type Evidence, evidenceTally, type ReviewedLine } from '@groundswell/forecast'
import { sql } from 'kysely'
import { isCountedByCounty, type PetitionRules } from '../records/petition-rules.ts'
import { decidedHeldBack } from '../roll/decided-held-back.ts'
import { heldBackProbability } from '../roll/held-back.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import { keyedLines } from './keyed-lines.ts'
import { type Disposition, dispositionOf, type KeyedLine } from './line-disposition.ts'
import { rawLines } from './raw-lines.ts'
import { type ReviewFindings, reviewFindings } from './review-findings.ts'
import { strataOf } from './strata-of.ts'
import { type LineGroup, stratumId, stratumLevel } from './stratum-level.ts'
import type { TurnInGroup } from './turn-ins-by-group.ts'
import type { UnsureRows } from './widened-answer.ts'

/** Everything a count is made from, and the hash that says so. */
export interface Gathered {
  /** At the level at which the count is estimated. */
  readonly evidence: Evidence
  /** By county, channel, circulator and week, for validity by group. */
  readonly fine: Evidence
  readonly groups: readonly TurnInGroup[]
  readonly byDay: readonly { readonly date: string; readonly lines: number }[]
  readonly unsureRows: UnsureRows
  readonly findings: ReviewFindings
  readonly linesBeyondTurnIns: number
  /** The raw count: turn-ins, and rows read from sheets, each line once. */
  readonly turnedIn: number
  readonly inputsHash: string
}

/**
 * Reads turn-ins, lines, matches and decisions and gathers the evidence of the count. The
 * same records give the same evidence and the same hash.
 */
export async function gatherEvidence(
  records: RecordStore,
  rules: PetitionRules,
  watch: { readonly signal: AbortSignal; readonly onLines: (done: number) => void },
): Promise<Gathered> {
  const { groups, byDay, tooHigh, tooLow } = await rawLines(records, rules.start)
  const keyedGroups = await keyedByGroup(records)
  const level = stratumLevel([...groups, ...keyedGroups])
  const coarse = strataOf(level, groups, keyedGroups)
  const fine = strataOf('week', groups, keyedGroups)
  const tally = orBug(evidenceTally(coarse.strata))
  const fineTally = orBug(evidenceTally(fine.strata))
  const findings = reviewFindings()
  const hash = createHash('sha256')
  hash.update(
    JSON.stringify([
      rules.pack.reference,
      rules.kind,
      rules.required,
      rules.asOf,
      groups,
      tooHigh,
      tooLow,
    ]),
  )
  const byCounty = isCountedByCounty(rules)
  const heldBack = heldBackProbability(await decidedHeldBack(records))
  // Person keys hang on a secret; the hash says who is the same person by the first line.
  const firstLineOf = new Map<string, string>()
  let done = 0
  for await (const page of keyedLines(records)) {
    watch.signal.throwIfAborted()
    for (const line of page) {
      const disposition = dispositionOf(line, { byCounty, heldBack })
      hash.update(
        JSON.stringify([
          line.id,
          line.drawn,
          stratumId(line, 'week'),
          withoutKey(disposition, line.id, firstLineOf),
        ]),
      )
      findings.add(line, disposition)
      if (disposition === null) continue
      orBug(tally.add(reviewedLine(line, disposition, stratumId(line, level))))
      orBug(fineTally.add(reviewedLine(line, disposition, stratumId(line, 'week'))))
    }
    done += page.length
    watch.onLines(done)
  }
  return {
    evidence: orBug(tally.finish()),
    fine: orBug(fineTally.finish()),
    groups,
    byDay,
    unsureRows: { tooHigh, tooLow },
    findings: findings.finish(),
    linesBeyondTurnIns: coarse.linesBeyondTurnIns,
    turnedIn: groups.reduce((sum, group) => sum + group.lines, 0),
    inputsHash: hash.digest('hex'),
  }
}

/** A disposition with the person's first line in place of the person key. */
function withoutKey(
  disposition: Disposition | null,
  lineId: string,
  firstLineOf: Map<string, string>,
): unknown {
  if (disposition === null || !('person' in disposition) || !disposition.person) {
    return disposition
  }
  const first = firstLineOf.get(disposition.person) ?? lineId
  firstLineOf.set(disposition.person, first)
  return { ...disposition, person: first }
}

function reviewedLine(
  line: KeyedLine,
  disposition: Disposition,
  stratum: string,
): ReviewedLine {
  const about = { id: line.id, stratum, drawn: line.drawn }
  switch (disposition.status) {
    case 'valid':
      return { ...about, status: 'valid', personKey: disposition.person }
    case 'invalid':
      // The forecast takes a rejected duplicate for the extra copy that it is.
      return {
        ...about,
        status: 'invalid',
        reason: disposition.reason === 'DUPLICATE' ? 'duplicate' : disposition.reason,
        ...(disposition.person === undefined ? {} : { personKey: disposition.person }),
      }
    case 'undecided':
      return {
        ...about,
        status: 'undecided',
        probability: disposition.probability,
        ...(disposition.person === null ? {} : { personKey: disposition.person }),
      }
  }
}

async function keyedByGroup(
  records: RecordStore,
): Promise<readonly (LineGroup & { readonly lines: number })[]> {
  const { rows } = await sql<LineGroup & { readonly lines: number }>`
    select county, channel, circulator, week_of as "weekOf", count(*)::int as lines
    from line group by county, channel, circulator, week_of
    order by county, channel, circulator, week_of
  `.execute(records)
  return rows
}

/** The strata are made from the very lines that are added, so a refusal is a bug. */
function orBug<T>(
  result: { ok: true; value: T } | { ok: false; error: { readonly kind: string } },
): T {
  if (!result.ok) throw new Error(`evidence refused: ${result.error.kind}`)
  return result.value
}
