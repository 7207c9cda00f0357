import type { DuckDBConnection } from '@duckdb/node-api'
import { err, ok, type Result } from '@groundswell/basics'
import type { Field } from '../field.ts'
import type { MatchReason } from '../zone.ts'
import { alikeLines } from './alike-lines.ts'
import { attachRoll } from './attach-roll.ts'
import { type BlockingRule, birthRules, firstRules, nextRules } from './blocking-rule.ts'
import { codeComparison } from './code-comparison.ts'
import { csvFile } from './csv-file.ts'
import { gatherCandidates } from './gather-candidates.ts'
import { readTable } from './import/read-table.ts'
import type { ReadTable } from './import/read-table-request.ts'
import { createIntegerTable } from './integer-table.ts'
import {
  type LineEvidence,
  lineDecision,
  lineProbability,
  noEvidence,
} from './line-evidence.ts'
import { buildLineKeys, type LineKeys } from './line-keys.ts'
import { type LineLabel, readLineLabels } from './line-label.ts'
import type {
  LineFileProblem,
  MatchProgress,
  MatchRefusal,
  MatchRequest,
  MatchSummary,
} from './match-request.ts'
import type { OpenDatabase } from './open-database.ts'
import { loadRollWords, type RollWords } from './roll-words.ts'
import { sideBySide } from './side-by-side.ts'
import { snapshotIdOf } from './snapshot-id.ts'
import { splitFreeText } from './split-free-text.ts'
import { type VoterLabel, voterLabels } from './voter-id.ts'

const steps: readonly MatchProgress['step'][] = [
  'read',
  'names',
  'candidates',
  'late-candidates',
  'decide',
  'write',
]

/** The fields of a file of lines that matching looks at. */
const lineFields: readonly Field[] = [
  'line_id',
  'id',
  'last',
  'first',
  'middle',
  'suffix',
  'name',
  'birth',
  'birth_year',
  'house',
  'street',
  'address',
  'unit',
  'city',
  'zip',
]

/**
 * Matches every line of a file to the roll: at most one voter a line, a zone and a reason,
 * one row of matches.csv for every line in the file's order. The design is in
 * docs/theory/matching.md. Refuses a missing roll, an unreadable file, a map that does not
 * fit, and a file without anything to match; answers `cancelled` when the signal fires.
 */
export async function matchLines(
  request: MatchRequest,
): Promise<Result<MatchSummary, MatchRefusal>> {
  const roll = await attachRoll(request.database, {
    threads: request.threads,
    memoryLimit: '3500MB',
  })
  if (!roll.ok) return roll
  try {
    return await matchOpenRoll(roll.value, request)
  } catch (cause) {
    if (request.signal?.aborted === true) return err({ kind: 'cancelled' })
    throw cause
  } finally {
    roll.value.close()
  }
}

async function matchOpenRoll(
  roll: OpenDatabase,
  request: MatchRequest,
): Promise<Result<MatchSummary, MatchRefusal>> {
  const { connection } = roll
  const second = await roll.connect()
  const third = await roll.connect()
  const started = performance.now()
  const { signal } = request
  const begin = (step: MatchProgress['step']) => {
    signal?.throwIfAborted()
    request.onProgress?.({ step, done: steps.indexOf(step), total: steps.length })
  }
  begin('read')
  // The roll's values come from its own file; the lines are read in the meantime.
  const [read, words] = await sideBySide(
    readTable({
      connection,
      source: request.lines,
      table: 'line_written',
      map: request.map,
      only: lineFields,
      signal,
    }),
    loadRollWords(second),
  )
  if (!read.ok) return read
  await connection.run('SET preserve_insertion_order = false')
  begin('names')
  const source = await splitFreeText(connection, 'line_written')
  const keys = await buildLineKeys(connection, source, words)
  if (!keys.columns.has('last') && !keys.columns.has('first')) {
    return err({ kind: 'nothing-to-match', columns: read.value.columns })
  }
  const evidence = noEvidence(keys.end)
  const compare = codeComparison(words)
  const connections = [connection, second] as const
  const search = { connections, keys, words, compare, evidence, signal }
  const voters = words.size.voters
  const usable = (list: readonly BlockingRule[]) =>
    list.filter((rule) => isUsable(rule, keys, words))
  begin('candidates')
  const first = usable(firstRules)
  const [near, labels] = await sideBySide(
    gatherCandidates(search, { rules: first, earlier: [], lines: 'line_key' }),
    readLineLabels(third, source, keys.end),
  )
  begin('late-candidates')
  const settled = await openLines(connection, keys, evidence, voters)
  const voterLabel = voterLabels(words, evidence.voter)
  const [far] = await sideBySide(
    gatherCandidates(search, {
      rules: [...usable(nextRules), ...usable(birthRules)],
      earlier: first,
      lines: 'line_open',
    }),
    // No later rule looks at these lines, so that their voters stand.
    voterLabel.load(third, settled),
  )

  begin('decide')
  await voterLabel.load(third, Int32Array.from(keys.has.keys()))
  begin('write')
  const summary = await answerLines(
    request,
    keys,
    labels,
    evidence,
    voters,
    voterLabel.of,
  )
  return ok({
    ...summary,
    rules: [...near, ...far],
    problems: [...labels.problems, ...fileProblems(read.value)],
    seconds: (performance.now() - started) / 1000,
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    snapshotId: await snapshotIdOf(connection),
  })
}

