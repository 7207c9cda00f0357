import { calendarDate, daysBetween } from '@groundswell/basics'
import type { Office } from '../office.ts'
import type { Petition } from '../wire/petition.ts'

/** The petition of this data folder with today's days left; null before it is set up. */
export async function currentPetition(
  office: Pick<Office, 'records' | 'clock'>,
): Promise<Petition | null> {
  const row = await office.records.selectFrom('petition').selectAll().executeTakeFirst()
  if (row === undefined) return null
  const asOf = row.as_of ?? office.clock().toISOString().slice(0, 10)
  return {
    id: row.id,
    title: row.title,
    identifier: row.identifier,
    rules: row.rules,
    kind: row.kind,
    jurisdiction: row.jurisdiction,
    start: row.start,
    deadline: row.deadline,
    asOf,
    daysLeft: Math.max(0, daysBetween(calendarDate(asOf), calendarDate(row.deadline))),
    required: row.required,
    requirementNote: row.requirement_note,
    demonstration: row.demonstration,
    secondLookAtRejections: row.second_look_at_rejections,
  }
}
