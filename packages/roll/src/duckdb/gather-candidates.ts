import type { DuckDBConnection } from '@duckdb/node-api'
import {
  type BlockingRule,
  candidatesSql,
  type RuleFamily,
  ruleFamilies,
} from './blocking-rule.ts'
import { cappedPairs } from './capped-pairs.ts'
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
 * the next pairs while the present ones are compared. Answers what every rule brought.
 */
export async function gatherCandidates(
  search: CandidateSearch,
  list: RuleList,
): Promise<readonly RuleCount[]> {
  const { keys, words, compare, evidence, signal } = search
  const first = list.earlier.length
  const questions = ruleFamilies(list.rules, first).flatMap((family) => {
    const before = family.rules[0]?.place ?? first
    const earlier = [...list.earlier, ...list.rules].slice(0, before)
    return conditionsOf(family, words).map((where) => ({
      family,
      lines: list.lines,
      sql: `${candidatesSql(family, earlier, list.lines, voterColumns)}${where}`,
    }))
  })
  const pairs = new Int32Array(first + list.rules.length)
  const capped = new Int32Array(first + list.rules.length)
  const start = (i: number) => {
    const question = questions[i]
    const connection = search.connections[i % 2 === 0 ? 0 : 1]
    return question && cappedPairs(connection, question, i % 2, capped)
  }
  let next = start(0)
  try {
    for (const i of questions.keys()) {
      const found = await next
      signal?.throwIfAborted()
      next = start(i + 1)
      if (found === undefined) continue
      await gatherEvidence(found, keys, words, compare, evidence, pairs, signal)
    }
  } catch (cause) {
    // A connection must not be closed under a query that still runs.
    await next?.catch(() => undefined)
    throw cause
  }
  return list.rules.map((rule, i) => ({
    rule: rule.name,
    pairs: pairs[first + i] ?? 0,
    capped: capped[first + i] ?? 0,
  }))
}

/** Conditions that divide the pairs of a family; the roll lies in the order of postal codes. */
function conditionsOf({ join }: RuleFamily, words: RollWords): readonly string[] {
  const isHome = join.length === 3 && join.includes('zip') && join.includes('core')
  if (words.size.voters < partFrom || !isHome) return ['']
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
