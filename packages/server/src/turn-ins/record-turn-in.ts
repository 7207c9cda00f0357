import { calendarDate, err, ok, type Result } from '@groundswell/basics'
import { type TurnInRow, turnInRow } from '../jobs/turn-in-row.ts'
import type { Office } from '../office.ts'
import { petitionRules } from '../records/petition-rules.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Me } from '../wire/account.ts'
import type { NewTurnIn, TurnInCorrection } from '../wire/turn-in.ts'

/** A field that is not as it must be, with the sentence that an upload would give. */
export interface FieldProblem {
  readonly kind: 'field'
  readonly field: string
  readonly sentence: string
}

export type CannotRecord = { readonly kind: 'no-petition-yet' } | FieldProblem
export type CannotCorrect =
  | CannotRecord
  | { readonly kind: 'no-such-record' }
  | { readonly kind: 'already-corrected' }

/** Records a turn-in that was counted at the desk; one with a known id is there already. */
export async function recordTurnIn(
  office: Pick<Office, 'records' | 'clock'>,
  wish: { readonly by: Me; readonly turnIn: NewTurnIn },
): Promise<Result<number, CannotRecord>> {
  const { records, clock } = office
  const row = await checked(office, wish.turnIn)
  if (!row.ok) return row
  const batch = `desk:${wish.turnIn.id}`
  await records
    .insertInto('turn_in')
    .values({
      ...columns(row.value),
      corrects: null,
      batch,
      recorded_at: clock(),
      recorded_by: wish.by.name,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const there = await records
    .selectFrom('turn_in')
    .select('id')
    .where('batch', '=', batch)
    .executeTakeFirstOrThrow()
  return ok(there.id)
}

/**
 * Replaces a turn-in by a new record with a reason; the old one stays on record. Of two
 * people who correct the same one, the second is refused by the table's own constraint.
 */
export async function correctTurnIn(
  office: Pick<Office, 'records' | 'clock'>,
  wish: { readonly by: Me; readonly id: number; readonly correction: TurnInCorrection },
): Promise<Result<number, CannotCorrect>> {
  const row = await checked(office, wish.correction)
  if (!row.ok) return row
  return replace(office, {
    ...wish,
    row: columns(row.value),
    reason: wish.correction.reason,
  })
}

/**
 * Takes back the newest step of a turn-in: a correction gives way to what stood before it, a
 * turn-in that was never corrected to one of no lines. Both are new records.
 */
export async function undoTurnIn(
  office: Pick<Office, 'records' | 'clock'>,
  wish: { readonly by: Me; readonly id: number },
): Promise<Result<number, CannotCorrect>> {
  const { records } = office
  const now = await columnsOf(records, wish.id)
  if (now === undefined) return err({ kind: 'no-such-record' })
  const before =
    now.corrects === null ? undefined : await columnsOf(records, now.corrects)
  const { corrects: _, ...row } = before ?? { ...now, sheets: 0, lines: 0 }
  const reason = before === undefined ? 'Withdrawn' : 'Correction undone'
  return replace(office, { ...wish, row, reason })
}

type Columns = ReturnType<typeof columns>

async function replace(
  { records, clock }: Pick<Office, 'records' | 'clock'>,
  wish: {
    readonly by: Me
    readonly id: number
    readonly row: Columns
    readonly reason: string
  },
): Promise<Result<number, CannotCorrect>> {
  const old = await records
    .selectFrom('turn_in')
    .select(['id', 'batch'])
    .where('id', '=', wish.id)
    .executeTakeFirst()
  if (old === undefined) return err({ kind: 'no-such-record' })
  return records.transaction().execute(async (within) => {
    const made = await within
      .insertInto('turn_in')
      .values({
        ...wish.row,
        corrects: wish.id,
        // The batch is unique among what was typed, so a correction names the record instead.
        batch: `correction:${wish.id}`,
        recorded_at: clock(),
        recorded_by: wish.by.name,
        reason: wish.reason,
      })
      .onConflict((conflict) => conflict.column('corrects').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made === undefined) return err({ kind: 'already-corrected' as const })
    // The sheets that were counted by hand are the same sheets, whatever their number of lines.
    await within
      .insertInto('turn_in_sheet')
      .columns(['turn_in_id', 'sheet_id'])
      .expression((e) =>
        e
          .selectFrom('turn_in_sheet')
          .select((s) => [s.val(made.id).as('turn_in_id'), 'sheet_id'])
          .where('turn_in_id', '=', wish.id),
      )
      .execute()
    return ok(made.id)
  })
}

async function checked(
  office: Pick<Office, 'records' | 'clock'>,
  turnIn: Omit<NewTurnIn, 'id'>,
): Promise<Result<TurnInRow, CannotRecord>> {
  const rules = await petitionRules(office.records)
  if (rules === null) return err({ kind: 'no-petition-yet' })
  const today = calendarDate(rules.asOf ?? office.clock().toISOString().slice(0, 10))
  const text = { ...turnIn, sheets: String(turnIn.sheets), lines: String(turnIn.lines) }
  const row = turnInRow(text, 0, { rules, today })
  if (row.ok) return row
  return err({
    kind: 'field',
    field: row.error.column ?? 'date',
    sentence: row.error.sentence,
  })
}

function columns(row: TurnInRow) {
  return {
    date: row.date as string,
    week_of: row.weekOf as string,
    county: row.county,
    channel: row.channel,
    circulator: row.circulator,
    sheets: row.sheets,
    lines: row.lines,
  }
}

async function columnsOf(records: RecordStore, id: number) {
  return records
    .selectFrom('turn_in')
    .select([
      'date',
      'week_of',
      'county',
      'channel',
      'circulator',
      'sheets',
      'lines',
      'corrects',
    ])
    .where('id', '=', id)
    .executeTakeFirst()
}
