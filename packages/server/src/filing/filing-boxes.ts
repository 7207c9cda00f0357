import { err, ok, type Result } from '@groundswell/basics'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import {
  countyName,
  type PetitionRules,
  petitionRules,
} from '../records/petition-rules.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Me } from '../wire/account.ts'
import type { FilingBox } from '../wire/filing.ts'
import type { FilingSheet } from './filing-sheets.ts'

export interface StoredBox {
  readonly id: number
  readonly label: string
  readonly place: string | null
  readonly number: number
  readonly looseSheets: number
  readonly looseLines: number
  /** The filing that this box was handed over with. */
  readonly filing: number | null
}

/** All boxes, by office and number. */
export async function storedBoxes(records: RecordStore): Promise<readonly StoredBox[]> {
  const { rows } = await sql<StoredBox>`
    select b.id, b.label, b.place, b.number,
      coalesce(l.sheets, 0)::int as "looseSheets", coalesce(l.lines, 0)::int as "looseLines",
      f.id as filing
    from filing_box b
    left join (
      select o.box_id, sum(o.sheets) as sheets, sum(o.lines) as lines from loose_sheets o
      where o.takes_back is null
        and not exists (select 1 from loose_sheets u where u.takes_back = o.id)
      group by o.box_id) l on l.box_id = b.id
    left join filing_in_force f on f.place is not distinct from b.place and f.at >= b.at
    order by b.place nulls first, b.number
  `.execute(records)
  return rows
}

/** A box with what is in it: numbered sheets by their custody, others as they were counted. */
export function boxShown(
  box: StoredBox,
  all: { readonly boxes: readonly StoredBox[]; readonly sheets: readonly FilingSheet[] },
): FilingBox {
  const own = sheetsIn(box, all.sheets)
  const sum = (of: (sheet: FilingSheet) => number) =>
    own.reduce((total, sheet) => total + of(sheet), 0)
  return {
    id: box.id,
    label: box.label,
    place: box.place,
    number: box.number,
    of: all.boxes.filter(({ place }) => place === box.place).length,
    sheets: own.length + box.looseSheets,
    lines: sum(({ lines }) => lines ?? 0) + box.looseLines,
    unsure: sum(({ unsure }) => unsure),
    filing: box.filing,
  }
}

/** The numbered sheets that are in a box. */
export function sheetsIn(
  box: Pick<StoredBox, 'label'>,
  sheets: readonly FilingSheet[],
): readonly FilingSheet[] {
  return sheets.filter(({ state, place }) => state === 'boxed' && place === box.label)
}

/** Whether sheets go to the office of their own place. */
export function isPerPlace({ pack }: PetitionRules): boolean {
  return pack.filing?.office === 'county' || pack.filing?.office === 'member-state'
}

export type OpenBoxRefusal =
  | 'no-petition-yet'
  | 'no-filing-rule'
  | 'unknown-county'
  | 'box-there'
  | 'filed-already'

/** Opens the next box for an office, or takes over one that sheets were put into already. */
export async function openBox(
  office: Office,
  by: Me,
  wish: { readonly place: string | null; readonly label?: string | undefined },
): Promise<Result<{ readonly id: number }, OpenBoxRefusal>> {
  const { records } = office
  const rules = await petitionRules(records)
  if (rules === null) return err('no-petition-yet')
  if (rules.pack.filing === undefined) return err('no-filing-rule')
  const place = isPerPlace(rules) ? countyName(rules, wish.place ?? '') : null
  if (place === undefined) return err('unknown-county')
  const boxes = await storedBoxes(records)
  const own = boxes.filter((box) => box.place === place)
  if (await isFiled(records, place)) return err('filed-already')
  const number = Math.max(0, ...own.map((box) => box.number)) + 1
  const label = wish.label ?? `${place ?? 'Box'} ${number}`
  const row = await records
    .insertInto('filing_box')
    .values({ label, place, number, by_id: by.id, by_name: by.name, at: office.clock() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row === undefined ? err('box-there') : ok({ id: row.id })
}

/** Whether something was filed with an office and the law takes nothing more there. */
export async function isFiled(
  records: RecordStore,
  place: string | null,
): Promise<boolean> {
  const row = await records
    .selectFrom('filing_in_force')
    .select('id')
    .where('place', place === null ? 'is' : '=', place)
    .executeTakeFirst()
  return row !== undefined
}
