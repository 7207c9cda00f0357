import type { DuckDBConnection } from '@duckdb/node-api'
import { err, ok, type Result } from '@groundswell/basics'
import type { Field } from '../../field.ts'
import type { FieldMap } from '../../field-map.ts'
import type { ProblemReason, ProblemTally } from '../../import-problem.ts'
import { firstNumbers } from '../rows.ts'
import { quotedName, quotedText } from '../sql-text.ts'
import type { ScannedFile } from './delimited-scan.ts'
import type { FileLayout } from './file-layout.ts'
import type { RollRefusal } from './roll-fields.ts'
import { scannedSelect } from './scanned-select.ts'
import { wrongBirths } from './wrong-birth.ts'

export interface RollCheck {
  readonly connection: DuckDBConnection
  readonly file: ScannedFile
  readonly layout: FileLayout
  readonly map: FieldMap
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
 * Looks at the rows of `voter_written` for what makes no sense on a roll, takes out those
 * without an id or a name, of another state, or with an id that a line above has already,
 * and answers how many rows stay. Line numbers are looked up in the file, once, and only
 * when there is something to tell. A roll that is wholly another state's is refused.
 */
export async function checkedRoll(
  check: RollCheck,
  tally: ProblemTally,
): Promise<Result<number, RollRefusal>> {
  const { connection, file } = check
  const [rows = 0] = await firstNumbers(connection, 'SELECT count(*) FROM voter_written')
  if (rows !== file.counts.good) {
    throw new Error(`${file.counts.good} good records made ${rows} rows`)
  }
  const stranger = await otherState(check)
  if (stranger?.rows === rows) return err({ kind: 'other-state', ...stranger })

  const findings = [
    ...(await unfitRows(check)),
    ...(await wrongBirths(check)).map((finding) => ({ ...finding, rejects: false })),
  ]
  await tellLines(check, tally, findings)
  for (const { rejects, where } of findings) {
    if (rejects) await connection.run(`DELETE FROM voter_written WHERE ${where}`)
  }
  const unfit = findings.filter(({ rejects }) => rejects).map(({ where }) => where)
  await takeRepeatedIds(check, tally, unfit)
  const [left = 0] = await firstNumbers(connection, 'SELECT count(*) FROM voter_written')
  return ok(left)
}

/** Rows that cannot stay; a row that fails twice is counted for the first failure. */
async function unfitRows({
  connection,
  map,
  state,
}: RollCheck): Promise<readonly Finding[]> {
  const name = map.has('last') ? 'last' : 'name'
  const noId = 'voter_id IS NULL'
  const noName = `${quotedName(name)} IS NULL`
  const tests: (readonly [ProblemReason, Field, string])[] = [
    ['no-voter-id', 'voter_id', noId],
    ['no-name', name, `NOT (${noId}) AND ${noName}`],
  ]
  if (state !== undefined && map.has('state')) {
    const test = `NOT (${noId}) AND NOT (${noName}) AND ${isStranger(state)}`
    tests.push(['other-state', 'state', test])
  }
  const counts = await firstNumbers(
    connection,
    `SELECT ${tests.map(([, , where]) => `count(*) FILTER (WHERE ${where})`).join(', ')}
     FROM voter_written`,
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

async function otherState({ connection, map, state }: RollCheck) {
  if (state === undefined || !map.has('state')) return undefined
  const reader = await connection.runAndReadAll(
    `SELECT upper(state), sum(count(*)) OVER ()::BIGINT FROM voter_written
     WHERE ${isStranger(state)} GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`,
  )
  const row = reader.getRows()[0]
  if (row === undefined) return undefined
  return { expected: state, found: String(row[0]), rows: Number(row[1]) }
}

function isStranger(state: string): string {
  return `state IS NOT NULL AND upper(state) <> ${quotedText(state)}`
}

/**
 * Of lines with one id the first stays. Ids are counted by a 64-bit hash first, which takes
 * a third of the memory; only ids that then look repeated are compared as text.
 */
async function takeRepeatedIds(
  check: RollCheck,
  tally: ProblemTally,
  unfit: readonly string[],
): Promise<void> {
  const { connection, file, layout, map } = check
  await connection.run(
    `CREATE TEMP TABLE suspect AS
     SELECT hash(voter_id) AS h FROM voter_written GROUP BY 1 HAVING count(*) > 1`,
  )
  await connection.run(
    `CREATE TEMP TABLE repeated AS SELECT voter_id FROM voter_written
     WHERE hash(voter_id) IN (FROM suspect) GROUP BY 1 HAVING count(*) > 1`,
  )
  const [ids = 0] = await firstNumbers(connection, 'SELECT count(*) FROM repeated')
  if (ids > 0) {
    await inFileOrder(
      connection,
      `CREATE TEMP TABLE claimant AS
       SELECT *, row_number() OVER (PARTITION BY voter_id ORDER BY line) AS place
       FROM (${scannedSelect(file, layout, map, 'with-line')}) f
       WHERE ${['voter_id IN (FROM repeated)', ...unfit.map((w) => `NOT (${w})`)].join(' AND ')}`,
    )
    await connection.run('DELETE FROM voter_written WHERE voter_id IN (FROM repeated)')
    await connection.run(
      `INSERT INTO voter_written BY NAME
       SELECT * EXCLUDE (line, place) FROM claimant WHERE place = 1`,
    )
    const told = await connection.runAndReadAll(
      `SELECT line, voter_id, count(*) OVER () FROM claimant
       WHERE place > 1 ORDER BY line LIMIT ${check.keep}`,
    )
    for (const [line, id] of told.getRows()) {
      tell(check, tally, { reason: 'duplicate-voter-id', field: 'voter_id' }, line, id)
    }
    const all = Number(told.getRows()[0]?.[2])
    tally.addCount('duplicate-voter-id', all - told.getRows().length)
    await connection.run('DROP TABLE claimant')
  }
  await connection.run('DROP TABLE suspect')
  await connection.run('DROP TABLE repeated')
}

/** Finds the lines of the first rows of each finding by one more pass over the file. */
async function tellLines(
  check: RollCheck,
  tally: ProblemTally,
  findings: readonly Finding[],
): Promise<void> {
  if (findings.length === 0) return
  const { connection, file, layout, map, keep } = check
  const which = findings.map(({ where }, i) => `WHEN ${where} THEN ${i}`).join(' ')
  const value = findings.map(({ field }, i) => `WHEN ${i} THEN ${quotedName(field)}`)
  const reader = await inFileOrder(
    connection,
    `SELECT line, finding, CASE finding ${value.join(' ')} END AS value
     FROM (SELECT *, CASE ${which} END AS finding
       FROM (${scannedSelect(file, layout, map, 'with-line')}) f)
     WHERE finding IS NOT NULL
     QUALIFY row_number() OVER (PARTITION BY finding ORDER BY line) <= ${keep}
     ORDER BY line`,
  )
  const told = findings.map(() => 0)
  for (const [line, at, sample] of reader.getRows()) {
    const finding = findings[Number(at)]
    if (finding === undefined) continue
    told[Number(at)] = (told[Number(at)] ?? 0) + 1
    tell(check, tally, finding, line, sample)
  }
  for (const [i, { reason, count }] of findings.entries()) {
    tally.addCount(reason, count - (told[i] ?? 0))
  }
}

/** Line numbers are counted while reading, which only means something in file order. */
async function inFileOrder(connection: DuckDBConnection, sql: string) {
  await connection.run('SET preserve_insertion_order = true')
  try {
    return await connection.runAndReadAll(sql)
  } finally {
    await connection.run('SET preserve_insertion_order = false')
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
