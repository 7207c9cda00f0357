import type { DuckDBConnection } from '@duckdb/node-api'
import type { Field } from '../../field.ts'
import type { FieldMap, FieldMapRequest } from '../../field-map.ts'
import type { ProblemReport } from '../../import-problem.ts'

/** A file that was read into a table, and what did not fit. */
export interface ReadTable extends ProblemReport {
  readonly map: FieldMap
  /** Every column of the file, as written. */
  readonly columns: readonly string[]
  readonly rows: number
  readonly rejected: number
}

export interface ReadTableRequest {
  readonly connection: DuckDBConnection
  /** CSV, TSV, pipe- or semicolon-separated, any of them as `.gz` or `.zip`, or Parquet. */
  readonly source: string
  /** The table to make; it must not exist yet. */
  readonly table: string
  /** Without one, the usual header names are recognised. */
  readonly map?: FieldMapRequest | undefined
  /** Fields that are wanted if the file has them; all by default. Fewer read faster. */
  readonly only?: readonly Field[]
  /** Problems told in full for each reason; all are counted. 20 by default. */
  readonly keepProblems?: number
  /** The folder for a copy of a file that needs one; the system's own by default. */
  readonly scratch?: string
  readonly onProgress?: ((done: number, size: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}
