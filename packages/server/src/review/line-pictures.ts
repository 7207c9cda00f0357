import { cropsByPart, rowPictures } from '../keying/form-parts.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { ReviewLine } from '../wire/review.ts'

/** The pictures of a line, where its sheet was scanned: the row, its neighbours, the signature. */
export async function picturesOf(
  records: RecordStore,
  line: { readonly sheet: string; readonly row_number: number },
): Promise<Pick<ReviewLine, 'pictures' | 'above' | 'below' | 'signature'>> {
  const rows = await records
    .selectFrom('known_line')
    .select(['row_number', 'crop', 'field_crops'])
    .where('sheet', '=', line.sheet)
    .where('row_number', '>=', line.row_number - 1)
    .where('row_number', '<=', line.row_number + 1)
    .execute()
  const at = (row: number) => rows.find((each) => each.row_number === row)
  const picturesAt = (row: number) => {
    const found = at(row)
    return found === undefined ? [] : rowPictures(found)
  }
  return {
    pictures: picturesAt(line.row_number),
    above: picturesAt(line.row_number - 1),
    below: picturesAt(line.row_number + 1),
    signature: cropsByPart(at(line.row_number)?.field_crops)['signature'] ?? null,
  }
}
