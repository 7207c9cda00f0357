import { err, ok, type Result } from '@groundswell/basics'
import { may } from '../accounts/may.ts'
import type { Office } from '../office.ts'
import type { Me } from '../wire/account.ts'
import type { Decision } from '../wire/review.ts'
import { decisionOnTheWire } from './decision-history.ts'
import { lineStanding } from './line-standing.ts'

type CannotUndo = 'no-such-record' | 'not-yours' | 'nothing-to-undo'

/**
 * Takes back the decision in force on a line by a record of its own. The one who decided may,
 * and a manager. What stood before it is in force again.
 */
export async function undoDecision(
  office: Office,
  wish: { readonly by: Me; readonly decisionId: number },
): Promise<Result<Decision, CannotUndo>> {
  const { by, decisionId } = wish
  const row = await office.records
    .selectFrom('decision')
    .selectAll()
    .where('id', '=', decisionId)
    .where('disposition', '<>', 'undo')
    .executeTakeFirst()
  if (row === undefined) return err('no-such-record')
  if (row.by_id !== by.id && !may(by.role, 'change-petition')) return err('not-yours')
  const inForce = await office.records
    .selectFrom('decision_in_force')
    .select('id')
    .where('line_id', '=', row.line_id)
    .executeTakeFirst()
  if (inForce?.id !== decisionId) return err('nothing-to-undo')
  const standing = await lineStanding(office.records, row.line_id)
  const undo = await office.records
    .insertInto('decision')
    .values({
      line_id: row.line_id,
      version: (standing?.version ?? row.version) + 1,
      disposition: 'undo',
      reason: null,
      voter_id: null,
      voter_county: null,
      person_key: null,
      snapshot_seq: null,
      undoes: row.id,
      note: null,
      key_id: null,
      by_id: by.id,
      by_name: by.name,
      at: office.clock(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (undo === undefined) return err('nothing-to-undo')
  return ok(await decisionOnTheWire(office, row, true))
}
