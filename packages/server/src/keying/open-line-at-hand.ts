import { err, ok, type Result } from '@groundswell/basics'
import type { Office } from '../office.ts'
import type { Me } from '../wire/account.ts'
import { takeLease } from './lease.ts'
import { takeInKnownLines } from './take-in-known-lines.ts'

type CannotOpen = 'unlisted-sheet' | 'line-settled' | 'read-already' | 'line-taken'

/**
 * Opens a line by the sheet in somebody's hand and its row. A row that no list has named is
 * taken in beside the other lines of its sheet. Unless the draw has it, it is keyed for
 * convenience: it counts for itself and is no sample.
 */
export async function openLineAtHand(
  office: Office,
  wish: { readonly by: Me; readonly sheet: string; readonly row: number },
): Promise<Result<{ readonly lineId: string }, CannotOpen>> {
  const { by, row } = wish
  const { records } = office
  const sheet = wish.sheet.trim()
  const keyed = await records
    .selectFrom('line')
    .select('id')
    .where('sheet', '=', sheet)
    .where('row_number', '=', row)
    .executeTakeFirst()
  if (keyed !== undefined) return err('line-settled')
  const known =
    (await lineOf(office, sheet, row)) ?? (await takenInBeside(office, sheet, row))
  if (known === undefined) return err('unlisted-sheet')
  const settled = await records
    .selectFrom('settled_line')
    .select('line_id')
    .where('line_id', '=', known)
    .executeTakeFirst()
  if (settled !== undefined) return err('line-settled')
  const mine = await records
    .selectFrom('reading_in_force')
    .select('id')
    .where('line_id', '=', known)
    .where('by_id', '=', by.id)
    .executeTakeFirst()
  if (mine !== undefined) return err('read-already')
  const now = office.clock()
  // Who turns to another sheet puts back what was opened before and not begun.
  await records
    .deleteFrom('keying_lease')
    .where('staff_id', '=', by.id)
    .where('wished_at', 'is not', null)
    .where('draft', 'is', null)
    .execute()
  const isFree = await takeLease(records, {
    lineId: known,
    staffId: by.id,
    now,
    onTop: true,
  })
  return isFree ? ok({ lineId: known }) : err('line-taken')
}

async function lineOf(
  { records }: Office,
  sheet: string,
  row: number,
): Promise<string | undefined> {
  const found = await records
    .selectFrom('known_line')
    .select('id')
    .where('sheet', '=', sheet)
    .where('row_number', '=', row)
    .executeTakeFirst()
  return found?.id
}

async function takenInBeside(
  office: Office,
  sheet: string,
  row: number,
): Promise<string | undefined> {
  for (const table of ['known_line', 'line'] as const) {
    const beside = await office.records
      .selectFrom(table)
      .select(['county', 'channel', 'circulator', 'week_of'])
      .where('sheet', '=', sheet)
      .limit(1)
      .executeTakeFirst()
    if (beside === undefined) continue
    const { county, channel, circulator, week_of: weekOf } = beside
    const id = `${sheet}-${row}`
    await takeInKnownLines(office, 'at-hand', [
      { id, sheet, row, county, channel, circulator, weekOf },
    ])
    return lineOf(office, sheet, row)
  }
  return undefined
}
