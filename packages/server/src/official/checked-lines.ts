import { type CheckedLine, type Finding, lineVerdict } from '@groundswell/petition'
import type { SecondReviewerRule } from '@groundswell/rules'
import { sql } from 'kysely'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Stage } from './official-act.ts'

interface FoundRow {
  readonly stage: string
  readonly line_id: string
  readonly county: string
  readonly by_id: string | null
  readonly found: Finding['found'] | null
  readonly reason: string | null
  readonly person_key: string | null
}

/**
 * Every line of a stage with its verdict, by county and order of the draw. A later stage
 * holds the lines of the stages before it: a second sample the first, the full check both.
 */
export async function checkedLines(
  records: RecordStore,
  stage: Stage,
  rule?: SecondReviewerRule,
): Promise<readonly CheckedLine[]> {
  const { rows } = await sql<FoundRow>`
    select d.stage, d.line_id, d.county, f.by_id, f.found, f.reason, f.person_key
    from drawn_line d
    left join finding_in_force f on f.line_id = d.line_id
    where d.stage = any(${stagesUpTo(stage)}::text[])
    order by d.county, d.stage desc, d.position, d.line_id, f.version
  `.execute(records)
  return withVerdicts(rows, rule)
}

/** As `checkedLines`, of some lines alone; those that are not under check are left out. */
export async function checkedAmong(
  records: RecordStore,
  stage: Stage,
  some: {
    readonly ids: readonly string[]
    readonly rule?: SecondReviewerRule | undefined
  },
): Promise<readonly CheckedLine[]> {
  const { rows } = await sql<FoundRow>`
    select d.stage, d.line_id, d.county, f.by_id, f.found, f.reason, f.person_key
    from drawn_line d
    left join finding_in_force f on f.line_id = d.line_id
    where d.line_id = any(${[...some.ids]}::text[])
    order by d.line_id, f.version
  `.execute(records)
  // A condition on the stage would lead the planner to an index of nearly all lines.
  const stages: readonly string[] = stagesUpTo(stage)
  return withVerdicts(
    rows.filter((row) => stages.includes(row.stage)),
    some.rule,
  )
}

/** Findings of lines, those of each line together, as lines with their verdicts. */
function withVerdicts(
  rows: readonly FoundRow[],
  rule: SecondReviewerRule | undefined,
): readonly CheckedLine[] {
  const lines: { line: string; county: string; findings: Finding[] }[] = []
  for (const row of rows) {
    let line = lines.at(-1)
    if (line?.line !== row.line_id) {
      line = { line: row.line_id, county: row.county, findings: [] }
      lines.push(line)
    }
    const finding = findingOf(row)
    if (finding !== undefined) line.findings.push(finding)
  }
  return lines.map(({ line, county, findings }) => ({
    line,
    county,
    verdict: lineVerdict(findings, rule),
  }))
}

/** The stages whose lines a stage holds. */
export function stagesUpTo(stage: Stage): readonly Stage[] {
  const order: readonly Stage[] = ['sample', 'second-sample', 'full']
  return order.slice(0, order.indexOf(stage) + 1)
}

/** One finding as the verdict needs it; nothing for a line that nobody looked at. */
export function findingOf(row: {
  readonly by_id: string | null
  readonly found: string | null
  readonly reason: string | null
  readonly person_key: string | null
}): Finding | undefined {
  const { by_id: verifier, found, reason, person_key: person } = row
  if (verifier === null) return undefined
  if (found !== 'valid' && found !== 'invalid' && found !== 'second-look')
    return undefined
  return {
    verifier,
    found,
    ...(reason === null ? {} : { reason }),
    ...(person === null ? {} : { person }),
  }
}
