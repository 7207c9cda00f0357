import { err, ok, type Result } from '@groundswell/basics'
import type { Office } from '../office.ts'
import type { Me } from '../wire/account.ts'
import { storedBoxes } from './filing-boxes.ts'

type LooseRefusal = 'no-such-record' | 'filed-already' | 'nothing-to-undo'

/** Counts sheets without a number into a box. */
export async function addLoose(
  office: Office,
  by: Me,
  wish: {
    readonly box: number
    readonly sheets: number
    readonly lines: number
    readonly note?: string | undefined
  },
): Promise<Result<void, LooseRefusal>> {
  const box = (await storedBoxes(office.records)).find(({ id }) => id === wish.box)
  if (box === undefined) return err('no-such-record')
  if (box.filing !== null) return err('filed-already')
  await office.records
    .insertInto('loose_sheets')
    .values({
      box_id: wish.box,
      sheets: wish.sheets,
      lines: wish.lines,
      note: wish.note || null,
      takes_back: null,
      by_id: by.id,
      by_name: by.name,
      at: office.clock(),
    })
    .execute()
  return ok(undefined)
}

/** Takes such a count back; both stay on record. */
export async function takeBackLoose(
  office: Office,
  by: Me,
  wish: { readonly box: number; readonly id: number },
): Promise<Result<void, LooseRefusal>> {
  const box = (await storedBoxes(office.records)).find(({ id }) => id === wish.box)
  const row = await office.records
    .selectFrom('loose_sheets as l')
    .leftJoin('loose_sheets as u', 'u.takes_back', 'l.id')
    .select(['l.sheets', 'l.lines', 'u.id as undone'])
    .where('l.id', '=', wish.id)
    .where('l.box_id', '=', wish.box)
    .where('l.takes_back', 'is', null)
    .executeTakeFirst()
  if (box === undefined || row === undefined) return err('no-such-record')
  if (box.filing !== null) return err('filed-already')
  if (row.undone !== null) return err('nothing-to-undo')
  await office.records
    .insertInto('loose_sheets')
    .values({
      box_id: wish.box,
      sheets: row.sheets,
      lines: row.lines,
      note: null,
      takes_back: wish.id,
      by_id: by.id,
      by_name: by.name,
      at: office.clock(),
    })
    .execute()
  return ok(undefined)
}
