import { ok, type Result } from '@groundswell/basics'
import { attachRoll, type NoRoll } from './attach-roll.ts'
import { birthRules, firstRules, nextRules, ruleCondition } from './blocking-rule.ts'
import { readTable, type TableRefusal } from './import/read-table.ts'
import { buildLineKeys } from './line-keys.ts'
import { loadRollWords } from './roll-words.ts'
import { firstNumbers } from './rows.ts'
import { quotedText } from './sql-text.ts'

/** How many of the true pairs one blocking rule brings, alone and with the rules before it. */
export interface RuleReach {
  readonly rule: string
  readonly alone: number
  readonly soFar: number
}

/** The reach of every rule over `pairs` true pairs of a line and its voter. */
export interface BlockingReach {
  readonly pairs: number
  readonly rules: readonly RuleReach[]
}

/**
 * Pair completeness of the blocking rules where the truth is known (a CSV of
 * line_id,voter_id,…, no voter for a signer who is not on the roll): each rule is asked of every
 * true pair, whether or not a rule before brought it.
 */
export async function blockingReach(request: {
  readonly database: string
  readonly lines: string
  readonly truth: string
}): Promise<Result<BlockingReach, NoRoll | TableRefusal>> {
  const roll = await attachRoll(request.database, { memoryLimit: '4GB' })
  if (!roll.ok) return roll
  const { connection, close } = roll.value
  try {
    const source = 'line_written'
    const read = await readTable({ connection, source: request.lines, table: source })
    if (!read.ok) return read
    await buildLineKeys(connection, source, await loadRollWords(connection))
    const rules = [...firstRules, ...nextRules, ...birthRules]
    const holds = rules.map((rule) => `(${ruleCondition(rule)})`)
    await connection.run(
      `CREATE TEMP TABLE true_pair AS
       SELECT l.*, t.voter_id FROM line_key l JOIN ${source} w ON w.line = l.line
       JOIN read_csv(${quotedText(request.truth)}, all_varchar = true, header = true) t
         ON t.line_id = w.line_id WHERE t.voter_id IS NOT NULL`,
    )
    const alone = holds.map((one) => `count(*) FILTER (WHERE ${one})`)
    const soFar = holds.map(
      (_, i) => `count(*) FILTER (WHERE ${holds.slice(0, i + 1).join(' OR ')})`,
    )
    const [pairs = 0, ...counts] = await firstNumbers(
      connection,
      `SELECT count(*), ${[...alone, ...soFar].join(', ')}
       FROM voter v JOIN true_pair l ON l.voter_id = v.voter_id`,
    )
    return ok({
      pairs,
      rules: rules.map((rule, i) => ({
        rule: rule.name,
        alone: counts[i] ?? 0,
        soFar: counts[rules.length + i] ?? 0,
      })),
    })
  } finally {
    close()
  }
}
