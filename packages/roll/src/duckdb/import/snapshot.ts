import { basename } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { sha256Hex } from '@groundswell/basics'
import type { FieldMap } from '../../field-map.ts'
import type { ProblemReport } from '../../import-problem.ts'
import type { RollProfile } from '../../profile/roll-profile.ts'

export interface SnapshotFacts {
  /** SHA-256 of the source, unpacked. */
  readonly digest: string
  readonly source: string
  readonly size: number
  readonly profile: RollProfile | undefined
  readonly fields: FieldMap
  readonly rows: number
  readonly rejected: number
  readonly importedAt: string
  readonly report: ProblemReport
}

/**
 * Writes the tables `snapshot` (one row) and `import_problem`, and answers the snapshot's
 * id: equal files read in the same way have equal ids, wherever and whenever imported.
 */
export async function recordSnapshot(
  connection: DuckDBConnection,
  facts: SnapshotFacts,
): Promise<string> {
  const fields = [...facts.fields].map(
    ([field, columns]) => `${field}=${columns.join('+')}`,
  )
  const id = sha256Hex(`${facts.digest}\n${fields.join(',')}`).slice(0, 32)
  await connection.run(
    `CREATE TABLE snapshot (id VARCHAR, source VARCHAR, size BIGINT, digest VARCHAR,
       profile VARCHAR, fields VARCHAR, state VARCHAR, rows BIGINT, rejected BIGINT,
       imported_at VARCHAR)`,
  )
  await connection.run('INSERT INTO snapshot VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)', [
    id,
    basename(facts.source),
    BigInt(facts.size),
    facts.digest,
    facts.profile?.name ?? null,
    fields.join(','),
    facts.profile?.state ?? null,
    BigInt(facts.rows),
    BigInt(facts.rejected),
    facts.importedAt,
  ])
  await connection.run(
    'CREATE TABLE import_problem (reason VARCHAR, rows BIGINT, rejected BOOLEAN)',
  )
  for (const { reason, count, rejected } of facts.report.counts) {
    await connection.run('INSERT INTO import_problem VALUES ($1, $2, $3)', [
      reason,
      BigInt(count),
      rejected,
    ])
  }
  return id
}
