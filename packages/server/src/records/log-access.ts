import type { Office } from '../office.ts'
import type { Me } from '../wire/account.ts'

/** Records that somebody read personal data: whose record, never what it says. */
export async function logAccess(
  office: Office,
  access: {
    readonly by: Me
    readonly act:
      | 'read-claim'
      | 'read-line'
      | 'read-neighbour'
      | 'read-candidates'
      | 'search-voters'
      | 'read-ledger'
      | 'read-scan'
      | 'export-lines'
      | 'export-sheet-form'
      | 'fetch-extract'
      | 'read-document'
    readonly recordKind: 'line' | 'voter' | 'table' | 'scan' | 'extract' | 'document'
    readonly recordIds: readonly string[]
  },
): Promise<void> {
  if (access.recordIds.length === 0) return
  const at = office.clock()
  await office.records
    .insertInto('access_log')
    .values(
      access.recordIds.map((id) => ({
        at,
        staff_id: access.by.id,
        act: access.act,
        record_kind: access.recordKind,
        record_id: id,
      })),
    )
    .execute()
}
