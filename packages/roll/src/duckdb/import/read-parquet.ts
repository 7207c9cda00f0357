import { err, ok, type Result } from '@groundswell/basics'
import { quotedName, quotedText } from '../sql-text.ts'
import type { ReadTable, ReadTableRequest } from './read-table-request.ts'
import type { TableRefusal } from './table-refusal.ts'
import { wantedFields } from './wanted-fields.ts'

/** The same table from a Parquet file, its values as text; `line` is the row plus one. */
export async function readParquet(
  request: ReadTableRequest,
): Promise<Result<ReadTable, TableRefusal>> {
  const { connection, source } = request
  const from = `read_parquet(${quotedText(source)}, file_row_number = true)`
  const described = await connection
    .runAndReadAll(`DESCRIBE SELECT * FROM ${from}`)
    .catch(() => undefined)
  if (described === undefined) return err({ kind: 'unreadable-parquet', source })
  const columns = described
    .getRows()
    .map((row) => String(row[0]))
    .filter((name) => name !== 'file_row_number')
  const map = wantedFields(request, columns)
  if (!map.ok) return map
  const fields = [...map.value].map(([field, parts]) => {
    const cells = parts.map((part) => `nullif(trim(${quotedName(part)}::VARCHAR), '')`)
    const value =
      cells.length === 1 ? cells[0] : `nullif(concat_ws(' ', ${cells.join(', ')}), '')`
    return `${value} AS ${quotedName(field)}`
  })
  const table = quotedName(request.table)
  await connection.run(
    `CREATE TABLE ${table} AS
     SELECT file_row_number + 2 AS line, ${fields.join(', ')} FROM ${from}`,
  )
  const count = await connection.runAndReadAll(`SELECT count(*) FROM ${table}`)
  const rows = Number(count.getRows()[0]?.[0])
  if (rows === 0) {
    await connection.run(`DROP TABLE ${table}`)
    return err({ kind: 'no-rows', source, columns })
  }
  return ok({ map: map.value, columns, rows, rejected: 0, counts: [], problems: [] })
}
