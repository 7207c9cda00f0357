import { type BlockingReach, blockingReach } from '@groundswell/roll/duckdb'
import { table } from '../../table.ts'

interface RuleCount {
  readonly rule: string
  readonly pairs: number
  readonly capped: number
}

/**
 * The blocking rules of one match beside the truth: true pairs that a rule brings alone
 * (completeness), with the rules before it, the pairs it asked to compare, and the lines that it
 * let go because their block was too large.
 */
export async function ruleTable(
  files: { readonly database: string; readonly lines: string; readonly truth: string },
  summary: string,
  size: { readonly voters: number; readonly lines: number },
): Promise<{ readonly text: string; readonly completeness: number }> {
  const reach = await blockingReach(files)
  if (!reach.ok) throw new Error(`the reach of the rules: ${reach.error.kind}`)
  const { rules }: { rules: readonly RuleCount[] } = JSON.parse(summary)
  const { pairs } = reach.value
  const percent = (part: number) => `${((100 * part) / Math.max(pairs, 1)).toFixed(2)} %`
  const rows = rules.map((count) => {
    const one = reachOf(reach.value, count.rule)
    return [
      count.rule,
      percent(one?.alone ?? 0),
      percent(one?.soFar ?? 0),
      count.pairs.toLocaleString('en-US'),
      (1 - count.pairs / (size.voters * size.lines)).toFixed(9),
      count.capped.toLocaleString('en-US'),
    ]
  })
  const head = [
    'rule',
    'true pairs',
    'so far',
    'pairs compared',
    'reduction',
    'lines capped',
  ]
  const last = reachOf(reach.value, rules.at(-1)?.rule ?? '')
  return {
    text: table(head, rows),
    completeness: (100 * (last?.soFar ?? 0)) / Math.max(pairs, 1),
  }
}

function reachOf(reach: BlockingReach, rule: string) {
  return reach.rules.find((one) => one.rule === rule)
}