/** What the reader saw, by reason; a row that it could not read has no line to answer. */
function fileProblems(read: ReadTable): readonly LineFileProblem[] {
  return read.counts.map(({ reason, count }) => {
    const first = read.problems.find((problem) => problem.reason === reason)
    return { kind: reason, count, firstLine: first?.line }
  })
}

/** A rule is of use when both sides have all its columns. */
function isUsable(rule: BlockingRule, keys: LineKeys, words: RollWords): boolean {
  return rule.on.every((column) => {
    if (column === 'start') return keys.columns.has('last')
    if (column === 'number') return keys.columns.has('house') && words.house.size > 0
    if (column === 'core') return keys.columns.has('street') && words.street.size > 0
    const list = {
      last: words.surname,
      first: words.given,
      birth: words.birth,
      zip: words.zip,
      city: words.city,
      unit: words.unit,
    }[column]
    return keys.columns.has(column) && list.size > 0
  })
}

/** Lines that the evidence so far does not settle, as the table `line_open`; answers the others. */
async function openLines(
  connection: DuckDBConnection,
  keys: LineKeys,
  evidence: LineEvidence,
  voters: number,
): Promise<Int32Array> {
  const settled = Int32Array.from(keys.has.keys()).filter(
    (line) =>
      keys.has[line] !== 0 && lineDecision(evidence, line, voters).zone === 'accept',
  )
  await createIntegerTable(connection, 'settled', new Map([['line', settled]]))
  await connection.run(
    `CREATE OR REPLACE TABLE line_open AS
     SELECT * FROM line_key WHERE line NOT IN (SELECT line FROM settled)`,
  )
  return settled
}

const matchColumns = ['line_id', 'voter_id', 'probability', 'weight', 'zone', 'reason']

async function answerLines(
  request: MatchRequest,
  keys: LineKeys,
  labels: LineLabel,
  evidence: LineEvidence,
  voters: number,
  labelOf: (line: number) => VoterLabel | null,
) {
  const writer =
    request.out === undefined ? null : await csvFile(request.out, matchColumns)
  const reasons = new Map<MatchReason, number>()
  const signed = new Set<number>()
  const unmatched = alikeLines(keys)
  const zones = { accept: 0, review: 0, none: 0 }
  let lines = 0
  for (let line = 0; line < keys.end; line++) {
    if (keys.has[line] === 0) continue
    lines++
    const { zone, reason } = lineDecision(evidence, line, voters)
    zones[zone]++
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    const voter = evidence.voter[line] ?? -1
    if (zone === 'accept') signed.add(voter)
    else unmatched.add(line)
    const label = zone === 'none' ? null : labelOf(line)
    const lineId = labels.idOf(line)
    const voterId = label?.voterId ?? null
    const probability = lineProbability(evidence, line, voters)
    const weight = voter < 0 ? 0 : (evidence.best[line] ?? 0)
    request.onMatch?.({
      lineId,
      voterId,
      voterCounty: label?.county ?? null,
      probability,
      weight,
      zone,
      reason,
    })
    const full = writer?.write([
      lineId,
      voterId ?? '',
      // Never 1 for what is not certain.
      { number: Math.min(probability, 0.999999), places: 6 },
      { number: weight, places: 2 },
      zone,
      reason,
    ])
    if (full !== undefined) await full
  }
  await writer?.close()
  return {
    lines,
    accepted: zones.accept,
    review: zones.review,
    none: zones.none,
    duplicates: zones.accept - signed.size,
    unmatchedPairs: unmatched.pairs(),
    reasons,
  }
}
