import { err, ok, type Result } from '@groundswell/basics'
import { countyName, petitionRules } from '../records/petition-rules.ts'
import type { RecordStore } from '../storage/open-storage.ts'

/** Under which code somebody carries packets, and whose voters they look up; null unties. */
export interface CirculatorLink {
  readonly circulator?: string | null | undefined
  readonly county?: string | null | undefined
}

/** Ties an account to a circulator's entry in the ledger, which is made when it is missing. */
export async function linkCirculator(
  records: RecordStore,
  staffId: string,
  link: CirculatorLink & { readonly by: string; readonly at: Date },
): Promise<Result<void, 'circulator-taken' | 'unknown-county'>> {
  const { circulator, county } = link
  if (county !== undefined) {
    const named =
      county === null || county === '' ? null : await rulesName(records, county)
    if (named === undefined) return err('unknown-county')
    await records.deleteFrom('pocket_county').where('staff_id', '=', staffId).execute()
    if (named !== null) {
      await records
        .insertInto('pocket_county')
        .values({ staff_id: staffId, county: named })
        .execute()
    }
  }
  if (circulator === undefined) return ok(undefined)
  await records.deleteFrom('circulator_account').where('staff_id', '=', staffId).execute()
  if (circulator === null || circulator === '') return ok(undefined)
  await records
    .insertInto('circulator')
    .values({
      code: circulator,
      name: null,
      key_id: null,
      noted_at: link.at,
      noted_by: link.by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const tied = await records
    .insertInto('circulator_account')
    .values({ circulator, staff_id: staffId })
    .onConflict((conflict) => conflict.column('circulator').doNothing())
    .returning('circulator')
    .executeTakeFirst()
  return tied === undefined ? err('circulator-taken') : ok(undefined)
}

async function rulesName(
  records: RecordStore,
  county: string,
): Promise<string | undefined> {
  const rules = await petitionRules(records)
  return rules === null ? county : countyName(rules, county)
}
