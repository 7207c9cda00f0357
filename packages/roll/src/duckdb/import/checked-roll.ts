import type { DuckDBConnection } from '@duckdb/node-api'
import { err, ok, type Result } from '@groundswell/basics'
import { birthNumber, readBirth } from '../../birth.ts'
import type { Field } from '../../field.ts'
import type { FieldMap } from '../../field-map.ts'
import type { ProblemReason, ProblemTally } from '../../import-problem.ts'
import { firstNumbers } from '../rows.ts'
import { quotedName, quotedText } from '../sql-text.ts'
import type { ScannedFile } from './delimited-scan.ts'
import type { FileLayout } from './file-layout.ts'
import type { RollRefusal } from './roll-fields.ts'
import { scannedSelect } from './scanned-select.ts'

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

/**
 * Looks at the rows of `voter_written` for what makes no sense on a roll, takes out those
 * without an id or a name, of another state, or with an id that a line above has already,
 * and answers how many rows stay. Line numbers are looked up in the file only when there is
 * something to tell. A roll that is wholly another state's is refused.
 */
export async function checkedRoll(
  check: RollCheck,
  tally: ProblemTally,
): Promise<Result<number, RollRefusal>> {
  const { connection, map, file } = check
  const [rows = 0] = await firstNumbers(connection, 'SELECT count(*) FROM voter_written')
  if (rows !== file.counts.good) {
    throw new Error(`${file.counts.good} good records made ${rows} rows`)
  }
  const stranger = await otherState(check)
  if (stranger?.rows === rows) return err({ kind: 'other-state', ...stranger })

  const name = map.has('last') ? 'last' : 'name'
  const rejecting: (readonly [ProblemReason, Field, string])[] = [
    ['no-voter-id', 'voter_id', 'voter_id IS NULL'],
    ['no-name', name, `voter_id IS NOT NULL AND ${quotedName(name)} IS NULL`],
  ]
  if (stranger !== undefined) {
    const where = `voter_id IS NOT NULL AND ${quotedName(name)} IS NOT NULL AND ${isStranger(stranger.expected)}`
    rejecting.push(['other-state', 'state', where])
  }
  for (const [reason, field, where] of rejecting) {
    const [count = 0] = await firstNumbers(
      connection,
      `SELECT count(*) FROM voter_written WHERE ${where}`,
    )
    if (count === 0) continue
    await tellLines(check, tally, { reason, field, where, count })
    await connection.run(`DELETE FROM voter_written WHERE ${where}`)
  }
  await takeRepeatedIds(check, tally)
  await tellBirths(check, tally)
  const [left = 0] = await firstNumbers(connection, 'SELECT count(*) FROM voter_written')
  return ok(left)
}

async function otherState({ connection, map, state }: RollCheck) {
  if (state === undefined || !map.has('state')) return undefined
  const reader = await connection.runAndReadAll(
    `SELECT upper(state), sum(count(*)) OVER ()::BIGINT FROM voter_written
     WHERE ${isStranger(state)} GROUP BY 1 ORDER BY count(*) DESC LIMIT 1`,
  )
  const row = reader.getRows()[0]
  if (row === undefined) return undefined
  return { expected: state, found: String(row[0]), rows: Number(row[1]) }
}

function isStranger(state: string): string {
  return `upper(state) <> ${quotedText(state)}`
}

/**
 * Of lines with one id the first stays. Ids are counted by a 64-bit hash first, which takes
 * a third of the memory; only ids that then look repeated are compared as text.
 */
async function takeRepeatedIds(check: RollCheck, tally: ProblemTally): Promise<void> {
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
  if (ids === 0) return
  await connection.run('SET preserve_insertion_order = true')
  await connection.run(
    `CREATE TEMP TABLE claimant AS
     SELECT *, row_number() OVER (PARTITION BY voter_id ORDER BY line) AS place
     FROM (${scannedSelect(file, layout, map, 'with-line')}) f
     WHERE voter_id IN (FROM repeated)`,
  )
  await connection.run('SET preserve_insertion_order = false')
  const [count = 0] = await firstNumbers(
    connection,
    'SELECT count(*) FROM claimant WHERE place > 1',
  )
  const told = await connection.runAndReadAll(
    `SELECT line, voter_id FROM claimant WHERE place > 1 ORDER BY line LIMIT ${check.keep}`,
  )
  tell(
    check,
    tally,
    { reason: 'duplicate-voter-id', field: 'voter_id', count },
    told.getRows(),
  )
  await connection.run('DELETE FROM voter_written WHERE voter_id IN (FROM repeated)')
  await connection.run(
    'INSERT INTO voter_written BY NAME SELECT * EXCLUDE (line, place) FROM claimant WHERE place = 1',
  )
  for (const table of ['suspect', 'repeated', 'claimant']) {
    await connection.run(`DROP TABLE ${table}`)
  }
}

/** Births that are no date or lie ahead: counted, the row stays, as its name is still good. */
async function tellBirths(check: RollCheck, tally: ProblemTally): Promise<void> {
  const { connection, map, today } = check
  if (!map.has('birth')) return
  const reader = await connection.runAndReadAll(
    'SELECT birth, count(*) FROM voter_written WHERE birth IS NOT NULL GROUP BY 1',
  )
  const now = Number(today.replaceAll('-', ''))
  const wrong = new Map<ProblemReason, { count: number; readonly texts: string[] }>()
  for (const [text, count] of reader.getRows()) {
    const birth = readBirth(String(text))
    const ahead = birth !== null && birthNumber(birth) > now
    if (birth !== null && !ahead) continue
    const reason = ahead ? 'date-in-the-future' : 'not-a-date'
    const found = wrong.get(reason) ?? { count: 0, texts: [] }
    found.count += Number(count)
    if (found.texts.length < 200) found.texts.push(String(text))
    wrong.set(reason, found)
  }
  for (const [reason, { count, texts }] of wrong) {
    const where = `birth IN (${texts.map(quotedText).join(', ')})`
    await tellLines(check, tally, { reason, field: 'birth', where, count })
  }
}

interface Finding {
  readonly reason: ProblemReason
  readonly field: Field
  readonly count: number
}

async function tellLines(
  check: RollCheck,
  tally: ProblemTally,
  finding: Finding & { readonly where: string },
): Promise<void> {
  const { connection, file, layout, map, keep } = check
  await connection.run('SET preserve_insertion_order = true')
  const reader = await connection.runAndReadAll(
    `SELECT line, ${quotedName(finding.field)}
     FROM (${scannedSelect(file, layout, map, 'with-line')}) f
     WHERE ${finding.where} LIMIT ${keep}`,
  )
  await connection.run('SET preserve_insertion_order = false')
  tell(check, tally, finding, reader.getRows())
}

function tell(
  { map }: RollCheck,
  tally: ProblemTally,
  { reason, field, count }: Finding,
  rows: readonly (readonly unknown[])[],
): void {
  for (const [line, value] of rows) {
    const sample = typeof value === 'string' ? { sample: value.slice(0, 80) } : {}
    const column = map.get(field)?.join('+') ?? field
    tally.add({ line: Number(line), reason, column, ...sample })
  }
  tally.addCount(reason, count - rows.length)
}
