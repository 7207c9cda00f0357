import type { DuckDBConnection } from '@duckdb/node-api'
import type { LineFileProblem } from './match-request.ts'
import { columnsOf, eachBlock } from './rows.ts'

/** The ids that lines carry, and what is wrong with them. */
export interface LineLabel {
  /** The id of the line with this number; `row-17` for a line of the file that has none. */
  readonly idOf: (line: number) => string
  readonly problems: readonly LineFileProblem[]
}

/** Reads the line ids of a text table: `line_id`, else `id`. Repeats and gaps are counted, not lost. */
export async function readLineLabels(
  connection: DuckDBConnection,
  source: string,
  end: number,
): Promise<LineLabel> {
  const has = await columnsOf(connection, source)
  const column = has.has('line_id') ? 'line_id' : has.has('id') ? 'id' : null
  if (column === null) {
    return { idOf: rowName, problems: [{ kind: 'no-line-id-column', count: 1 }] }
  }
  const ids: (string | undefined)[] = Array.from({ length: end })
  let missing = 0
  let firstMissing = end
  await eachBlock(
    connection,
    `SELECT line::INTEGER, ${column} FROM ${source}`,
    ([lines = [], texts = []]) => {
      for (const [i, value] of lines.entries()) {
        const line = Number(value)
        const text = texts[i]
        if (typeof text === 'string') ids[line] = text
        else {
          missing++
          firstMissing = Math.min(firstMissing, line)
        }
      }
    },
  )
  const reader = await connection.runAndReadAll(
    `SELECT coalesce(sum(n - 1), 0)::INTEGER, min(again)::INTEGER FROM
       (SELECT count(*) AS n, max(line) AS again FROM ${source}
        WHERE ${column} IS NOT NULL GROUP BY ${column} HAVING count(*) > 1)`,
  )
  const [repeated, firstRepeat] = reader.getRows()[0] ?? []
  const problems: LineFileProblem[] = []
  if (missing > 0) {
    problems.push({ kind: 'line-id-missing', count: missing, firstLine: firstMissing })
  }
  if (Number(repeated) > 0) {
    problems.push({
      kind: 'line-id-repeated',
      count: Number(repeated),
      firstLine: Number(firstRepeat),
    })
  }
  return { idOf: (line) => ids[line] ?? rowName(line), problems }
}

function rowName(line: number): string {
  return `row-${line}`
}
