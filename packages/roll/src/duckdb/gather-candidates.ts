import type { DuckDBConnection, DuckDBResult } from '@duckdb/node-api'
import { type BlockingRule, candidatesSql } from './blocking-rule.ts'
import type { CodeComparison } from './code-comparison.ts'
import { gatherEvidence, type LineEvidence } from './line-evidence.ts'
import type { LineKeys } from './line-keys.ts'
import type { RuleCount } from './match-request.ts'
import type { RollWords } from './roll-words.ts'
import { voterColumns } from './voter-table.ts'

/** What every list of blocking rules works with. */
export interface CandidateSearch {
  /** Two connections: one finds pairs while those of the other are compared. */
  readonly connections: readonly [DuckDBConnection, DuckDBConnection]
  readonly keys: LineKeys
  readonly words: RollWords
  readonly compare: CodeComparison
  readonly evidence: LineEvidence
  readonly signal: AbortSignal | undefined
}

/** Blocking rules for the lines of one table; pairs of `earlier` rules are left out. */
export interface RuleList {
  readonly rules: readonly BlockingRule[]
  readonly earlier: readonly BlockingRule[]
  readonly lines: string
}

/** From this many voters on, the pairs of a home are sought a part of the roll at a time. */
const partFrom = 1_000_000
const parts = 4

/**
 * Runs blocking rules in order and weighs what they find into the evidence: the engine seeks
 * the next pairs while the present ones are compared. Answers the pairs of every rule.
 */
export async function gatherCandidates(
  search: CandidateSearch,
  list: RuleList,
): Promise<readonly RuleCount[]> {
  const { keys, words, compare, evidence, signal } = search
  const queries = list.rules.flatMap((rule, i) => {
    const earlier = [...list.earlier, ...list.rules.slice(0, i)]
    const sql = candidatesSql(rule, earlier, list.lines, voterColumns)
    if (sql === '') return []
    return conditionsOf(rule, words).map((more) => ({ rule, sql: `${sql}${more}` }))
  })
  const pairs = new Map(list.rules.map((rule) => [rule, 0]))
  const start = (i: number): Promise<DuckDBResult> | undefined => {
    const query = queries[i]
    return query && search.connections[i % 2 === 0 ? 0 : 1].run(query.sql)
  }
  let next = start(0)
  try {
    for (const [i, { rule }] of queries.entries()) {
      const found = await next
      if (found === undefined) break
      signal?.throwIfAborted()
      next = start(i + 1)
      const count = await gatherEvidence(found, keys, words, compare, evidence, signal)
      pairs.set(rule, (pairs.get(rule) ?? 0) + count)
    }
  } catch (cause) {
    // A connection must not be closed under a query that still runs.
    await next?.catch(() => undefined)
    throw cause
  }
  return [...pairs].map(([rule, count]) => ({ rule: rule.name, pairs: count, capped: 0 }))
}

/** Conditions that divide the pairs of a rule; the roll lies in the order of postal codes. */
function conditionsOf(rule: BlockingRule, words: RollWords): readonly string[] {
  const isLarge = words.size.voters >= partFrom && rule.name === 'home'
  if (!isLarge) return ['']
  const ends: number[] = []
  let voters = 0
  for (let zip = 0; zip < words.zip.size; zip++) {
    voters += words.zip.votersOf(zip)
    if (voters * parts >= words.size.voters * (ends.length + 1)) ends.push(zip)
  }
  const bounds = [-1, ...ends.slice(0, parts - 1), words.zip.size]
  return bounds
    .slice(1)
    .map((end, i) => ` AND v.zip > ${bounds[i] ?? -1} AND v.zip <= ${end}`)
}
