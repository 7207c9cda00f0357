import {
  type FilingBox,
  manifestDocument,
  manifestText,
} from '@groundswell/petition/filing'
import { printDocument } from '@groundswell/petition/pdf'
import type { Office } from '../office.ts'
import type { BoxPage } from '../wire/filing.ts'
import { boxPage } from './box-page.ts'

const n = (value: number) => value.toLocaleString('en-US')
const counted = (value: number, one: string) =>
  `${n(value)} ${value === 1 ? one : `${one}s`}`
const rule = '_'.repeat(44)

/** The manifest of a box as CSV text or as a tagged PDF; null when there is no such box. */
export async function boxManifest(
  office: Office,
  id: number,
  format: 'csv' | 'pdf',
): Promise<string | Uint8Array | null> {
  const page = await boxPage(office, id)
  if (page === null) return null
  const box = manifestBox(page)
  return format === 'csv' ? manifestText(box) : manifestPdf(page, box)
}

function manifestBox({ box, sheets, loose }: BoxPage): FilingBox {
  const unnumbered = {
    sheets: loose.reduce((sum, each) => sum + each.sheets, 0),
    lines: loose.reduce((sum, each) => sum + each.lines, 0),
  }
  return {
    label: box.label,
    ...(box.place === null ? {} : { place: box.place }),
    number: box.number,
    of: box.of,
    sheets: sheets.map(({ printedId, lines }) => ({ id: printedId, lines: lines ?? 0 })),
    ...(unnumbered.sheets === 0 ? {} : { loose: unnumbered }),
    lines: box.lines,
  }
}

function manifestPdf(
  { box, office, petition }: BoxPage,
  filed: FilingBox,
): Promise<Uint8Array> {
  const place = box.place === null ? '' : ` (${box.place})`
  const document = manifestDocument(
    filed,
    {
      language: 'en',
      title: (label) => `Manifest of box ${label}, ${box.number} of ${box.of}`,
      about: [petition, `For ${office}${place}`],
      sum: (sheets, lines) => `${counted(sheets, 'sheet')}, ${counted(lines, 'line')}`,
      sheets: 'Sheets',
      sheet: (id, lines) => `${id}:  ${counted(lines, 'line')}`,
      loose: (sheets, lines) =>
        `${counted(sheets, 'sheet')} without a number:  ${counted(lines, 'line')}`,
      receipt: 'Received for the elections office',
      signature: [`Name  ${rule}`, `Signature  ${rule}`, `Day and time  ${rule}`],
      foot: (at, pages) => `${box.label}    ${at} / ${pages}`,
    },
    'letter',
  )
  return printDocument(document)
}
