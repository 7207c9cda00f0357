import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { petitionRules } from '../records/petition-rules.ts'
import { reasonCodes } from '../review/reason-choice.ts'
import type { Me } from '../wire/account.ts'
import type { VerifierQueue } from '../wire/verification.ts'
import { findingsOf, verdictOf, verifierLine } from './verifier-line.ts'

const ahead = 3

/**
 * What lies before one verifier: second looks that others asked for, then the lines of their
 * batches that nobody has looked at, in the order of the draw.
 */
export async function verifierQueue(office: Office, by: Me): Promise<VerifierQueue> {
  const second = await secondLooks(office, by)
  const { rows: own } = await sql<{ line_id: string }>`
    select b.line_id from batch_line b join drawn_line d on d.line_id = b.line_id
    where b.verifier_id = ${by.id}
      and not exists (select 1 from finding_in_force f where f.line_id = b.line_id)
    order by b.batch, d.position
  `.execute(office.records)
  const { rows: done } = await sql<{ mine: number; hour: number }>`
    select count(*)::int as mine,
      count(*) filter (where at > ${new Date(office.clock().getTime() - 3_600_000)})::int as hour
    from finding where by_id = ${by.id} and found <> 'undo'
  `.execute(office.records)
  const ids = [...second, ...own.map((row) => row.line_id)]
  const lines: VerifierQueue['lines'] = []
  for (const id of ids.slice(0, ahead)) {
    const line = await verifierLine(office, by, id)
    if (line !== null) lines.push(line)
  }
  const reasons = await reasonCodes(office.records)
  return {
    waiting: own.length,
    secondLooks: second.length,
    foundByMe: done[0]?.mine ?? 0,
    foundLastHour: done[0]?.hour ?? 0,
    lines,
    reasons: reasons.map(({ code, label, key }) => ({ code, label, key })),
  }
}

/** Lines that need another person than the one who found on them; never the asker's own. */
async function secondLooks(office: Office, by: Me): Promise<readonly string[]> {
  const rules = await petitionRules(office.records)
  const needTwo = rules?.pack.secondReviewer?.reasons ?? []
  const { rows } = await sql<{ line_id: string }>`
    select f.line_id from finding_in_force f
    where not exists (select 1 from finding_in_force later
        where later.line_id = f.line_id and later.version > f.version)
      and (f.found = 'second-look' or (f.found = 'invalid' and f.reason = any(${[...needTwo]}::text[])))
      and f.by_id <> ${by.id}
    order by f.id
  `.execute(office.records)
  const open: string[] = []
  for (const { line_id: id } of rows) {
    const verdict = verdictOf(await findingsOf(office, id), rules?.pack.secondReviewer)
    if (verdict.kind === 'second-look') open.push(id)
  }
  return open
}
