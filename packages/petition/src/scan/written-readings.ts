import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PageReading } from '../paper-reading/page-reading.ts'
import type { Assembly } from '../paper-reading/sheet-reading.ts'

/** Writes the tables of a finished run: rows, sheets and crops. */
export async function writeReadings(
  folder: string,
  pages: readonly PageReading[],
  { sheets }: Assembly,
): Promise<void> {
  await mkdir(join(folder, 'crops'), { recursive: true })
  const drafts = [
    await draftTable(
      join(folder, 'rows.csv'),
      ['page', 'sheet_id', 'row', 'state'],
      sheets.flatMap(({ sheet, rows }) =>
        rows.map(({ page, row, state }) => [page, sheet ?? '', row, state]),
      ),
    ),
    await draftTable(
      join(folder, 'sheets.csv'),
      ['page', 'sheet_id', 'state', 'reason'],
      sheets.map(({ page, sheet, state, reason }) => [page, sheet ?? '', state, reason]),
    ),
    await draftTable(
      join(folder, 'crops', 'index.csv'),
      [
        'page',
        'sheet_id',
        'row',
        'field',
        'x_mm',
        'y_mm',
        'width_mm',
        'height_mm',
        'sha256',
      ],
      pages.flatMap(({ page, sheet, crops }) =>
        crops.map(({ row, field, box, sha256 }) => [
          page,
          sheet ?? '',
          row ?? '',
          field,
          ...[box.x, box.y, box.width, box.height].map((mm) => mm.toFixed(2)),
          sha256,
        ]),
      ),
    ),
  ]
  // Only when all are on the disk: tables of two runs side by side would contradict each other.
  for (const put of drafts) await put()
}

/** A CSV file (RFC 4180) beside its place, and how it is put there: whole or not at all. */
async function draftTable(
  path: string,
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Promise<() => Promise<void>> {
  const lines = [header, ...rows].map((cells) => cells.map(quoted).join(','))
  await writeFile(`${path}.draft`, `${lines.join('\n')}\n`)
  return () => rename(`${path}.draft`, path)
}

function quoted(cell: string | number): string {
  const text = String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
