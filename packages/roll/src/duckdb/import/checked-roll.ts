import type { DuckDBConnection } from '@duckdb/node-api'
import { err, ok, type Result } from '@groundswell/basics'
import type { Field } from '../../field.ts'
import type { FieldMap } from '../../field-map.ts'
import type { ProblemReason, ProblemTally } from '../../import-problem.ts'
import { firstNumbers } from '../rows.ts'
import { quotedName } from '../sql-text.ts'
import type { RollRefusal } from './roll-fields.ts'
import type { WrittenTexts } from './written-texts.ts'
import { wrongBirths } from './wrong-birth.ts'

export interface RollCheck {
  readonly connection: DuckDBConnection
  readonly texts: WrittenTexts
  readonly map: FieldMap
  /** Rows that the scan found good. */
  readonly good: number
  /** `YYYY-MM-DD`: nobody on a roll is born after it. */
  readonly today: string
  readonly state: string | undefined
  readonly keep: number
}

/** Rows that a condition over the fields finds, for one reason. */
interface Finding {
  readonly reason: ProblemReason
  readonly field: Field
  readonly where: string
  readonly count: number
  readonly rejects: boolean
}

/**
 * Looks at the rows of `voter_coded` for what makes no sense on a roll, and makes the view
 * `voter_good` without those that have no id or name, are of another state, or have an id that
 * a line above has already. Answers how many rows stay. A roll that is wholly another state's
 * is refused.
 */
export async function checkedRoll(
  check: RollCheck,
  tally: ProblemTally,
): Promise<Result<number, RollRefusal>> {
  const { connection, good } = check
  const [rows = 0] = await firstNumbers(connection, 'SELECT count(*) FROM voter_coded')
  if (rows !== good) throw new Error(`${good} good records made ${rows} rows`)
  const stranger = await otherState(check)
  if (stranger?.rows === rows) return err({ kind: 'other-state', ...stranger })

  const findings = [
    ...(await unfitRows(check)),
    ...(await wrongBirths(check)).map((finding) => ({ ...finding, rejects: false })),
  ]
  await tellLines(check, tally, findings)
  const unfit = findings.filter(({ rejects }) => rejects)
  const fit = unfit.map(({ where }) => `NOT (${where})`).join(' AND ') || 'true'
  const repeats = await repeatedIds(check, tally, fit)
  const isFirst = repeats > 0 ? 'line NOT IN (SELECT line FROM repeated_line)' : 'true'
  await connection.run(
    `CREATE OR REPLACE TEMP VIEW voter_good AS
     SELECT * FROM voter_coded WHERE ${fit} AND ${isFirst}`,
  )
  return ok(unfit.reduce((left, { count }) => left - count, rows - repeats))
}

/** Rows that cannot stay; a row that fails twice is counted for the first failure. */
async function unfitRows(check: RollCheck): Promise<readonly Finding[]> {
  const { connection, map } = check
  const name = map.has('last') ? 'last' : 'name'
  const noId = "voter_id = ''"
  const noName = `${quotedName(name)} < 0`
  const tests: (readonly [ProblemReason, Field, string])[] = [
    ['no-voter-id', 'voter_id', noId],
    ['no-name', name, `NOT (${noId}) AND ${noName}`],
  ]
  const strangers = strangerStates(check)
  if (strangers.length > 0) {
    const test = `NOT (${noId}) AND NOT (${noName}) AND state IN (${strangers.join(', ')})`
    tests.push(['other-state', 'state', test])
  }
  const counts = await firstNumbers(
    connection,
    `SELECT ${tests.map(([, , where]) => `count(*) FILTER (WHERE ${where})`).join(', ')}
     FROM voter_coded`,
  )
  return tests
    .map(([reason, field, where], i) => ({
      reason,
      field,
      where,
      count: counts[i] ?? 0,
      rejects: true,
    }))
    .filter(({ count }) => count > 0)
}

