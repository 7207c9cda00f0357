import { cropsByPart } from '../keying/form-parts.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { ReviewLine } from '../wire/review.ts'

/** The pictures of a line, where its sheet was scanned: the row, its neighbours, the signature. */
export async function picturesOf(
  records: RecordStore,
  line: { readonly sheet: string; readonly row_number: number },
): Promise<Pick<ReviewLine, 'crop' | 'above' | 'below' | 'signature'>> {
  const rows = await records
    .selectFrom('known_line')
    .select(['row_number', 'crop', 'field_crops'])
    .where('sheet', '=', line.sheet)
    .where('row_number', '>=', line.row_number - 1)
    .where('row_number', '<=', line.row_number + 1)
    .execute()
  const at = (row: number) => rows.find((each) => each.row_number === row)
  return {
    crop: at(line.row_number)?.crop ?? null,
    above: at(line.row_number - 1)?.crop ?? null,
    below: at(line.row_number + 1)?.crop ?? null,
    signature: cropsByPart(at(line.row_number)?.field_crops)['signature'] ?? null,
  }
}
