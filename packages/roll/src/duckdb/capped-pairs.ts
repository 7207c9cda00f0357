import type { DuckDBConnection, DuckDBResult } from '@duckdb/node-api'
import { isBounded, largestBlock, type RuleFamily } from './blocking-rule.ts'
import { firstNumbers } from './rows.ts'

/** A question for the candidates of one family among the lines of a table. */
export interface CandidateQuestion {
  readonly family: RuleFamily
  readonly lines: string
  readonly sql: string
}

/**
 * The pairs that a question finds, without those of blocks that are too large: a block is the
 * voters whom one rule brings for one line. Lines whose block was left out are added to
 * `capped`, by the place of the rule, and marked, so that other rules may bring its pairs. The
 * pairs lie in a table of number `turn` until the next question of that turn. Undefined when no
 * line is one that the rules are for.
 */
export async function cappedPairs(
  connection: DuckDBConnection,
  question: CandidateQuestion,
  turn: number,
  capped: Int32Array,
): Promise<DuckDBResult | undefined> {
  const { family, lines, sql } = question
  const rules = family.rules.map(({ rule }) => rule)
  const crowded = await crowdedLines(connection, lines)
  for (const { rule, place } of family.rules) {
    // Homes in blocks of flats are known before, by the roll itself.
    if (rule.when === 'NOT l.crowded') capped[place] = crowded
  }
  if (crowded === 0 && rules.every(({ when }) => when === 'l.crowded')) return undefined
  if (rules.every(isBounded)) return await connection.run(sql)
  const pairs = `candidate_${turn}`
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${pairs} AS ${sql}`)
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE large_block AS
     SELECT line, rule FROM ${pairs} GROUP BY ALL HAVING count(*) > ${largestBlock}`,
  )
  const reader = await connection.runAndReadAll(
    'SELECT rule, count(*) FROM large_block GROUP BY 1',
  )
  const large = reader.getRows().map(([rule, count]) => [Number(rule), Number(count)])
  for (const [place = 0, count = 0] of large) {
    capped[place] = (capped[place] ?? 0) + count
    await connection.run(
      `UPDATE ${lines} SET capped = capped | ${2 ** place}
       WHERE line IN (SELECT line FROM large_block WHERE rule = ${place})`,
    )
    await connection.run(
      `DELETE FROM ${pairs} WHERE rule = ${place}
       AND line IN (SELECT line FROM large_block WHERE rule = ${place})`,
    )
  }
  return await connection.stream(`FROM ${pairs}`)
}

async function crowdedLines(connection: DuckDBConnection, lines: string) {
  const [crowded = 0] = await firstNumbers(
    connection,
    `SELECT count(*) FROM ${lines} WHERE crowded`,
  )
  return crowded
}
