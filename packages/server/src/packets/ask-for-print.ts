import { err, ok, type Result } from '@groundswell/basics'
import { countyName, petitionRules } from '../records/petition-rules.ts'
import type { StaffedOffice } from '../staffed-office.ts'
import type { Me } from '../wire/account.ts'
import type { Job } from '../wire/job.ts'
import type { PrintWish } from '../wire/packet.ts'

export type PrintRefusal =
  | 'no-petition-yet'
  | 'no-measure-yet'
  | 'text-is-frozen'
  | 'unknown-county'

/** Asks for packets to be printed, once text and county are known to be in order. */
export async function askForPrint(
  office: StaffedOffice,
  by: Me,
  wish: PrintWish,
): Promise<Result<Job, PrintRefusal>> {
  const { records } = office
  const rules = await petitionRules(records)
  if (rules === null) return err('no-petition-yet')
  const county = countyName(rules, wish.county)
  if (county === undefined) return err('unknown-county')
  const measure = await records
    .selectFrom('measure_text')
    .select('text_hash')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (measure === undefined) return err('no-measure-yet')
  const series = await records
    .selectFrom('sheet_series')
    .select('text_hash')
    .executeTakeFirst()
  if (series !== undefined && series.text_hash !== measure.text_hash) {
    return err('text-is-frozen')
  }
  const job = await office.jobs.ask({
    kind: 'print-sheets',
    title: `Print sheets for ${county}`,
    by: by.name,
    input: { print: { ...wish, county }, byId: by.id },
  })
  return ok(job)
}
