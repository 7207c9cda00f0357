import type { DuckDBConnection } from '@duckdb/node-api'
import { birthNumber, readBirth } from '../../birth.ts'
import type { FieldMap } from '../../field-map.ts'
import { knownText } from '../../missing-value.ts'
import type { WrittenTexts } from './written-texts.ts'

/** Conditions longer than this would cost more than they tell. */
const mostTexts = 200

/**
 * Births that are no date or lie after `today`, by distinct text: their rows stay, as name
 * and address are still good. What clerks write for "not known" is neither.
 */
export async function wrongBirths({
  connection,
  texts,
  map,
  today,
}: {
  readonly connection: DuckDBConnection
  readonly texts: WrittenTexts
  readonly map: FieldMap
  readonly today: string
}) {
  if (!map.has('birth')) return []
  const reader = await connection.runAndReadAll(
    'SELECT birth, count(*) FROM voter_coded WHERE birth >= 0 GROUP BY 1 ORDER BY 1',
  )
  const now = Number(today.replaceAll('-', ''))
  const kinds = { 'not-a-date': noneYet(), 'date-in-the-future': noneYet() }
  for (const [value, count] of reader.getRows()) {
    const text = texts.textsOf('birth')[Number(value)] ?? ''
    const birth = readBirth(text)
    if (birth === null ? isPlaceholder(text) : birthNumber(birth) <= now) continue
    const kind = kinds[birth === null ? 'not-a-date' : 'date-in-the-future']
    kind.count += Number(count)
    if (kind.codes.length < mostTexts) kind.codes.push(Number(value))
  }
  const reasons = ['not-a-date', 'date-in-the-future'] as const
  return reasons
    .filter((reason) => kinds[reason].count > 0)
    .map((reason) => ({
      reason,
      field: 'birth' as const,
      where: `birth IN (${kinds[reason].codes.join(', ')})`,
      count: kinds[reason].count,
    }))
}

function noneYet() {
  const codes: number[] = []
  return { count: 0, codes }
}

/** N/A and the like, and the first days of 1800, 1900 and 1901 that old systems fill in. */
function isPlaceholder(text: string): boolean {
  return knownText(text) === null || /(?:1800|190[01])/.test(text)
}