/** The state that most strangers are of, and how many strangers there are in all. */
async function otherState(check: RollCheck) {
  const strangers = strangerStates(check)
  if (check.state === undefined || strangers.length === 0) return undefined
  const reader = await check.connection.runAndReadAll(
    `SELECT state, count(*) FROM voter_coded WHERE state IN (${strangers.join(', ')}) GROUP BY 1`,
  )
  const counts = new Map<string, number>()
  let rows = 0
  for (const [code, count] of reader.getRows()) {
    const name = (check.texts.textsOf('state')[Number(code)] ?? '').toUpperCase()
    counts.set(name, (counts.get(name) ?? 0) + Number(count))
    rows += Number(count)
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  if (most === undefined) return undefined
  return { expected: check.state, found: most[0], rows }
}

/** The numbers of the states in the file that are not the roll's own. */
function strangerStates({ texts, state }: RollCheck): readonly number[] {
  if (state === undefined) return []
  return [...texts.textsOf('state').entries()]
    .filter(([, text]) => text.toUpperCase() !== state)
    .map(([code]) => code)
}

/**
 * Of lines with one id the first stays; lists the others in `repeated_line` and answers how
 * many there are. Ids are counted by their hash first, which takes a third of the memory; only
 * ids that then look repeated are compared as text.
 */
async function repeatedIds(
  check: RollCheck,
  tally: ProblemTally,
  fit: string,
): Promise<number> {
  const { connection } = check
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE repeated_line AS
     WITH suspect AS (SELECT id_hash FROM voter_coded WHERE ${fit}
         GROUP BY 1 HAVING count(*) > 1),
       claimant AS (SELECT line, voter_id,
           row_number() OVER (PARTITION BY voter_id ORDER BY line) AS place
         FROM voter_coded WHERE ${fit} AND id_hash IN (FROM suspect))
     SELECT line, voter_id FROM claimant WHERE place > 1`,
  )
  const told = await connection.runAndReadAll(
    `SELECT line, voter_id, count(*) OVER () FROM repeated_line ORDER BY line LIMIT ${check.keep}`,
  )
  for (const [line, id] of told.getRows()) {
    tell(check, tally, { reason: 'duplicate-voter-id', field: 'voter_id' }, line, id)
  }
  const all = Number(told.getRows()[0]?.[2] ?? 0)
  const untold = all - told.getRows().length
  if (untold > 0) tally.addCount('duplicate-voter-id', untold)
  return all
}

/** Tells the first rows of each finding with their lines; all are counted. */
async function tellLines(
  check: RollCheck,
  tally: ProblemTally,
  findings: readonly Finding[],
): Promise<void> {
  if (findings.length === 0) return
  const { connection, texts, keep } = check
  const which = findings.map(({ where }, i) => `WHEN ${where} THEN ${i}`).join(' ')
  const value = findings.map(
    ({ field }, i) => `WHEN ${i} THEN ${field === 'voter_id' ? '-1' : quotedName(field)}`,
  )
  const reader = await connection.runAndReadAll(
    `SELECT line, finding, CASE finding ${value.join(' ')} END AS value
     FROM (SELECT *, CASE ${which} END AS finding FROM voter_coded)
     WHERE finding IS NOT NULL
     QUALIFY row_number() OVER (PARTITION BY finding ORDER BY line) <= ${keep}
     ORDER BY line`,
  )
  const told = findings.map(() => 0)
  for (const [line, at, code] of reader.getRows()) {
    const finding = findings[Number(at)]
    if (finding === undefined) continue
    told[Number(at)] = (told[Number(at)] ?? 0) + 1
    tell(check, tally, finding, line, texts.textsOf(finding.field)[Number(code)])
  }
  for (const [i, { reason, count }] of findings.entries()) {
    tally.addCount(reason, count - (told[i] ?? 0))
  }
}

function tell(
  { map }: RollCheck,
  tally: ProblemTally,
  { reason, field }: Pick<Finding, 'reason' | 'field'>,
  line: unknown,
  value: unknown,
): void {
  const sample = typeof value === 'string' ? { sample: value.slice(0, 80) } : {}
  const column = map.get(field)?.join('+') ?? field
  tally.add({ line: Number(line), reason, column, ...sample })
}
