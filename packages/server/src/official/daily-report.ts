import {
  checkTally,
  type Finding,
  lineVerdict,
  reasonCounts,
  totalTally,
} from '@groundswell/petition'
import type { Office } from '../office.ts'
import { petitionRules } from '../records/petition-rules.ts'
import type { DailyReport } from '../wire/official.ts'
import { findingOf } from './checked-lines.ts'

/**
 * What had been checked by the end of each day on which somebody found: reviewed lines only,
 * with the rejects that wait for a second verifier apart, because reports of unreviewed
 * rejects have misled before (Washington, 2009). Days are UTC.
 */
export async function dailyReport(office: Office): Promise<DailyReport> {
  const rules = await petitionRules(office.records)
  const rows = await office.records
    .selectFrom('finding')
    .innerJoin('drawn_line', 'drawn_line.line_id', 'finding.line_id')
    .selectAll('finding')
    .select('drawn_line.county')
    .orderBy('finding.id')
    .execute()
  const lines = new Map<string, { county: string; rows: typeof rows }>()
  const report: DailyReport = []
  for (const [i, row] of rows.entries()) {
    const line = lines.get(row.line_id) ?? { county: row.county, rows: [] }
    line.rows.push(row)
    lines.set(row.line_id, line)
    const day = row.at.toISOString().slice(0, 10)
    const next = rows[i + 1]?.at.toISOString().slice(0, 10)
    if (next === day) continue
    const checked = [...lines].map(([id, { county, rows: found }]) => ({
      line: id,
      county,
      verdict: lineVerdict(inForce(found), rules?.pack.secondReviewer),
    }))
    const touched = checked.filter(({ verdict }) => verdict.kind !== 'open')
    const total = totalTally(checkTally(touched), 'all')
    report.push({
      day,
      checked: total.valid + total.invalid,
      valid: total.valid,
      invalid: total.invalid,
      duplicates: total.duplicates,
      pending: total.pending,
      byReason: { ...reasonCounts(total) },
    })
  }
  return report
}

function inForce(
  rows: readonly (Parameters<typeof findingOf>[0] & {
    readonly id: number
    readonly undoes: number | null
  })[],
): readonly Finding[] {
  const back = new Set(rows.map(({ undoes }) => undoes))
  return rows.filter(({ id }) => !back.has(id)).flatMap((row) => findingOf(row) ?? [])
}
