import type { Office } from '../office.ts'
import type { RowReading } from './page-reading.ts'
import { keepImage } from './sealed-images.ts'

/** A row as it is stored: its pictures kept, their names in its place. */
export async function keptRow(office: Pick<Office, 'folder' | 'keys'>, row: RowReading) {
  const fields: Record<string, string> = {}
  for (const { field, crop } of row.fields) fields[field] = await keepImage(office, crop)
  return {
    row_number: row.row,
    state: row.state,
    crop: row.crop === null ? null : await keepImage(office, row.crop),
    fields: JSON.stringify(fields),
  }
}
