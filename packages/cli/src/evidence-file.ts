import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { err, ok, type Result } from '@groundswell/basics'
import {
  type Evidence,
  type EvidenceTally,
  evidenceTally,
  type LineStatus,
  type ReviewedLine,
  type Stratum,
} from '@groundswell/forecast'
import { countIn, notANumber } from './county-file.ts'
import { type Row, readDelimitedFile } from './delimited-file.ts'
import { quickEvidence } from './quick-evidence.ts'
import type { Refusal } from './refusal.ts'
import { evidenceRefusal } from './words/evidence-refusal.ts'

/** The files a count is made from. */
export interface EvidenceFiles {
  /** `stratum,county,channel,lines`, optionally `circulator,week`. */
  readonly raw: string
  /**
   * `line_id,stratum,status,reason,person_key`, optionally `drawn,probability`, and `sheet`
   * where whole sheets were drawn.
   */
  readonly reviewed: string
  /** `id_a,id_b`, optionally `probability`: reviewed lines by one person. */
  readonly pairs?: string | undefined
}

/** Reads the files into evidence; the first thing wrong is refused with its place. */
export async function readEvidence(
  files: EvidenceFiles,
): Promise<Result<Evidence, Refusal>> {
  const strata = readStrata(files.raw)
  if (!strata.ok) return strata
  if (files.pairs === undefined && isLarge(files.reviewed)) {
    const quick = await quickEvidence(strata.value, files.reviewed)
    if (quick !== undefined) return ok(quick)
  }
  const tally = evidenceTally(strata.value)
  if (!tally.ok) return err(evidenceRefusal(tally.error, { file: files.raw }))
  const reviewed = addReviewed(files.reviewed, tally.value)
  if (!reviewed.ok) return reviewed
  if (files.pairs !== undefined) {
    const paired = addPairs(files.pairs, tally.value)
    if (!paired.ok) return paired
  }
  const evidence = tally.value.finish()
  return evidence.ok
    ? evidence
    : err(evidenceRefusal(evidence.error, { file: files.raw }))
}

/** SHA-256 over the files' bytes and the settings, so that a number can be traced to its inputs. */
export function inputsHash(files: EvidenceFiles, settings: unknown): string {
  const hash = createHash('sha256')
  for (const path of [files.raw, files.reviewed, files.pairs]) {
    if (path === undefined) continue
    hash.update(createHash('sha256').update(readFileSync(path)).digest())
  }
  return hash.update(JSON.stringify(settings)).digest('hex')
}

/** Below this size the careful reader is as fast. */
const largeBytes = 4_000_000

function isLarge(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largeBytes
}

function readStrata(path: string): Result<readonly Stratum[], Refusal> {
  const strata: Stratum[] = []
  const seen = new Set<string>()
  const columns = {
    required: ['stratum', 'county', 'channel', 'lines'],
    optional: ['circulator', 'week'],
  }
  const read = readDelimitedFile(path, columns, (row) => {
    const id = row.cell('stratum')
    const lines = countIn(row, 'lines')
    if (Number.isNaN(lines) || lines < 0) return notANumber(path, row, 'lines')
    if (id === '') {
      const sentence = 'The stratum has no name.'
      return {
        code: 'no-stratum',
        sentence,
        file: path,
        line: row.line,
        column: 'stratum',
      }
    }
    if (seen.has(id)) {
      return evidenceRefusal(
        { kind: 'stratum-twice', stratum: id, field: 'stratum' },
        { file: path, line: row.line },
      )
    }
    seen.add(id)
    const circulator = row.cell('circulator')
    const week = row.cell('week')
    strata.push({
      id,
      county: row.cell('county'),
      channel: row.cell('channel'),
      lines,
      ...(circulator === '' ? {} : { circulator }),
      ...(week === '' ? {} : { week }),
    })
    return undefined
  })
  return read.ok ? ok(strata) : read
}

function addReviewed(path: string, tally: EvidenceTally): Result<number, Refusal> {
  const columns = {
    required: ['line_id', 'stratum', 'status'],
    optional: ['reason', 'person_key', 'drawn', 'probability', 'sheet'],
  }
  return readDelimitedFile(path, columns, (row) => {
    const line = reviewedLine(row)
    if (!line.ok) return { ...line.error, file: path, line: row.line }
    const added = tally.add(line.value)
    return added.ok
      ? undefined
      : evidenceRefusal(added.error, { file: path, line: row.line })
  })
}

function reviewedLine(row: Row): Result<ReviewedLine, Refusal> {
  const status = statusOf(row.cell('status'))
  if (status === undefined) {
    const given = row.cell('status').slice(0, 40)
    const sentence = `"${given}" is not a status; write valid, invalid or undecided.`
    return err({ code: 'unknown-status', sentence, column: 'status' })
  }
  const id = row.cell('line_id')
  if (id === '') {
    return err({ code: 'no-line-id', sentence: 'The line has no id.', column: 'line_id' })
  }
  const drawn = row.cell('drawn').toLowerCase()
  if (!['', 'yes', 'no', 'true', 'false', '1', '0'].includes(drawn)) {
    const sentence = `"${drawn.slice(0, 40)}" does not say whether the line was drawn; write yes or no.`
    return err({ code: 'unknown-drawn', sentence, column: 'drawn' })
  }
  const reason = row.cell('reason')
  const personKey = row.cell('person_key')
  const sheet = row.cell('sheet')
  return ok({
    id,
    stratum: row.cell('stratum'),
    status,
    drawn: !['no', 'false', '0'].includes(drawn),
    // The packs write DUPLICATE, the tally knows it as a kind of its own.
    ...(reason === ''
      ? {}
      : { reason: /^duplicate$/i.test(reason) ? 'duplicate' : reason }),
    ...(personKey === '' ? {} : { personKey }),
    ...(sheet === '' ? {} : { sheet }),
    ...(status === 'undecided' ? { probability: probabilityIn(row) } : {}),
  })
}

function statusOf(text: string): LineStatus | undefined {
  const status = text.toLowerCase()
  return status === 'valid' || status === 'invalid' || status === 'undecided'
    ? status
    : undefined
}

function addPairs(path: string, tally: EvidenceTally): Result<number, Refusal> {
  const columns = { required: ['id_a', 'id_b'], optional: ['probability'] }
  return readDelimitedFile(path, columns, (row) => {
    if (row.cell('probability') !== '') {
      const probability = probabilityIn(row)
      if (!(probability >= 0 && probability <= 1)) {
        const sentence = `"${row.cell('probability')}" is not a probability.`
        return { code: 'not-a-probability', sentence, file: path, line: row.line }
      }
      if (probability < 0.5) return undefined
    }
    const paired = tally.pair(row.cell('id_a'), row.cell('id_b'))
    return paired.ok
      ? undefined
      : evidenceRefusal(paired.error, { file: path, line: row.line })
  })
}

function probabilityIn(row: Row): number {
  const text = row.cell('probability')
  return text === '' ? Number.NaN : Number(text)
}
