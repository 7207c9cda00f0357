import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import {
  type Evidence,
  type EvidenceTally,
  evidenceTally,
  type LineStatus,
  type Stratum,
} from '@groundswell/forecast'

const columns = [
  'line_id',
  'stratum',
  'status',
  'reason',
  'person_key',
  'drawn',
  'probability',
]

/**
 * The evidence of a large file in which nothing is unusual, in a third of the time: lines
 * whose person is seen once are counted in groups. Anything out of the ordinary answers
 * `undefined`, and the careful reader then says what it is and where it stands.
 */
export async function quickEvidence(
  strata: readonly Stratum[],
  path: string,
): Promise<Evidence | undefined> {
  const header = plainHeader(path)
  if (header === undefined) return undefined
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    threads: '2',
  })
  const connection = await instance.connect()
  try {
    if (!(await load(connection, path, header))) return undefined
    const tally = evidenceTally(strata)
    if (!tally.ok) return undefined
    const added =
      (await addGroups(connection, tally.value)) &&
      (await addOthers(connection, tally.value))
    const evidence = added ? tally.value.finish() : undefined
    return evidence?.ok ? evidence.value : undefined
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** The column names of a plain UTF-8 comma-separated file; anything else is not plain. */
function plainHeader(path: string): readonly string[] | undefined {
  const bytes = readFileSync(path)
  if (!isUtf8(bytes) || bytes.includes(0)) return undefined
  const end = bytes.indexOf(10)
  const first = bytes.subarray(0, end < 0 ? bytes.length : Math.min(end, 10_000))
  const text = first.toString('utf8').replace(/\r$/, '')
  if (!/^[a-z_0-9, ]+$/i.test(text)) return undefined
  const header = text.split(',').map((name) => name.trim().toLowerCase())
  const needed = ['line_id', 'stratum', 'status']
  const once = new Set(header).size === header.length
  // Lines of a sheet are counted sheet by sheet, which takes the careful reader.
  return once &&
    !header.includes('sheet') &&
    needed.every((name) => header.includes(name))
    ? header
    : undefined
}

async function load(
  connection: DuckDBConnection,
  path: string,
  header: readonly string[],
): Promise<boolean> {
  const types = header.map((name) => `${quoted(name)}: 'VARCHAR'`).join(', ')
  const cells = columns.map((name) =>
    header.includes(name)
      ? `coalesce(trim("${name}"), '') AS "${name}"`
      : `'' AS "${name}"`,
  )
  try {
    await connection.run(
      `CREATE TABLE written AS SELECT ${cells.join(', ')}
       FROM read_csv(${quoted(path)}, auto_detect = false, header = true, delim = ',',
         quote = '"', escape = '"', strict_mode = true, null_padding = false,
         columns = {${types}})`,
    )
  } catch {
    return false
  }
  await connection.run(
    `CREATE TABLE line AS SELECT line_id, stratum, lower(status) AS status,
       reason, person_key, lower(drawn) NOT IN ('no', 'false', '0') AS drawn,
       CASE WHEN lower(status) = 'undecided' THEN try_cast(probability AS DOUBLE) END AS p
     FROM written`,
  )
  const usual = await connection.runAndReadAll(
    `SELECT count(*) > 0 AND count(DISTINCT line_id) = count(*)
       AND bool_and(line_id <> '' AND lower(line_id) <> 'line_id')
       AND bool_and(lower(status) IN ('valid', 'invalid', 'undecided'))
       AND bool_and(lower(drawn) IN ('', 'yes', 'no', 'true', 'false', '1', '0'))
     FROM written`,
  )
  return usual.getRows()[0]?.[0] === true
}

/** Lines of people seen once, counted by what they have in common. */
async function addGroups(
  connection: DuckDBConnection,
  tally: EvidenceTally,
): Promise<boolean> {
  await connection.run(
    `CREATE TABLE repeated AS SELECT person_key FROM line
     WHERE person_key <> '' GROUP BY person_key HAVING count(*) > 1`,
  )
  const groups = await connection.runAndReadAll(
    `SELECT stratum, status, CASE WHEN status = 'invalid' THEN reason ELSE '' END AS reason,
       drawn, (person_key <> '' AND reason ILIKE 'duplicate') AS keyed, count(*)::INTEGER
     FROM line ANTI JOIN repeated USING (person_key)
     WHERE status <> 'undecided' GROUP BY ALL ORDER BY ALL`,
  )
  return groups.getRows().every(([stratum, status, reason, drawn, keyed, count]) => {
    // A duplicate whose twin is not in the file keeps its key, so it goes the careful way.
    if (keyed === true) return false
    const why = String(reason)
    const line = {
      stratum: String(stratum),
      status: status as LineStatus,
      drawn: drawn === true,
      ...(why === '' ? {} : { reason: /^duplicate$/i.test(why) ? 'duplicate' : why }),
    }
    return tally.addAlike(line, Number(count)).ok
  })
}

/** Undecided lines, and the lines of people seen more than once. */
async function addOthers(
  connection: DuckDBConnection,
  tally: EvidenceTally,
): Promise<boolean> {
  const rows = await connection.runAndReadAll(
    `SELECT line_id, stratum, status, reason, person_key, drawn, p FROM line
     WHERE status = 'undecided' OR person_key IN (SELECT person_key FROM repeated)
     ORDER BY line_id`,
  )
  return rows.getRows().every(([id, stratum, status, reason, key, drawn, p]) => {
    const why = String(reason)
    const added = tally.add({
      id: String(id),
      stratum: String(stratum),
      status: status as LineStatus,
      drawn: drawn === true,
      ...(why === '' ? {} : { reason: /^duplicate$/i.test(why) ? 'duplicate' : why }),
      ...(key === '' ? {} : { personKey: String(key) }),
      ...(status === 'undecided'
        ? { probability: typeof p === 'number' ? p : Number.NaN }
        : {}),
    })
    return added.ok
  })
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
