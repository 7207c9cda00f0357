import { writtenLine } from '@groundswell/petition/scan'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { keepImage } from '../scans/sealed-images.ts'
import type { WrittenFields } from './drive-files.ts'

/**
 * Pictures for the lines that are drawn first, in invented hands, as if their sheets had been
 * scanned; the lines above and below them get the picture of their row. All others are read
 * from the paper in hand.
 */
export async function drawPictures(
  office: Office,
  given: {
    readonly lines: number
    readonly seed: string
    readonly written: ReadonlyMap<string, WrittenFields>
  },
): Promise<void> {
  const { rows } = await sql<{ id: string; first: boolean }>`
    with first as (select id, sheet, row_number from known_line order by ticket limit ${given.lines})
    select k.id, bool_or(k.id = f.id) as first from known_line k
    join first f on f.sheet = k.sheet and k.row_number between f.row_number - 1 and f.row_number + 1
    group by k.id order by k.id
  `.execute(office.records)
  for (const { id, first } of rows) {
    const written = given.written.get(id)
    if (written === undefined) continue
    const picture = writtenLine(textsOf(written), `${given.seed} ${id}`)
    const crop = await keepImage(office, picture.row)
    const fields: Record<string, string> = {}
    if (first) {
      for (const [part, bytes] of picture.fields) {
        fields[part] = await keepImage(office, bytes)
      }
    }
    await office.records
      .updateTable('known_line')
      .set({ crop, field_crops: JSON.stringify(fields) })
      .where('id', '=', id)
      .execute()
  }
}

function textsOf(written: WrittenFields) {
  const joined = (...parts: readonly string[]) => parts.filter(Boolean).join(' ')
  const { first, middle, last, suffix, house, street, unit, city, zip } = written
  return {
    'printed-name': joined(first, middle, last, suffix),
    'residence-address': joined(house, street, unit),
    city: joined(city, zip),
  }
}
