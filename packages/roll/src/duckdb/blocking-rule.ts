/** A column of `voter` that has the same meaning in `line_key`. */
export type JoinColumn =
  | 'last'
  | 'first'
  | 'birth'
  | 'number'
  | 'core'
  | 'start'
  | 'zip'
  | 'city'
  | 'unit'

/** Lines and voters that agree on all of `on` are compared, for lines where `when` holds. */
export interface BlockingRule {
  readonly name: string
  readonly on: readonly JoinColumn[]
  /** A condition on the line `l` alone, in SQL. */
  readonly when?: string
  /** Columns of `on` that are joined; rules with the same ones share one walk over the roll. */
  readonly join?: readonly JoinColumn[]
}

const home = ['zip', 'core', 'number'] as const

/** The roll itself says which homes are blocks of flats. */
const notCrowded = 'NOT l.crowded'
const crowded = 'l.crowded'

/** For every line: the same name nearby, and whoever lives at the address. */
export const firstRules: readonly BlockingRule[] = [
  { name: 'name and zip', on: ['last', 'first', 'zip'] },
  { name: 'home', on: home, when: notCrowded },
  {
    name: 'home and surname start',
    on: [...home, 'start'],
    when: crowded,
    join: home,
  },
  {
    name: 'home and first name',
    on: [...home, 'first'],
    when: crowded,
    join: home,
  },
]

/** For lines that the first rules did not settle: any two slips at once. */
export const nextRules: readonly BlockingRule[] = [
  { name: 'name and number', on: ['last', 'first', 'number'] },
  { name: 'name and street', on: ['last', 'first', 'core'] },
  {
    name: 'surname, zip and number',
    on: ['last', 'zip', 'number'],
    join: ['zip', 'number'],
  },
  {
    name: 'first name, zip and number',
    on: ['first', 'zip', 'number'],
    join: ['zip', 'number'],
  },
  { name: 'surname, zip and street', on: ['last', 'zip', 'core'], join: ['zip', 'core'] },
  {
    name: 'first name, surname start, zip and street',
    on: ['first', 'start', 'zip', 'core'],
    join: ['zip', 'core'],
  },
  {
    name: 'surname, street and number',
    on: ['last', 'core', 'number'],
    join: ['core', 'number'],
  },
  {
    name: 'first name, street and number',
    on: ['first', 'core', 'number'],
    join: ['core', 'number'],
  },
  {
    name: 'town and home',
    on: ['city', 'core', 'number'],
    when: notCrowded,
    join: ['core', 'number'],
  },
  { name: 'rare name', on: ['last', 'first'], when: 'l.namesakes <= 8' },
]

/** For files with full birth dates on both sides. */
export const birthRules: readonly BlockingRule[] = [
  { name: 'surname and birth', on: ['last', 'birth'] },
  { name: 'first name and birth', on: ['first', 'birth'] },
  { name: 'zip and birth', on: ['zip', 'birth'] },
  { name: 'town and birth', on: ['city', 'birth'] },
  { name: 'number and birth', on: ['number', 'birth'] },
  { name: 'rare birth', on: ['birth'], when: 'l.birthmates <= 50' },
]

/** Whether no block of a rule can be large: those of a home are counted by the roll. */
export function isBounded(rule: BlockingRule): boolean {
  return rule.on === home && rule.when === notCrowded
}

/** Blocks with more voters than this tell nothing: a line goes on to the other rules. */
export const largestBlock = 500

/** Rules that join the same columns, with the place of each in the list of all. */
export interface RuleFamily {
  readonly join: readonly JoinColumn[]
  readonly rules: readonly { readonly rule: BlockingRule; readonly place: number }[]
}

/** Neighbouring rules of a list that share one walk over the roll; places count from `first`. */
export function ruleFamilies(
  rules: readonly BlockingRule[],
  first: number,
): readonly RuleFamily[] {
  const families: {
    join: readonly JoinColumn[]
    rules: RuleFamily['rules'][number][]
  }[] = []
  for (const [i, rule] of rules.entries()) {
    const join = rule.join ?? rule.on
    const last = families.at(-1)
    const isSame = rule.join !== undefined && last?.join.join() === join.join()
    const member = { rule, place: first + i }
    if (isSame) last?.rules.push(member)
    else families.push({ join, rules: [member] })
  }
  return families
}

/**
 * SQL for the candidates of one family: line, voter, the voter's codes, and the place of the
 * rule that brought the pair. Pairs that a rule before brought are left out, so that no pair is
 * seen twice and none needs sorting out; a line that a rule let go, because its block was too
 * large, has its bit in `l.capped`. Portable: an equi-join of whole numbers, then comparisons
 * of whole numbers.
 */
export function candidatesSql(
  family: RuleFamily,
  earlier: readonly BlockingRule[],
  lines: string,
  voterColumns: readonly string[],
): string {
  const columns = voterColumns.map((column) => `v."${column}"`).join(', ')
  const conditions = family.rules.map(({ rule, place }) => ({
    place,
    holds: ruleCondition(rule, family.join),
  }))
  const which = conditions.map(({ place, holds }) => `WHEN ${holds} THEN ${place}`)
  const brought = conditions.map(({ holds }) => holds).join(' OR ')
  const excluded = earlier.map((rule, place) => {
    const holds = ruleCondition(rule, family.join)
    return `AND NOT (${holds} AND l.capped & ${2 ** place} = 0)`
  })
  return `SELECT l.line::INTEGER AS line, v.rowid::INTEGER AS voter, ${columns},
      (CASE ${which.join(' ')} END)::INTEGER AS rule
    FROM voter v JOIN ${lines} l ON ${equal(family.join)}
    WHERE (${brought}) ${excluded.join(' ')}`
}

/** SQL for whether a rule holds for a line `l` and a voter `v` that agree on `known`. */
export function ruleCondition(
  rule: BlockingRule,
  known: readonly JoinColumn[] = [],
): string {
  const rest = rule.on.filter((column) => !known.includes(column))
  return [equal(rest), rule.when].filter(Boolean).join(' AND ') || 'true'
}

function equal(columns: readonly JoinColumn[]): string {
  return columns.map((column) => `l."${column}" = v."${column}"`).join(' AND ')
}
