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
}

/** For every line: the same name nearby, and whoever lives at the address. */
export const firstRules: readonly BlockingRule[] = [
  { name: 'name and zip', on: ['last', 'first', 'zip'] },
  { name: 'home', on: ['zip', 'core', 'number'], when: 'NOT l.crowded' },
  {
    name: 'home and surname start',
    on: ['zip', 'core', 'number', 'start'],
    when: 'l.crowded',
  },
  {
    name: 'home and first name',
    on: ['zip', 'core', 'number', 'first'],
    when: 'l.crowded',
  },
]

/** For lines that the first rules did not settle: any two slips at once. */
export const nextRules: readonly BlockingRule[] = [
  { name: 'name and number', on: ['last', 'first', 'number'] },
  { name: 'name and street', on: ['last', 'first', 'core'] },
  { name: 'surname, zip and number', on: ['last', 'zip', 'number'] },
  { name: 'first name, zip and number', on: ['first', 'zip', 'number'] },
  { name: 'surname, zip and street', on: ['last', 'zip', 'core'] },
  {
    name: 'first name, surname start, zip and street',
    on: ['first', 'start', 'zip', 'core'],
  },
  { name: 'surname, street and number', on: ['last', 'core', 'number'] },
  { name: 'first name, street and number', on: ['first', 'core', 'number'] },
  { name: 'town and home', on: ['city', 'core', 'number'], when: 'NOT l.crowded' },
  { name: 'rare name', on: ['last', 'first'], when: 'l.namesakes <= 8' },
]

/** For files with full birth dates on both sides. */
export const birthRules: readonly BlockingRule[] = [
  { name: 'surname and birth', on: ['last', 'birth'] },
  { name: 'first name and birth', on: ['first', 'birth'] },
  { name: 'zip and birth', on: ['zip', 'birth'] },
]

/**
 * SQL for the candidates of one rule: line, voter, and the voter's codes. Pairs that an
 * earlier rule brought are left out, so that no pair is seen twice and none needs sorting
 * out. Portable: equalities of whole numbers only.
 */
export function candidatesSql(
  rule: BlockingRule,
  earlier: readonly BlockingRule[],
  lines: string,
  voterColumns: readonly string[],
): string {
  const equal = (columns: readonly JoinColumn[]) =>
    columns.map((column) => `l."${column}" = v."${column}"`).join(' AND ')
  const isCovered = (other: BlockingRule) =>
    other.when === undefined && other.on.every((column) => rule.on.includes(column))
  const left = earlier.filter((other) => !isContrary(other, rule))
  if (left.some(isCovered)) return ''
  const excluded = left.map((other) => {
    const rest = other.on.filter((column) => !rule.on.includes(column))
    const condition = [equal(rest), other.when].filter(Boolean).join(' AND ')
    return `AND NOT (${condition})`
  })
  const columns = voterColumns.map((column) => `v."${column}"`).join(', ')
  return `SELECT l.line::INTEGER, v.rowid::INTEGER, ${columns}
    FROM voter v JOIN ${lines} l ON ${equal(rule.on)}
    WHERE ${rule.when ?? 'true'} ${excluded.join(' ')}`
}

/** Two rules for opposite kinds of lines never bring the same pair. */
function isContrary(a: BlockingRule, b: BlockingRule): boolean {
  return (
    a.when !== undefined &&
    b.when !== undefined &&
    (a.when === `NOT ${b.when}` || b.when === `NOT ${a.when}`)
  )
}
