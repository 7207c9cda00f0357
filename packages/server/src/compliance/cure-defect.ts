import { err, ok, parseCalendarDate, type Result } from '@groundswell/basics'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import type { Me } from '../wire/account.ts'
import type { CureInput, Finding } from '../wire/compliance.ts'
import { complianceAnswer } from './compliance-answer.ts'

export type CureRefusal = 'no-such-record' | 'not-curable' | 'date-in-future'

/**
 * Records that a defect was mended. Refused when the sheet has no such open defect, when
 * nothing helps, or when the day lies after the last one on which it does.
 */
export async function cureDefect(
  office: Office,
  by: Me,
  input: CureInput,
): Promise<Result<Finding, CureRefusal>> {
  const before = await complianceAnswer(office, input.sheet)
  const found = before?.findings.find(({ kind }) => kind === input.kind)
  if (before === null || found === undefined) return err('no-such-record')
  const on = parseCalendarDate(input.on ?? before.today)
  if (!on.ok || on.value > before.today) return err('date-in-future')
  const isLate = found.until !== null && on.value > found.until
  const mayCure = found.status === 'open' || (found.status === 'too-late' && !isLate)
  if (!mayCure || isLate || found.until === null) return err('not-curable')
  await office.records
    .insertInto('compliance_cure')
    .values({
      sheet_id: input.sheet,
      defect: input.kind,
      on_day: on.value,
      note: input.note ?? null,
      takes_back: null,
      by_id: by.id,
      by_name: by.name,
      at: office.clock(),
    })
    .execute()
  const after = await complianceAnswer(office, input.sheet)
  return ok(after?.findings.find(({ kind }) => kind === input.kind) ?? found)
}

/** Takes a cure back; both stay on record. */
export async function takeBackCure(
  office: Office,
  by: Me,
  id: number,
): Promise<Result<{ readonly id: number }, 'no-such-record' | 'nothing-to-undo'>> {
  const { rows } = await sql<{ sheet_id: string; defect: string; taken: boolean }>`
    select c.sheet_id, c.defect,
      exists (select 1 from compliance_cure u where u.takes_back = c.id) as taken
    from compliance_cure c where c.id = ${id} and c.takes_back is null
  `.execute(office.records)
  const [cure] = rows
  if (cure === undefined) return err('no-such-record')
  if (cure.taken) return err('nothing-to-undo')
  await office.records
    .insertInto('compliance_cure')
    .values({
      sheet_id: cure.sheet_id,
      defect: cure.defect,
      on_day: office.clock().toISOString().slice(0, 10),
      note: null,
      takes_back: id,
      by_id: by.id,
      by_name: by.name,
      at: office.clock(),
    })
    .execute()
  return ok({ id })
}
