import { type LineVerdict, lineVerdict } from '@groundswell/petition'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { logAccess } from '../records/log-access.ts'
import { petitionRules } from '../records/petition-rules.ts'
import { openClaim } from '../review/stored-claim.ts'
import { signaturesOf } from '../signatures/signatures-of.ts'
import type { FindingRow } from '../storage/official-tables.ts'
import type { Me } from '../wire/account.ts'
import type { Claim } from '../wire/review.ts'
import type { FindingTaken, VerifierLine, VoterForLine } from '../wire/verification.ts'
import { findingOf } from './checked-lines.ts'
import { disqualifiers } from './disqualifier.ts'
import { validElsewhere } from './valid-elsewhere.ts'

/** A line under check as its verifier sees it, or null; that it was read is logged. */
export async function verifierLine(
  office: Office,
  by: Me,
  lineId: string,
): Promise<VerifierLine | null> {
  const drawn = await drawnLine(office, lineId)
  if (drawn === null) return null
  await logAccess(office, {
    by,
    act: 'read-claim',
    recordKind: 'line',
    recordIds: [lineId],
  })
  const claim = claimOf(office, drawn)
  const roll = await office.roll.inForce()
  const found = roll === null || claim === null ? [] : await roll.candidatesOf(claim)
  const voterIds = found.map(({ voterId }) => voterId)
  await logAccess(office, {
    by,
    act: 'read-candidates',
    recordKind: 'voter',
    recordIds: voterIds,
  })
  const elsewhere = await validElsewhere(office, lineId, voterIds)
  const signatures = await signaturesOf(office, voterIds)
  const rules = await petitionRules(office.records)
  const history = await findingsOf(office, lineId)
  return {
    lineId,
    stage: drawn.stage,
    county: drawn.county,
    sheet: drawn.sheet,
    row: drawn.row_number,
    position: drawn.position,
    of: drawn.of_lines,
    batch: drawn.batch,
    claim,
    picture: drawn.crop,
    signature: signatureIn(drawn.fields),
    candidates: found.map((candidate) => ({
      ...candidate,
      signatures: [...(signatures.get(candidate.voterId) ?? [])],
      alreadyCountedOn: elsewhere.get(candidate.voterId) ?? null,
      disqualifiers: [
        ...disqualifiers(candidate, {
          county: drawn.county,
          rules,
          validOn: elsewhere.get(candidate.voterId),
        }),
      ],
    })),
    version: history.length,
    verdict: standingWord(verdictOf(history, rules?.pack.secondReviewer)),
    history: history
      .filter(({ found: what }) => what !== 'undo')
      .map((row) => ({
        id: row.id,
        found: row.found === 'undo' ? 'second-look' : row.found,
        reason: row.reason,
        by: row.by_name,
        at: row.at.toISOString(),
        undone: history.some(({ undoes }) => undoes === row.id),
      })),
  }
}

/**
 * A voter whom a verifier looked up for a line: the signatures on the registration, and what
 * the records say against it. Null when there is no such line or voter; the look is logged.
 */
export async function voterForLine(
  office: Office,
  by: Me,
  about: { readonly lineId: string; readonly voterId: string },
): Promise<VoterForLine | null> {
  const { lineId, voterId } = about
  const drawn = await drawnLine(office, lineId)
  const roll = await office.roll.inForce()
  const voter = drawn === null || roll === null ? null : await roll.voter(voterId)
  if (drawn === null || voter === null) return null
  const recordIds = [voterId]
  await logAccess(office, { by, act: 'read-candidates', recordKind: 'voter', recordIds })
  const elsewhere = await validElsewhere(office, lineId, [voterId])
  const rules = await petitionRules(office.records)
  const signatures = await signaturesOf(office, [voterId])
  return {
    signatures: [...(signatures.get(voterId) ?? [])],
    alreadyCountedOn: elsewhere.get(voterId) ?? null,
    disqualifiers: [
      ...disqualifiers(voter, {
        county: drawn.county,
        rules,
        validOn: elsewhere.get(voterId),
      }),
    ],
  }
}

/** How a line stands, without what is written on it. */
export async function lineStanding(
  office: Pick<Office, 'records'>,
  lineId: string,
): Promise<FindingTaken> {
  const rules = await petitionRules(office.records)
  const history = await findingsOf(office, lineId)
  const verdict = standingWord(verdictOf(history, rules?.pack.secondReviewer))
  return { lineId, version: history.length, verdict }
}

/** All findings on a line with their undoings, oldest first. */
export async function findingsOf(
  office: Pick<Office, 'records'>,
  lineId: string,
): Promise<readonly FindingRow[]> {
  return office.records
    .selectFrom('finding')
    .selectAll()
    .where('line_id', '=', lineId)
    .orderBy('version')
    .execute()
}

/** The verdict from a line's full history. */
export function verdictOf(
  history: readonly FindingRow[],
  rule?: Parameters<typeof lineVerdict>[1],
): LineVerdict {
  const back = new Set(history.map(({ undoes }) => undoes))
  return lineVerdict(
    history.filter(({ id }) => !back.has(id)).flatMap((row) => findingOf(row) ?? []),
    rule,
  )
}

function standingWord(verdict: LineVerdict): VerifierLine['verdict'] {
  return {
    kind: verdict.kind,
    reason: 'reason' in verdict ? (verdict.reason ?? null) : null,
  }
}

interface DrawnRow {
  readonly line_id: string
  readonly stage: 'sample' | 'second-sample' | 'full'
  readonly county: string
  readonly position: number
  readonly of_lines: number
  readonly sheet: string | null
  readonly row_number: number | null
  readonly batch: number | null
  readonly claim: Uint8Array | null
  readonly key_id: string | null
  readonly crop: string | null
  readonly fields: unknown
}

async function drawnLine(office: Office, lineId: string): Promise<DrawnRow | null> {
  const { rows } = await sql<DrawnRow>`
    select d.line_id, d.stage, d.county, d.position, d.of_lines, f.sheet, f.row_number,
      b.batch, coalesce(f.claim, l.claim) as claim, coalesce(f.key_id, l.key_id) as key_id,
      f.crop, f.fields
    from drawn_line d
    join frame_line f on f.frame = d.frame and f.line_id = d.line_id
    left join batch_line b on b.line_id = d.line_id
    left join line l on l.id = d.line_id
    where d.line_id = ${lineId}
  `.execute(office.records)
  return rows[0] ?? null
}

/** The signature alone, where the reader cut it out of the row. */
function signatureIn(fields: unknown): string | null {
  const { signature } = Object(fields)
  return typeof signature === 'string' ? signature : null
}

/** What is written on the line, or null where only the paper knows. */
function claimOf(office: Office, row: DrawnRow): Claim | null {
  const { claim, key_id: keyId } = row
  if (claim === null || keyId === null) return null
  return openClaim(office.keys, { id: row.line_id, claim, key_id: keyId })
}
